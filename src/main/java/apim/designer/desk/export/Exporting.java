package apim.designer.desk.export;

import apim.designer.pipeline.Outcome;
import apim.designer.session.Export;
import apim.designer.session.ExportWishes;
import apim.designer.session.Progress;
import apim.designer.validation.QuickFix;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What the export dialog needs of the window around it.
public interface Exporting {
  /// Asks for the file that the bundle goes to.
  Optional<Path> target();

  /// Asks for an earlier bundle that is a zip.
  Optional<Path> earlierZip();

  /// Asks for an earlier bundle that was unpacked.
  Optional<Path> earlierFolder();

  /// Whether the design can be changed here.
  boolean mayFix();

  /// Goes a way out; what the design is then.
  Outcome fixed(QuickFix fix);

  Export start(Path target, ExportWishes wishes, Consumer<Progress> listener);

  /// Shows the folder of `file` in the system's file manager.
  void reveal(Path file);

  void copy(String text);
}
