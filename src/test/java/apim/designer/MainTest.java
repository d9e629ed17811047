package apim.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own.
final class MainTest {
  @TempDir Path folder;

  private Command on(String display, Command command) {
    return command
        .with("DISPLAY", display)
        .with("WAYLAND_DISPLAY", "")
        .with("XDG_STATE_HOME", folder.toString());
  }

  private static void assertOneSentence(Command.Ended ended, String expected) {
    assertEquals(2, ended.status(), ended.said());
    assertEquals(1, ended.said().lines().count(), ended.said());
    assertTrue(ended.said().contains(expected), ended.said());
  }

  @Test
  void aCommandLoadsNoClassOfTheWindowAndLogsNothing() throws Exception {
    Path loaded = folder.resolve("loaded.txt");
    Path design = folder.resolve("shop.apimtopology");
    List<String> options = List.of("-Xlog:class+load:file=" + loaded.getFileName());
    Command.Ended made =
        OtherJvm.terminal(Main.class, List.of(), "new", "active-active", "-o", design.toString())
            .run(folder);
    assertEquals(0, made.status(), made.said());
    Command.Ended ended =
        on(":1", OtherJvm.terminal(Main.class, options, "validate", design.toString())).run(folder);
    assertEquals(0, ended.status(), ended.said());
    try (Stream<String> lines = Files.lines(loaded)) {
      List<String> all = lines.toList();
      assertTrue(all.stream().anyMatch(line -> line.contains(" apim.designer.cli.")));
      assertEquals(
          List.of(),
          all.stream()
              .filter(
                  line ->
                      line.contains(" javafx.")
                          || line.contains(" com.sun.javafx.")
                          || line.contains(" apim.designer.ui.")
                          || line.contains(" java.util.logging."))
              .toList());
    }
    assertFalse(Files.exists(folder.resolve("apim-topology-designer")));
  }

  @Test
  void withoutADisplayOneSentenceSaysSo() {
    Command.Ended ended = on("", OtherJvm.windowOnDisplay(Main.class, List.of())).run(folder);
    assertOneSentence(ended, "there is no display for the window");
  }

  @Test
  void aDisplayThatCannotBeReachedIsOneSentence() throws Exception {
    if (!System.getProperty("os.name", "").startsWith("Linux")) {
      System.out.println("NOT RUN: an unreachable display, because only Linux names its display");
      return;
    }
    Command.Ended ended = on(":9876", OtherJvm.windowOnDisplay(Main.class, List.of())).run(folder);
    assertOneSentence(ended, "the display that the environment names cannot be reached");
    Path log = folder.resolve("apim-topology-designer/logs/designer-0.0.log");
    assertTrue(Files.readString(log).contains("Unable to open DISPLAY"));
  }

  @Test
  void aWordThatIsNoCommandIsOneSentence() {
    assertOneSentence(
        on(":1", OtherJvm.terminal(Main.class, List.of(), "frobnicate")).run(folder),
        "'frobnicate' is neither a command nor a design file");
  }

  @Test
  void aDisplayIsNamedInTheEnvironmentOnLinuxAndAlwaysThereOnOtherDesks() {
    assertFalse(Main.canShow(Map.of(), "Linux", ""));
    assertFalse(Main.canShow(Map.of("DISPLAY", ""), "Linux", ""));
    assertTrue(Main.canShow(Map.of("DISPLAY", ":0"), "Linux", ""));
    assertTrue(Main.canShow(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", ""));
    assertTrue(Main.canShow(Map.of(), "Linux", "Headless"));
    assertTrue(Main.canShow(Map.of(), "Windows 11", ""));
    assertTrue(Main.canShow(Map.of(), "Mac OS X", ""));
  }
}
