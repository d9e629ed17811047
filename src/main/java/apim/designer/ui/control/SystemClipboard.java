package apim.designer.ui.control;

import apim.designer.desk.TextClipboard;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The clipboard that this program shares with every other.
public final class SystemClipboard implements TextClipboard {
  @Override
  public String text() {
    return Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
  }

  @Override
  public void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
