package apim.designer.ui.shell;

import apim.designer.desk.Questions;
import apim.designer.desk.Questions.Kind;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.window.FileNames;
import apim.designer.desk.window.Notice;
import apim.designer.desk.window.Notice.Tone;
import apim.designer.diagram.Drawing;
import apim.designer.diagram.DrawingException;
import apim.designer.disk.WholeFile;
import apim.designer.session.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Draws the design as a picture, into a file or onto the clipboard.
record Pictures(
    Session session,
    Executor worker,
    Questions questions,
    Consumer<Notice> notices,
    Consumer<String> news)
    implements CommandSource {
  private static final double SHARP = 2;
  private static final String ID = "picture";

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("file.draw", "Draw a picture…", Group.FILE, 2, this::draw).keys("Shortcut+P"),
        Command.of("tools.copy-picture", "Copy the picture", Group.TOOLS, 1, this::copy)
            .keys("Shortcut+Shift+C"));
  }

  void draw() {
    questions
        .fileToWrite(
            FileNames.suggested(session.snapshot()),
            List.of(Kind.SVG, Kind.PNG),
            session.snapshot().file().map(file -> file.toAbsolutePath().getParent()))
        .ifPresent(this::draw);
  }

  private void draw(Path file) {
    String svg = session.snapshot().outcome().diagram();
    boolean png = FileNames.name(file).endsWith("." + Kind.PNG.ending());
    worker.execute(
        () -> {
          try {
            byte[] bytes = png ? Drawing.png(svg, SHARP) : svg.getBytes(StandardCharsets.UTF_8);
            WholeFile.write(file, bytes, false);
            Platform.runLater(() -> news.accept("Drew " + FileNames.name(file)));
          } catch (IOException | DrawingException failure) {
            fail("The picture is not drawn. " + failure.getMessage());
          }
        });
  }

  void copy() {
    String svg = session.snapshot().outcome().diagram();
    worker.execute(
        () -> {
          try {
            byte[] png = Drawing.png(svg, SHARP);
            Platform.runLater(() -> copy(png));
          } catch (DrawingException failure) {
            fail("The picture is not copied. " + failure.getMessage());
          }
        });
  }

  private void copy(byte[] png) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(new Image(new ByteArrayInputStream(png)));
    Clipboard.getSystemClipboard().setContent(content);
    news.accept("Copied the picture");
  }

  private void fail(String sentence) {
    Platform.runLater(() -> notices.accept(Notice.of(ID, Tone.ERROR, sentence)));
  }
}
