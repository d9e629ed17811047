package apim.designer.ui.preview;

import apim.designer.desk.files.Comparison;
import apim.designer.desk.files.Find;
import apim.designer.desk.files.PreviewState;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// What has changed in a file, and since when.
final class ChangesPane extends BorderPane {
  private final LineList lines;
  private final Label sentence = new Label();
  private final Label nothing = new Label();
  private final Map<Comparison.Against, RadioButton> buttons =
      new EnumMap<>(Comparison.Against.class);
  private final HBox choice = new HBox(12);
  private final Hyperlink other = new Hyperlink("Compare with a bundle…");
  private boolean showing;

  /// @param compare asks for a bundle
  ChangesPane(Consumer<Comparison.Against> chosen, Runnable compare, IntConsumer clicked) {
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
      buttons.put(against, button);
      choice.getChildren().add(button);
    }
    other.setId("preview-compare");
    other.setOnAction(_ -> compare.run());
    FlowPane head = new FlowPane(16, 4, choice, sentence, other);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("changes-head");
    setTop(head);
    setCenter(lines);
  }

  LineList lines() {
    return lines;
  }

  void show(PreviewState state, Comparison comparison, Find find) {
    showing = true;
    Comparison.Against against = state.against();
    int choices = 0;
    for (Map.Entry<Comparison.Against, RadioButton> one : buttons.entrySet()) {
      boolean there = state.canCompareWith(one.getKey());
      choices += there ? 1 : 0;
      shown(one.getValue(), there);
      one.getValue().setSelected(one.getKey() == against);
    }
    buttons.get(Comparison.Against.BUNDLE).setText(state.captionOfBundle());
    shown(choice, choices > 1);
    boolean told = comparison.size() == 0;
    sentence.setText(told ? "" : comparison.sentence());
    shown(sentence, !told);
    nothing.setText(comparison.sentence());
    lines.show(comparison, find);
    showing = false;
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
