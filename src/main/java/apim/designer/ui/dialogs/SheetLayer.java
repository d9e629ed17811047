package apim.designer.ui.dialogs;

import apim.designer.ui.control.FocusTrap;
import java.util.Optional;
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

  public SheetLayer() {
    FocusTrap.set(
        this,
        () -> firstFocus.filter(first -> !first.isDisabled() && first.isVisible()).orElse(this));
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
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (equals(event.getTarget())) {
            close();
          }
          event.consume();
        });
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
    first.requestFocus();
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
