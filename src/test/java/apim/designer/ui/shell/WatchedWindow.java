package apim.designer.ui.shell;

import apim.designer.design.Edit;
import apim.designer.desk.Questions.Unsaved;
import apim.designer.project.Templates;
import apim.designer.topology.ElementId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import jdk.jfr.Recording;

/// A window in a process of its own that lives a short life, and stands still at several moments
/// for a test to look at the process.
final class WatchedWindow {
  static final List<String> EVENTS = List.of("jdk.SocketRead", "jdk.SocketWrite");
  static final String BREACH = "breach";

  private WatchedWindow() {}

  /// @param arguments a folder to work in, and `breach` where a socket is to be opened
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    BufferedReader test =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Recording recording = new Recording()) {
      EVENTS.forEach(event -> recording.enable(event).withThreshold(Duration.ZERO));
      recording.start();
      if (arguments[arguments.length - 1].equals(BREACH)) {
        breach(test);
      } else {
        live(folder, test);
      }
      recording.dump(folder.resolve("sockets.jfr"));
    }
    moment("ended", test);
    Runtime.getRuntime().halt(0);
  }

  private static void live(Path folder, BufferedReader test) throws Exception {
    Platform.startup(() -> {});
    WindowUnderTest window =
        inWindow(
            () ->
                new WindowUnderTest(
                    new Stage(),
                    Templates.design("active-active"),
                    Optional.empty(),
                    folder.resolve("state"),
                    Runnable::run));
    moment("shown", test);
    inWindow(
        () -> {
          String first =
              window.session.snapshot().design().topology().nodes().getFirst().id().value();
          window.session.apply(Edit.Remove.of(new ElementId(first)));
          window.command("edit.select-all").run();
          window.command("design.fix").run();
          return first;
        });
    moment("fixed", test);
    inWindow(
        () -> {
          window.file = Optional.of(folder.resolve("shop.apimtopology"));
          window.command("edit.undo").run();
          window.command("file.save").run();
          window.file = Optional.of(folder.resolve("shop.zip"));
          window.command("file.export").run();
          button(window, "export-browse").fire();
          button(window, "export-start").fire();
          return window;
        });
    moment("exported", test);
    inWindow(
        () -> {
          window.unsaved = Unsaved.DISCARD;
          window.stage.close();
          return window;
        });
    moment("closed", test);
  }

  private static Button button(WindowUnderTest window, String id) {
    return (Button) window.stage.getScene().getRoot().lookup("#" + id);
  }

  private static <T> T inWindow(Callable<T> action) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(action.call());
          } catch (Exception | Error e) {
            done.completeExceptionally(e);
          }
        });
    return done.get();
  }

  private static void breach(BufferedReader test) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 1, here);
        Socket out = new Socket(here, server.getLocalPort());
        Socket in = server.accept()) {
      out.getOutputStream().write(7);
      in.getInputStream().read();
      moment("breached", test);
    }
  }

  private static void moment(String name, BufferedReader test) throws IOException {
    System.out.println(name);
    System.out.flush();
    test.readLine();
  }
}
