package apim.designer.ui.help;

import apim.designer.desk.Desk;
import apim.designer.desk.Selection;
import apim.designer.desk.View;
import apim.designer.desk.help.Circumstances;
import apim.designer.desk.help.HelpState;
import apim.designer.desk.help.Manual;
import apim.designer.desk.help.Topic;
import apim.designer.session.Snapshot;
import apim.designer.ui.control.Hint;
import apim.designer.ui.control.Titled;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The help, at the edge of the window: a page on what is selected, which stays open while the
/// architect works and follows the selection.
public final class HelpView extends BorderPane implements View {
  private final Desk desk;
  private final Button back = new Button("Back");
  private final StackPane page = new StackPane();
  private final ScrollPane scroll = new ScrollPane(page);
  private HelpState state = HelpState.START;
  private Optional<Snapshot> snapshot = Optional.empty();
  private Selection selection = Selection.NONE;
  private Optional<Shown> shown = Optional.empty();

  /// What was drawn last; the same is not drawn again.
  private record Shown(Topic topic, Circumstances circumstances) {}

  /// @param close takes the help away
  public HelpView(Desk desk, Runnable close) {
    this.desk = desk;
    setId("help");
    getStyleClass().add("help");
    back.setId("help-back");
    back.setAccessibleText("Back to the page before");
    back.setOnAction(_ -> become(state.back()));
    Button away = new Button("Close");
    away.setId("help-close");
    Hint.set(away, "Close the help (Escape)");
    away.setOnAction(_ -> close.run());
    scroll.setId("help-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(true);
    setCenter(new Titled("Help", scroll, back, contents(), away));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
  }

  private MenuButton contents() {
    MenuButton contents = new MenuButton("Topics");
    contents.setId("help-topics");
    contents.setAccessibleText("All topics");
    for (Topic topic : Topic.values()) {
      MenuItem item = new MenuItem(Manual.title(topic));
      item.setId("help-topic-" + topic.id());
      item.setOnAction(_ -> open(topic));
      contents.getItems().add(item);
    }
    return contents;
  }

  public Topic topic() {
    return state.topic();
  }

  public void open(Topic topic) {
    become(state.opened(topic));
  }

  /// Where the keyboard goes when the help is opened.
  public void takeKeyboard() {
    scroll.requestFocus();
  }

  @Override
  public void show(Snapshot next, Selection selected) {
    boolean moved = !selected.equals(selection);
    snapshot = Optional.of(next);
    selection = selected;
    if (isVisible()) {
      if (moved) {
        Topic.of(next.design().topology(), selected).ifPresent(this::open);
      }
      draw();
    }
  }

  private void become(HelpState next) {
    state = next;
    draw();
  }

  private void draw() {
    back.setDisable(!state.canGoBack());
    snapshot.map(Circumstances::of).map(one -> new Shown(state.topic(), one)).ifPresent(this::draw);
  }

  private void draw(Shown next) {
    if (shown.filter(next::equals).isPresent()) {
      return;
    }
    boolean turned = shown.filter(before -> before.topic() == next.topic()).isEmpty();
    shown = Optional.of(next);
    page.getChildren()
        .setAll(
            new PageView(
                Manual.page(next.topic(), next.circumstances()), this::open, desk::browse));
    scroll.setAccessibleText("Help: " + Manual.title(next.topic()));
    if (turned) {
      scroll.setVvalue(0);
    }
  }
}
