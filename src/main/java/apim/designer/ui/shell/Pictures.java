package apim.designer.ui.shell;

import apim.designer.desk.Questions;
import apim.designer.desk.Questions.Kind;
import apim.designer.desk.Selection;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.export.PictureState;
import apim.designer.desk.export.Picturing;
import apim.designer.desk.window.FileNames;
import apim.designer.desk.window.Notice;
import apim.designer.desk.window.Notice.Tone;
import apim.designer.desk.window.Remembered;
import apim.designer.diagram.DrawingException;
import apim.designer.diagram.PictureFormat;
import apim.designer.disk.WholeFile;
import apim.designer.project.DesignFile;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.ui.dialogs.PictureSheet;
import apim.designer.ui.dialogs.SheetLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Draws the design as a picture, into a file or onto the clipboard.
///
/// @param selection what is selected on the canvas
record Pictures(
    SheetLayer sheets,
    Session session,
    Supplier<Selection> selection,
    Executor worker,
    Questions questions,
    Remembered remembered,
    Consumer<Notice> notices,
    Consumer<String> news)
    implements CommandSource, Picturing {
  private static final String ID = "picture";

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("file.draw", "Export diagram…", Group.FILE, 2, this::draw).keys("Shortcut+P"),
        Command.of("file.document", "Design document…", Group.FILE, 2, this::document),
        Command.of("tools.copy-picture", "Copy the picture", Group.TOOLS, 1, this::copy)
            .keys("Shortcut+Shift+C"));
  }

  private void draw() {
    PictureState first =
        PictureState.of(remembered.settings().picture(), Set.copyOf(selection.get().elements()));
    new PictureSheet(sheets, this, first).show();
  }

  /// The picture comes first: a document never names one that is not there.
  private void document() {
    Snapshot snapshot = session.snapshot();
    questions
        .fileToWrite(FileNames.suggested(snapshot), List.of(Kind.MARKDOWN), folder(snapshot))
        .ifPresent(file -> worker.execute(() -> document(snapshot, file)));
  }

  private void document(Snapshot snapshot, Path file) {
    Path picture = FileNames.pictureBeside(file);
    try {
      WholeFile.write(picture, drawn(snapshot, PictureState.of(Map.of(), Set.of())), false);
      String text = snapshot.outcome().document(String.valueOf(picture.getFileName()));
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8), false);
      Platform.runLater(
          () -> news.accept("Wrote " + FileNames.name(file) + " and " + FileNames.name(picture)));
    } catch (IOException | DrawingException failure) {
      fail("The document is not written. " + failure.getMessage());
    }
  }

  private static Optional<Path> folder(Snapshot snapshot) {
    return snapshot.file().map(one -> one.toAbsolutePath().getParent());
  }

  private void copy() {
    copy(PictureState.of(remembered.settings().picture(), Set.of()));
  }

  private static byte[] drawn(Snapshot snapshot, PictureState state) {
    return snapshot
        .outcome()
        .picture(
            state.format(),
            state.options(),
            DesignFile.print(snapshot.design(), snapshot.opened()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void preview(PictureState state, int width, int height, Consumer<Preview> listener) {
    Snapshot snapshot = session.snapshot();
    worker.execute(
        () -> {
          Preview preview = looked(snapshot, state, width, height);
          Platform.runLater(() -> listener.accept(preview));
        });
  }

  private static Preview looked(Snapshot snapshot, PictureState state, int width, int height) {
    try {
      return state.isText()
          ? new Preview.Text(text(drawn(snapshot, state)))
          : new Preview.Image(
              ByteBuffer.wrap(
                  snapshot.outcome().preview(state.format(), state.options(), width, height)));
    } catch (DrawingException failure) {
      return new Preview.Failed("There is no preview: " + failure.getMessage());
    }
  }

  @Override
  public boolean export(PictureState state) {
    Optional<Path> file =
        questions.fileToWrite(
            FileNames.suggested(session.snapshot()),
            List.of(kind(state.format())),
            folder(session.snapshot()));
    file.ifPresent(one -> write(state, one));
    return file.isPresent();
  }

  private static Kind kind(PictureFormat format) {
    return switch (format) {
      case SVG -> Kind.SVG;
      case PNG -> Kind.PNG;
      case PDF -> Kind.PDF;
      case DRAWIO -> Kind.DRAWIO;
      case MERMAID -> Kind.MERMAID;
    };
  }

  private void write(PictureState state, Path file) {
    Snapshot snapshot = session.snapshot();
    remembered.change(settings -> settings.withPicture(state.remembered()));
    worker.execute(
        () -> {
          try {
            WholeFile.write(file, drawn(snapshot, state), false);
            Platform.runLater(() -> news.accept("Drew " + FileNames.name(file)));
          } catch (IOException | DrawingException failure) {
            fail("The diagram is not exported. " + failure.getMessage());
          }
        });
  }

  @Override
  public void copy(PictureState state) {
    Snapshot snapshot = session.snapshot();
    PictureState copied = state.isText() ? state : state.withFormat(PictureFormat.PNG);
    worker.execute(
        () -> {
          try {
            byte[] picture = drawn(snapshot, copied);
            Platform.runLater(() -> put(copied, picture));
          } catch (DrawingException failure) {
            fail("The picture is not copied. " + failure.getMessage());
          }
        });
  }

  private void put(PictureState state, byte[] picture) {
    ClipboardContent content = new ClipboardContent();
    if (state.isText()) {
      content.putString(text(picture));
    } else {
      content.putImage(new Image(new ByteArrayInputStream(picture)));
    }
    Clipboard.getSystemClipboard().setContent(content);
    news.accept("Copied the picture");
  }

  private void fail(String sentence) {
    Platform.runLater(() -> notices.accept(Notice.of(ID, Tone.ERROR, sentence)));
  }
}
