package apim.designer.desk.export;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/// What the dialog that exports the diagram needs of the window around it.
public interface Picturing {
  /// How a picture is going to look.
  sealed interface Preview {
    /// @param png no larger than the dialog has room for, twice as fine
    record Image(ByteBuffer png) implements Preview {}

    record Text(String text) implements Preview {}

    /// @param sentence why this machine cannot draw it
    record Failed(String sentence) implements Preview {}
  }

  /// Draws in the background.
  void preview(PictureState state, int width, int height, Consumer<Preview> listener);

  /// Asks for a file and writes the picture; false when the architect would rather not.
  boolean export(PictureState state);

  /// Puts the picture onto the clipboard.
  void copy(PictureState state);
}
