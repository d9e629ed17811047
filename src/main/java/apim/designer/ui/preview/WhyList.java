package apim.designer.ui.preview;

import apim.designer.desk.files.LineReason;
import apim.designer.desk.files.SourceLink;
import apim.designer.ui.control.SeverityMark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.event.Event;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Every reason of a file: what WSO2's page has, what stands here and in which lines, because of
/// what, and who says so.
final class WhyList extends ListView<LineReason> {
  private static final int CAPTIONS = 76;

  // More lines than these say no more.
  private static final int MOST_SPOTS = 5;

  private final IntConsumer goTo;
  private final Consumer<String> browse;

  /// @param goTo hears of lines that were chosen, counted from 0
  /// @param browse opens a page
  WhyList(IntConsumer goTo, Consumer<String> browse) {
    this.goTo = goTo;
    this.browse = browse;
    setId("preview-reasons");
    setAccessibleText("Why the lines of this file are as they are");
    getStyleClass().add("reasons");
    Label nothing = new Label("No line of this file needs a reason.");
    nothing.getStyleClass().add("placeholder-text");
    setPlaceholder(nothing);
    setCellFactory(_ -> new Cell());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          LineReason reason = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && reason != null) {
            goTo.accept(reason.first().first());
            event.consume();
          }
        });
  }

  void show(List<LineReason> reasons) {
    if (!getItems().equals(reasons)) {
      getItems().setAll(reasons);
    }
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// A reason, with its captions at the left.
  private final class Cell extends ListCell<LineReason> {
    private final GridPane grid = new GridPane();

    Cell() {
      getStyleClass().add("reason");
      grid.setHgap(12);
      grid.setVgap(3);
      ColumnConstraints captions = new ColumnConstraints(CAPTIONS);
      ColumnConstraints words = new ColumnConstraints();
      words.setHgrow(Priority.ALWAYS);
      words.setMinWidth(0);
      grid.getColumnConstraints().setAll(captions, words);
      setOnMouseClicked(
          _ -> {
            if (getItem() != null) {
              goTo.accept(getItem().first().first());
            }
          });
      // Without it a long sentence makes the list wider instead of taking a second line.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(LineReason reason, boolean empty) {
      super.updateItem(reason, empty);
      setGraphic(empty || reason == null ? null : grid);
      if (reason != null) {
        show(reason);
        setAccessibleText(reason.spoken());
      }
    }

    private void show(LineReason reason) {
      grid.getChildren().clear();
      reason.why().page().ifPresent(page -> row("The page", words(page)));
      row("Here", spots(reason));
      Label sentence = words(reason.said());
      HBox because = new HBox(6, sentence);
      HBox.setHgrow(sentence, Priority.ALWAYS);
      reason.severity().ifPresent(is -> because.getChildren().addFirst(new SeverityMark(is)));
      row(reason.severity().isPresent() ? "Finding" : "Because", because);
      reason.why().source().map(SourceLink::of).ifPresent(link -> row("Source", link(link)));
    }

    private Node link(SourceLink link) {
      Hyperlink shown = new Hyperlink(link.caption());
      shown.getStyleClass().add("reason-source");
      return doing(shown, () -> browse.accept(link.url()));
    }

    private VBox spots(LineReason reason) {
      List<Node> rows = new ArrayList<>();
      reason.spots().stream().limit(MOST_SPOTS).map(this::spot).forEach(rows::add);
      int more = reason.spots().size() - MOST_SPOTS;
      if (more > 0) {
        Label rest = new Label(more == 1 ? "and 1 more place" : "and " + more + " more places");
        rest.getStyleClass().add("reason-rest");
        rows.add(rest);
      }
      return new VBox(rows.toArray(Node[]::new));
    }

    private Hyperlink spot(LineReason.Spot spot) {
      Label lines = new Label(spot.lines());
      lines.getStyleClass().add("reason-lines");
      lines.setMinWidth(USE_PREF_SIZE);
      Hyperlink link = new Hyperlink(spot.text(), lines);
      link.getStyleClass().add("reason-text");
      return doing(link, () -> goTo.accept(spot.first()));
    }

    private static Hyperlink doing(Hyperlink link, Runnable action) {
      link.setOnAction(_ -> action.run());
      link.setWrapText(true);
      link.setMinHeight(USE_PREF_SIZE);
      // The row itself goes to its first line.
      link.setOnMouseClicked(Event::consume);
      return link;
    }

    private void row(String caption, Node content) {
      Label label = new Label(caption);
      label.getStyleClass().add("reason-caption");
      GridPane.setValignment(label, VPos.TOP);
      grid.addRow(grid.getRowCount(), label, content);
    }
  }
}
