package apim.designer.ui.command;

import apim.designer.desk.command.FinderState;
import apim.designer.desk.command.Found;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The search for everything: a field, and below it what it finds. The arrows choose, Enter takes.
public final class FinderView extends VBox {
  private static final int PAGE = 8;

  private final Runnable done;
  private final TextField field = new TextField();
  private final ListView<Found> list = new ListView<>();
  private final Label nothing = new Label();
  private FinderState state;
  private boolean showing;

  /// @param done hears that something was taken, before it is done
  public FinderView(List<Found> all, Runnable done) {
    this.done = done;
    this.state = FinderState.of(all);
    getStyleClass().add("finder");
    field.setId("finder-field");
    field.setPromptText("Find a command, an element or a file");
    field.setAccessibleText("Find anything");
    field.getStyleClass().add("finder-field");
    field.textProperty().addListener((_, _, text) -> become(state.typing(text)));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setId("finder-list");
    list.setAccessibleText("What is found");
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new FoundCell(this));
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (_, _, index) -> {
              if (!showing && index.intValue() >= 0) {
                state = state.choosing(index.intValue());
              }
            });
    nothing.setWrapText(true);
    nothing.getStyleClass().add("placeholder-text");
    list.setPlaceholder(nothing);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(field, list);
    become(state);
  }

  private void key(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case DOWN -> 1;
          case UP -> -1;
          case PAGE_DOWN -> PAGE;
          case PAGE_UP -> -PAGE;
          default -> 0;
        };
    if (step != 0) {
      become(state.moved(step));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      take();
      event.consume();
    }
  }

  void take() {
    state
        .selected()
        .ifPresent(
            found -> {
              done.run();
              found.action().run();
            });
  }

  private void become(FinderState next) {
    state = next;
    showing = true;
    list.getItems().setAll(state.found());
    nothing.setText(state.emptyText());
    list.getSelectionModel().clearAndSelect(state.chosen());
    list.scrollTo(Math.max(0, state.chosen() - PAGE / 2));
    state.selected().ifPresent(found -> field.setAccessibleHelp(found.title()));
    field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    showing = false;
  }

  private static final class FoundCell extends ListCell<Found> {
    FoundCell(FinderView finder) {
      setOnMouseClicked(
          _ -> {
            if (!isEmpty()) {
              finder.take();
            }
          });
    }

    @Override
    protected void updateItem(Found found, boolean empty) {
      super.updateItem(found, empty);
      setText(null);
      if (empty || found == null) {
        setGraphic(null);
        return;
      }
      Label title = new Label(found.title());
      title.setMinWidth(Region.USE_PREF_SIZE);
      Label detail = new Label(found.detail());
      detail.getStyleClass().add("muted");
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      Label keys = new Label(found.keys());
      keys.getStyleClass().add("key-text");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      Label kind = new Label(found.kind());
      kind.getStyleClass().add("finder-kind");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      HBox row = new HBox(10, kind, title, detail, space, keys);
      row.getStyleClass().add("finder-row");
      setGraphic(row);
      setAccessibleText(found.kind() + " " + found.title() + " " + found.keys());
    }
  }
}
