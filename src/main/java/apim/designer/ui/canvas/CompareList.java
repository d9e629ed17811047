package apim.designer.ui.canvas;

import apim.designer.desk.Desk;
import apim.designer.desk.Selection;
import apim.designer.desk.compare.CompareState;
import apim.designer.desk.compare.CompareState.Mark;
import apim.designer.desk.compare.CompareState.Row;
import apim.designer.desk.compare.Comparing;
import apim.designer.topology.ElementId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What differs from another design, beside the drawing; a row leads to its box, and the boxes wear
/// the colour of what became of them.
final class CompareList extends VBox implements Comparing.Shows {
  private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final int WIDTH = 300;

  private final Desk desk;
  private final Supplier<List<Card>> cards;
  private final Label heading = new Label();
  private final VBox rows = new VBox();
  private final Button close = new Button("Close");
  private Map<ElementId, Mark> marks = Map.of();
  private Runnable end = () -> {};

  CompareList(Desk desk, Supplier<List<Card>> cards) {
    this.desk = desk;
    this.cards = cards;
    setId("compare");
    getStyleClass().add("compare");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    heading.getStyleClass().add("compare-heading");
    heading.setWrapText(true);
    heading.setMaxWidth(Double.MAX_VALUE);
    heading.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    close.setId("compare-close");
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(_ -> end.run());
    HBox head = new HBox(8, heading, close);
    head.setAlignment(Pos.CENTER_LEFT);
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("compare-scroll");
    rows.getStyleClass().add("compare-rows");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    setVisible(false);
  }

  /// Stands on the canvas beside the drawing, which makes room; Escape ends the comparison, unless
  /// it ends a gesture.
  void beside(Region drawing, StackPane canvas, BooleanSupplier idle) {
    StackPane.setAlignment(this, Pos.CENTER_RIGHT);
    canvas.getChildren().add(this);
    visibleProperty()
        .addListener(
            (_, _, shown) -> StackPane.setMargin(drawing, new Insets(0, shown ? WIDTH : 0, 0, 0)));
    canvas.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && isVisible() && idle.getAsBoolean()) {
            end.run();
            event.consume();
          }
        });
  }

  @Override
  public void difference(Optional<CompareState> state, Runnable ended) {
    end = ended;
    setVisible(state.isPresent());
    marks = state.map(CompareState::marks).orElse(Map.of());
    heading.setText(state.map(CompareState::heading).orElse(""));
    setAccessibleText(heading.getText());
    rows.getChildren()
        .setAll(state.map(CompareState::rows).orElse(List.of()).stream().map(this::row).toList());
    mark();
  }

  private Node row(Row row) {
    Label tone = new Label(row.tone().word());
    tone.getStyleClass().addAll("compare-tone", "compare-" + row.tone().style());
    tone.setMinWidth(Region.USE_PREF_SIZE);
    VBox words = new VBox(wrapped(row.text()));
    row.details().stream()
        .map(CompareList::wrapped)
        .forEach(
            detail -> {
              detail.getStyleClass().add("muted");
              words.getChildren().add(detail);
            });
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(8, tone, words);
    line.getStyleClass().add("compare-row");
    line.setAccessibleRole(AccessibleRole.BUTTON);
    line.setAccessibleText(row.tone().word() + ": " + row.text());
    row.ref()
        .ifPresent(
            ref -> {
              line.getStyleClass().add("compare-leads");
              line.setFocusTraversable(true);
              line.setId("compare-" + ref.path());
              line.setOnMouseClicked(_ -> desk.reveal(Selection.of(ref)));
              line.setOnKeyPressed(
                  event -> {
                    switch (event.getCode()) {
                      case ENTER, SPACE -> {
                        desk.reveal(Selection.of(ref));
                        event.consume();
                      }
                      default -> {}
                    }
                  });
            });
    return line;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// Colours the cards.
  void mark() {
    for (Card card : cards.get()) {
      Mark mark = marks.get(card.ref().element());
      card.pseudoClassStateChanged(ADDED, mark == Mark.ADDED);
      card.pseudoClassStateChanged(CHANGED, mark == Mark.CHANGED);
    }
  }
}
