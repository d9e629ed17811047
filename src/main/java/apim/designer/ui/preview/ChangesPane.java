package apim.designer.ui.preview;

import apim.designer.desk.files.Comparison;
import apim.designer.desk.files.Find;
import apim.designer.desk.files.Folded;
import apim.designer.desk.files.PreviewState;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
  private final HBox arrows = new HBox(2);
  private final Set<Integer> opened = new HashSet<>();
  private Folded folded = Folded.whole(PreviewState.EMPTY.comparison());
  private String compared = "";
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
    FlowPane head = new FlowPane(16, 4, choice, sentence, arrows(), other);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("changes-head");
    setTop(head);
    setCenter(lines);
  }

  private HBox arrows() {
    arrows
        .getChildren()
        .setAll(
            FindBar.tool(
                "preview-previous-change",
                "M6 15 L12 9 L18 15",
                "Previous change (Shift+F7)",
                () -> go(false)),
            FindBar.tool(
                "preview-next-change", "M6 9 L12 15 L18 9", "Next change (F7)", () -> go(true)));
    return arrows;
  }

  LineList lines() {
    return lines;
  }

  Folded folded() {
    return folded;
  }

  /// Goes to the next change, or the one before, from the line that is selected.
  void go(boolean forward) {
    goFrom(lines.getSelectionModel().getSelectedIndex(), forward);
  }

  void goToFirst() {
    goFrom(-1, true);
  }

  private void goFrom(int row, boolean forward) {
    folded
        .change(row, forward)
        .ifPresent(
            change -> {
              lines.getSelectionModel().clearAndSelect(change);
              lines.reveal(change);
            });
  }

  /// Shows the lines that a row stands for; nothing where it is a line itself.
  void unfold(int row) {
    folded
        .fold(row)
        .ifPresent(
            line -> {
              opened.add(line);
              folded = Folded.of(folded.comparison(), opened);
              lines.getSelectionModel().clearSelection();
              lines.show(folded, Find.CLOSED);
            });
  }

  void show(PreviewState state, Comparison comparison, Find find) {
    showing = true;
    Comparison.Against against = state.against();
    String now = against + " " + state.path();
    if (!now.equals(compared)) {
      compared = now;
      opened.clear();
    }
    // Words are looked for in all lines.
    folded = find.open() ? Folded.whole(comparison) : Folded.of(comparison, opened);
    int choices = 0;
    for (Map.Entry<Comparison.Against, RadioButton> one : buttons.entrySet()) {
      boolean there = state.canCompareWith(one.getKey());
      choices += there ? 1 : 0;
      shown(one.getValue(), there);
      one.getValue().setSelected(one.getKey() == against);
      if (one.getKey() == Comparison.Against.BUNDLE) {
        one.getValue().setText(state.captionOfBundle());
      }
    }
    shown(choice, choices > 1);
    boolean told = comparison.size() == 0;
    sentence.setText(told ? "" : comparison.sentence());
    shown(sentence, !told);
    nothing.setText(comparison.sentence());
    shown(arrows, folded.change(-1, true).isPresent());
    lines.show(folded, find);
    showing = false;
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
