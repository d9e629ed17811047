package apim.designer.ui.shell;

import apim.designer.catalog.Catalog;
import apim.designer.design.Design;
import apim.designer.desk.Questions;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.importing.ImportState;
import apim.designer.desk.importing.ImportedFiles;
import apim.designer.desk.window.Notice;
import apim.designer.desk.window.Notice.Tone;
import apim.designer.diagram.DrawingException;
import apim.designer.diagram.PictureFormat;
import apim.designer.diagram.PictureOptions;
import apim.designer.diagram.PictureTheme;
import apim.designer.ui.dialogs.ImportSheet;
import apim.designer.ui.dialogs.SheetLayer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Takes over files of running systems into a new design.
///
/// @param worker reads and draws
/// @param dark whether pictures are to be dark
/// @param start opens a new design
record Imports(
    SheetLayer sheets,
    Executor worker,
    Supplier<LocalDate> today,
    BooleanSupplier dark,
    Questions questions,
    Consumer<Design> start,
    Consumer<Notice> notices)
    implements CommandSource {
  private static final String ID = "import";

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("file.import", "Import…", Group.FILE, 0, this::askForFile),
        Command.of("file.import-folder", "Import a folder…", Group.FILE, 0, this::askForFolder));
  }

  private void askForFile() {
    questions
        .fileToRead("Import a configuration of NGINX or a deployment.toml", List.of())
        .ifPresent(file -> read(List.of(file)));
  }

  private void askForFolder() {
    questions
        .folder("Import a folder with configurations")
        .ifPresent(folder -> read(List.of(folder)));
  }

  /// Reads files and shows what is in them.
  void read(List<Path> files) {
    boolean inTheDark = dark.getAsBoolean();
    worker.execute(
        () -> {
          try {
            ImportState state = ImportedFiles.read(files, Catalog.standard(), today.get());
            Optional<ByteBuffer> picture = picture(state, inTheDark);
            Platform.runLater(() -> show(state, picture));
          } catch (IOException failure) {
            Platform.runLater(
                () ->
                    notices.accept(
                        Notice.of(
                            ID, Tone.ERROR, "Nothing is imported. " + failure.getMessage() + ".")));
          }
        });
  }

  private static Optional<ByteBuffer> picture(ImportState state, boolean dark) {
    try {
      return Optional.of(
          ByteBuffer.wrap(
              state
                  .outcome()
                  .preview(
                      PictureFormat.PNG,
                      PictureOptions.DOCUMENT.withTheme(
                          dark ? PictureTheme.DARK : PictureTheme.LIGHT),
                      ImportSheet.PICTURE_WIDTH,
                      ImportSheet.PICTURE_HEIGHT)));
    } catch (DrawingException _) {
      return Optional.empty();
    }
  }

  private void show(ImportState state, Optional<ByteBuffer> picture) {
    new ImportSheet(sheets, state, () -> start.accept(state.recovered().design())).show(picture);
  }
}
