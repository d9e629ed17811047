package apim.designer.ui.shell;

import apim.designer.desk.importing.ImportedFiles;
import apim.designer.desk.window.FileNames;
import apim.designer.ui.control.DroppedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.TransferMode;

/// Opens a design that is dropped on the window, and takes over files of a running system.
///
/// @param blocked whether something lies over the window that lets nothing past
/// @param open opens a design
/// @param importing takes over files of a running system
/// @param news hears why nothing is opened
record Dropping(
    BooleanSupplier blocked,
    Consumer<Path> open,
    Consumer<List<Path>> importing,
    Consumer<String> news) {
  void watch(Node root) {
    root.setOnDragOver(
        event -> {
          if (takes(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    root.setOnDragDropped(
        event -> {
          event.setDropCompleted(dropped(event.getDragboard()));
          event.consume();
        });
  }

  boolean takes(Clipboard carried) {
    return !blocked.getAsBoolean() && !DroppedFiles.of(carried).isEmpty();
  }

  /// Whether there is a design among what was dropped, or something to take over.
  boolean dropped(Clipboard carried) {
    if (!takes(carried)) {
      return false;
    }
    List<Path> files = DroppedFiles.of(carried);
    Optional<Path> design = FileNames.design(files);
    List<Path> theirs = ImportedFiles.among(files, file -> file.toFile().isDirectory());
    // A question in front of the window must not hold up whoever dropped the file.
    if (design.isPresent()) {
      Platform.runLater(() -> open.accept(design.get()));
    } else if (!theirs.isEmpty()) {
      Platform.runLater(() -> importing.accept(theirs));
    } else {
      news.accept(
          FileNames.name(files.getFirst())
              + " is not opened: a design ends in .apimtopology. What belongs to an"
              + " element is dropped on its properties.");
    }
    return design.isPresent() || !theirs.isEmpty();
  }
}
