package apim.designer.ui.preview;

import apim.designer.desk.files.Comparison;
import apim.designer.desk.files.Find;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// What has changed in a file, and since when.
final class ChangesPane extends BorderPane {
  private final LineList lines;
  private final Label sentence = new Label();
  private final Label nothing = new Label();
  private final Map<Comparison.Against, RadioButton> choices =
      new EnumMap<>(Comparison.Against.class);
  private final HBox choice = new HBox(12);
  private boolean showing;

  ChangesPane(Consumer<Comparison.Against> chosen, IntConsumer clicked) {
    lines = new LineList("preview-changes", "Lines that have changed", clicked);
    sentence.setId("preview-changes-sentence");
    sentence.setWrapText(true);
    sentence.getStyleClass().add("muted");
    nothing.getStyleClass().add("placeholder-text");
    nothing.setWrapText(true);
    lines.setPlaceholder(nothing);
    ToggleGroup group = new ToggleGroup();
    choice.setAlignment(Pos.CENTER_LEFT);
    Label caption = new Label("Compare with");
    caption.getStyleClass().add("muted");
    choice.getChildren().add(caption);
    for (Comparison.Against against : Comparison.Against.values()) {
      RadioButton button = new RadioButton(against.words());
      button.setId("against-" + against.name());
      button.setToggleGroup(group);
      button
          .selectedProperty()
          .addListener(
              (_, _, selected) -> {
                if (selected && !showing) {
                  chosen.accept(against);
                }
              });
      choices.put(against, button);
      choice.getChildren().add(button);
    }
    HBox head = new HBox(16, choice, sentence);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("changes-head");
    setTop(head);
    setCenter(lines);
  }

  LineList lines() {
    return lines;
  }

  /// @param both whether there is a customer's file to choose
  void show(Comparison comparison, Comparison.Against against, boolean both, Find find) {
    showing = true;
    choices.forEach((one, button) -> button.setSelected(one == against));
    choice.setVisible(both);
    choice.setManaged(both);
    boolean told = comparison.size() == 0;
    sentence.setText(told ? "" : comparison.sentence());
    nothing.setText(comparison.sentence());
    getTop().setVisible(both || !told);
    getTop().setManaged(both || !told);
    lines.show(comparison, find);
    showing = false;
  }
}
