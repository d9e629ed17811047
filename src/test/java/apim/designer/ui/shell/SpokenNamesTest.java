package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.Faulty;
import apim.designer.desk.Selection;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.KeySheet;
import apim.designer.topology.Ref;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What a screen reader says of whatever can have the keyboard.
@Tag("window")
final class SpokenNamesTest {
  @TempDir Path state;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private WindowUnderTest window;
  private int seen;

  @BeforeEach
  void open() throws Exception {
    window = robot.open(Faulty.design(), state);
  }

  private void collect(Node node, Set<String> nameless) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable() && !node.isDisabled()) {
      seen++;
      Object words = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
      String said =
          Optional.ofNullable(node.getAccessibleText())
              .filter(text -> !text.isBlank())
              .orElse(words instanceof String text ? text : "");
      boolean labelled =
          node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Node;
      if (said.isBlank() && !labelled) {
        nameless.add(node.getClass().getSimpleName() + " " + node.getId() + node.getStyleClass());
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
    }
  }

  private void look(Set<String> nameless) throws Exception {
    robot.run(() -> collect(window.stage.getScene().getRoot(), nameless));
  }

  @Test
  void everythingThatTakesTheKeyboardHasAName() throws Exception {
    Set<String> nameless = new TreeSet<>();
    look(nameless);
    for (String one : List.of("apim-2", "lb-1", "lb-1/portals", "clients", "dmz", "note-1")) {
      robot.run(() -> window.window.select(Selection.of(Ref.parse(one))));
      look(nameless);
    }
    for (String command :
        List.of("file.new", "file.export", "file.draw", "help.keys", "help.about", "tools.find")) {
      robot.command(command);
      look(nameless);
      robot.press(javafx.scene.input.KeyCode.ESCAPE);
    }
    robot.command("help.topic");
    look(nameless);
    assertTrue(seen > 300, "seen: " + seen);
    assertEquals(Set.of(), nameless);
  }

  @Test
  void theSheetOfKeysHasEveryKeyOfEveryCommand() {
    List<String> listed =
        KeySheet.of(window.commands(), command -> command.id()).sections().stream()
            .flatMap(section -> section.lines().stream())
            .map(KeySheet.Line::how)
            .toList();
    List<String> missing =
        window.commands().stream()
            .filter(command -> command.keys().isPresent())
            .map(Command::id)
            .filter(id -> !listed.contains(id))
            .toList();
    assertEquals(List.of(), missing);
    // Those that are no command of a menu: they act on the canvas alone.
    assertTrue(listed.contains("C; B"), listed.toString());
    assertTrue(listed.contains("+ site on a load balancer; S"), listed.toString());
  }
}
