package apim.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher among made-up JDKs, whose `java` says who it is and what it was asked to do. It is
/// the script as it is shipped; only the usual folders are looked for below a root of the test.
final class LauncherTest {
  private static final Path SHIPPED = Path.of("installer/launcher/topology-designer");

  @TempDir Path folder;
  private Path launcher = SHIPPED;
  private boolean isUnix;

  @BeforeEach
  void install() throws Exception {
    isUnix = Command.found("sh").isPresent() && !Command.isMissing("readlink", "LauncherTest");
    if (!isUnix) {
      return;
    }
    String script = Files.readString(SHIPPED);
    String moved = script.replaceAll(" /(usr|opt|Library)/", " " + folder + "/$1/");
    assertNotEquals(script, moved);
    launcher = Files.createDirectories(folder.resolve("dist/bin")).resolve("topology-designer");
    Files.writeString(launcher, moved);
    executable(launcher);
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("readlink", "dirname")) {
      Path there = Command.found(tool).orElseThrow();
      Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + there + " \"$@\"\n");
      executable(tools.resolve(tool));
    }
  }

  private static void executable(Path file) throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path jdk(String place, String version) throws Exception {
    Path home = Files.createDirectories(folder.resolve(place));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"" + version + " $*\"\n");
    executable(java);
    return home;
  }

  /// @param onPath a JDK on the path, beside the few tools that the script needs
  private Command.Ended launch(Path javaHome, Path onPath, String... arguments) {
    return Command.of(Command.found("sh").orElseThrow().toString(), launcher.toString())
        .and(arguments)
        .with("JAVA_HOME", javaHome.toString())
        .with("PATH", folder.resolve("tools") + ":" + onPath.resolve("bin"))
        .with("HOME", folder.resolve("home").toString())
        .run(folder);
  }

  private static void assertStarts(String version, Command.Ended ended) {
    assertEquals(0, ended.status(), ended.said());
    assertTrue(ended.said().startsWith(version + " "), ended.said());
  }

  @Test
  void withNothingButAnOldJdkOneSentenceSaysWhatToDo() throws Exception {
    if (!isUnix) {
      return;
    }
    for (String old : List.of("17.0.12", "1.8.0_402", "24")) {
      Path jdk = jdk("old", old);
      Command.Ended ended = launch(jdk, jdk, "validate", "x");
      assertEquals(2, ended.status(), ended.said());
      assertEquals(1, ended.said().lines().count(), ended.said());
      assertTrue(ended.said().contains("needs Java 25 or later and found none"), ended.said());
      assertTrue(ended.said().contains("install a JDK 25"), ended.said());
    }
  }

  @Test
  void anOldJavaHomeDoesNotHideANewJdkElsewhere() throws Exception {
    if (!isUnix) {
      return;
    }
    Path old = jdk("old", "17.0.12");
    for (String place :
        List.of("usr/lib/jvm/temurin-25", "opt/jdk-25", "home/.sdkman/candidates/java/25-tem")) {
      Path jdk = jdk(place, "25.0.1");
      assertStarts("25.0.1", launch(old, old, "templates"));
      Files.delete(jdk.resolve("release"));
    }
    assertStarts("26-ea", launch(old, jdk("new", "26-ea"), "templates"));
    assertStarts("27", launch(jdk("newest", "27"), jdk("new", "26-ea"), "templates"));
  }

  @Test
  void onlyTheWindowGetsJavaFx() throws Exception {
    if (!isUnix) {
      return;
    }
    Path jdk = jdk("new", "25");
    for (String window : List.of("--sample", "shop.apimtopology", "designs/shop")) {
      assertTrue(launch(jdk, jdk, window).said().contains("--add-modules=javafx.controls"), window);
    }
    assertTrue(launch(jdk, jdk).said().contains("--add-modules=javafx.controls"));
    for (String command : List.of("validate", "--help", "frobnicate")) {
      assertTrue(!launch(jdk, jdk, command, "a.apimtopology").said().contains("javafx"), command);
    }
  }

  @Test
  void theLauncherOfWindowsSaysAndDoesTheSame() throws Exception {
    String script = Files.readString(Path.of("installer/launcher/topology-designer.bat"));
    String sentence = "needs Java 25 or later and found none: install a JDK 25";
    assertTrue(script.contains(sentence) && Files.readString(SHIPPED).contains(sentence));
    assertTrue(script.contains("exit /b 2"));
    assertTrue(script.contains("GEQ 25"));
  }
}
