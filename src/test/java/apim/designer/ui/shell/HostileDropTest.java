package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.Templates;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.*;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Files.
final class HostileDropTest {
  @TempDir Path folder;
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  @Test
  void trial() throws Exception {
    WindowUnderTest window = robot.open(Templates.design("single-node"), folder.resolve("state"));
    Dragboard[] board = new Dragboard[1];
    robot.run(() -> {
      Node root = window.stage.getScene().getRoot();
      window.stage.getScene().addEventFilter(MouseEvent.DRAG_DETECTED, event -> {
        try {
        board[0] = root.startDragAndDrop(TransferMode.COPY);
        System.out.println("BOARD " + board[0]);
        } catch (Throwable e) { e.printStackTrace(System.out); }
      });
    });
    robot.robot.moveTo(robot.node("canvas")).press(MouseButton.PRIMARY).moveBy(30, 30).moveBy(30,30).release(MouseButton.PRIMARY);
    System.out.println("FILES " + board[0]);
    robot.run(() -> {
      System.out.println("F " + board[0].getFiles());
      ClipboardContent c = new ClipboardContent(); c.putFiles(List.of(new File("/tmp/x")));
      System.out.println("SET " + board[0].setContent(c));
      System.out.println("F " + board[0].getFiles());
      Node root = window.stage.getScene().getRoot();
      root.fireEvent(new DragEvent(DragEvent.DRAG_OVER, board[0], 10, 10, 10, 10, TransferMode.COPY, null, root, null));
    });
  }
}
