package apim.designer.ui.dialogs;

import apim.designer.ui.control.FocusOrder;
import apim.designer.ui.control.FocusTrap;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Lies over the window and shows one sheet at a time: a dialog inside the window. While it shows
/// one, the rest of the window takes no key and no click.
public final class SheetLayer extends StackPane {
  private Optional<Runnable> closing = Optional.empty();
  private Optional<Node> focusBefore = Optional.empty();
  private Optional<Node> firstFocus = Optional.empty();
  private final EventHandler<KeyEvent> guard = this::guard;

  public SheetLayer() {
    FocusTrap.set(this, this::home, () -> !isCovered());
    getStyleClass().add("sheet-layer");
    setVisible(false);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    sceneProperty()
        .addListener(
            (_, before, now) -> {
              if (before != null) {
                before.removeEventFilter(KeyEvent.ANY, guard);
              }
              if (now != null) {
                now.addEventFilter(KeyEvent.ANY, guard);
              }
            });
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (equals(event.getTarget())) {
            close();
          }
          event.consume();
        });
  }

  /// Where the keyboard is when nothing else in the sheet has it.
  private Node home() {
    return firstFocus
        .filter(first -> !first.isDisabled() && FocusTrap.isShown(first))
        .or(() -> getChildren().stream().flatMap(one -> FocusOrder.first(one).stream()).findFirst())
        .orElse(this);
  }

  /// Whether another layer lies over this one, which then has the keys.
  private boolean isCovered() {
    return getParent() != null
        && getParent().getChildrenUnmodifiable().stream()
            .dropWhile(one -> !equals(one))
            .skip(1)
            .anyMatch(one -> one instanceof SheetLayer layer && layer.isShowing());
  }

  /// No key goes past the sheet, also while what had the keyboard is disabled or gone.
  private void guard(KeyEvent event) {
    boolean within = event.getTarget() instanceof Node node && FocusTrap.isWithin(node, this);
    if (isShowing() && !within && !isCovered()) {
      event.consume();
      if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
        close();
      } else {
        home().requestFocus();
      }
    }
  }

  public boolean isShowing() {
    return isVisible();
  }

  /// Shows a dialog: a headline, what is asked, and the buttons.
  ///
  /// @param first gets the keyboard
  /// @param whenClosed hears of the end, however it comes
  public void show(
      String headline, Region content, Region buttons, Node first, Runnable whenClosed) {
    Label title = new Label(headline);
    title.getStyleClass().add("sheet-title");
    title.setWrapText(true);
    BorderPane sheet = new BorderPane(content);
    sheet.setTop(title);
    sheet.setBottom(buttons);
    sheet.getStyleClass().add("dialog-sheet");
    sheet.setAccessibleRole(AccessibleRole.DIALOG);
    sheet.setAccessibleText(headline);
    place(sheet, Pos.CENTER, first, whenClosed);
  }

  /// Shows something without a frame, near the top.
  public void showBare(Region content, Node first) {
    content.getStyleClass().add("sheet-bare");
    place(new VBox(content), Pos.TOP_CENTER, first, () -> {});
  }

  private void place(Region sheet, Pos at, Node first, Runnable whenClosed) {
    close();
    focusBefore = Optional.ofNullable(getScene().getFocusOwner());
    closing = Optional.of(whenClosed);
    sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(sheet, at);
    getChildren().setAll(sheet);
    setVisible(true);
    firstFocus = Optional.of(first);
    // What stands in a scroll pane or a bar of buttons enters the scene with its skin only.
    applyCss();
    home().requestFocus();
  }

  public void close() {
    if (!isVisible()) {
      return;
    }
    Runnable heard = closing.orElse(() -> {});
    closing = Optional.empty();
    setVisible(false);
    firstFocus = Optional.empty();
    getChildren().clear();
    focusBefore.ifPresent(Node::requestFocus);
    focusBefore = Optional.empty();
    heard.run();
  }
}
