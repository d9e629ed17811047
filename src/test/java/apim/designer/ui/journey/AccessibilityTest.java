package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.desk.Faulty;
import apim.designer.project.Templates;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who sees nothing is told everything.
@Tag("window")
final class AccessibilityTest {
  private static final List<String> DRAWN = List.of("box-", "site-", "zone-", "line-");

  @TempDir Path state;
  private final Architect architect = new Architect();

  @AfterEach
  void close() throws Exception {
    architect.leaves();
  }

  private static Design design(String name) {
    return switch (name) {
      case "empty" -> Architect.blank();
      case "everything" -> Faulty.design();
      default -> Templates.design(name);
    };
  }

  private static boolean isDrawn(Node node) {
    return node.getId() != null && DRAWN.stream().anyMatch(node.getId()::startsWith);
  }

  private static String words(Node node) {
    String words = Objects.requireNonNullElse(node.getAccessibleText(), "");
    return words.isBlank() && node instanceof Labeled labeled
        ? Objects.requireNonNullElse(labeled.getText(), "")
        : words;
  }

  private static boolean isSilent(Node node) {
    AccessibleRole role = node.getAccessibleRole();
    return role == null || role == AccessibleRole.NODE || words(node).isBlank();
  }

  private List<String> silent() throws Exception {
    architect.looks();
    return architect.ask(
        () ->
            architect
                .all()
                .filter(node -> node.isFocusTraversable() || isDrawn(node))
                .filter(AccessibilityTest::isSilent)
                .map(node -> node + " " + node.getAccessibleRole() + " in " + node.getParent())
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "active-active", "everything"})
  void everythingThatTakesTheKeyboardOrIsDrawnSaysWhatItIs(String name) throws Exception {
    architect.opens(design(name), state);
    assertEquals(List.of(), silent());
    // Walks over the drawing, so that the forms of several kinds of elements are looked at.
    architect.presses(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    for (int i = 0; i < 6; i++) {
      architect.presses(KeyCode.CONTROL, i % 2 == 0 ? KeyCode.RIGHT : KeyCode.DOWN);
      assertEquals(List.of(), silent());
    }
    architect.clicks("left-outline");
    assertEquals(List.of(), silent());
    for (KeyCode sheet : List.of(KeyCode.K, KeyCode.N, KeyCode.E)) {
      architect.presses(KeyCode.SHORTCUT, sheet);
      assertEquals(List.of(), silent(), "over the window: " + sheet);
      architect.presses(KeyCode.ESCAPE);
    }
  }

  @Test
  void tabGoesThroughEveryPanel() throws Exception {
    architect.opens(Templates.design("active-active"), state);
    architect.presses(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    Set<String> met = new HashSet<>();
    for (int i = 0; i < 90 && !met.contains("status-fit"); i++) {
      met.add(architect.focused());
      architect.presses(KeyCode.TAB);
    }
    for (String one :
        List.of(
            "palette-all-in-one",
            "canvas",
            "box-lb-1",
            "box-apim-1",
            "property-name",
            "problems-filter",
            "problems",
            "preview-files",
            "preview-lines",
            "status-fit")) {
      assertTrue(met.contains(one), one + " is not among " + met);
    }
  }
}
