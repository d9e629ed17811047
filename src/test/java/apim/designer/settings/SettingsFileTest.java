package apim.designer.settings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsFileTest {
  @TempDir Path folder;

  private Path path() {
    return folder.resolve("state").resolve("settings.json");
  }

  private SettingsFile file() {
    return new SettingsFile(path());
  }

  private Settings full() {
    return Settings.DEFAULTS
        .withRecent(folder.resolve("a.apimtopology"))
        .withRecent(folder.resolve("ö b.apimtopology"))
        .withWindow(new WindowBounds(-10, 20.5, 1280, 800, true))
        .withTheme(Theme.DARK)
        .withDivider("palette", 0.2)
        .withExportFolder(folder.resolve("out"))
        .withTourSeen();
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    assertEquals(Settings.DEFAULTS, file().read());
    assertEquals(Optional.empty(), file().change(_ -> full()));
    assertEquals(full(), file().read());
    assertEquals(Optional.empty(), file().change(now -> now.withTheme(Theme.LIGHT)));
    assertEquals(Theme.LIGHT, file().read().theme());
  }

  @Test
  void theTourIsSeenOnceAndStaysSeenWhateverElseChanges() {
    assertFalse(file().read().tourSeen());
    file().change(Settings::withTourSeen);
    assertTrue(file().read().tourSeen());
    Settings changed =
        full().withTheme(Theme.LIGHT).withPanes(Map.of("problems", "side")).withoutPanes();
    assertTrue(changed.withoutRecentFiles().withDivider("palette", 0.3).tourSeen());
  }

  @Test
  void nothingButTheSettingsLiesInTheFolderAfterAWrite() throws Exception {
    file().change(_ -> full());
    file().change(_ -> full());
    try (Stream<Path> files = Files.list(path().getParent())) {
      assertEquals(
          List.of(path(), path().resolveSibling("settings.json.lock")), files.sorted().toList());
    }
  }

  @Test
  void theLastTwelveFilesAreRemembered() {
    Settings settings = Settings.DEFAULTS;
    for (int i : IntStream.range(0, 20).toArray()) {
      settings = settings.withRecent(folder.resolve("d" + i));
    }
    assertEquals(12, settings.recentFiles().size());
    assertEquals(folder.resolve("d19"), settings.recentFiles().getFirst());
    settings = settings.withRecent(folder.resolve("x").resolve("..").resolve("d15"));
    assertEquals(12, settings.recentFiles().size());
    assertEquals(folder.resolve("d15"), settings.recentFiles().getFirst());
    settings = settings.withoutRecent(folder.resolve("d15"));
    assertFalse(settings.recentFiles().contains(folder.resolve("d15")));
    assertEquals(List.of(), settings.withoutRecentFiles().recentFiles());
  }

  @Test
  void aDamagedOrForeignFileIsSetAsideAndTheDefaultsHold() throws Exception {
    Files.createDirectories(path().getParent());
    byte[] noise = new byte[500];
    new Random(4).nextBytes(noise);
    List<byte[]> contents =
        List.of(
            bytes(""),
            bytes("{"),
            bytes("[]"),
            bytes("null"),
            bytes("{\"format\": \"something else\"}"),
            bytes("{\"format\": \"topology-designer-settings\"} trailing"),
            bytes("[".repeat(100_000)),
            new byte[2_000_000],
            new byte[] {0, 0, 0x41, 0x42, 0x43},
            noise);
    Path aside = path().resolveSibling("settings.json.damaged");
    for (byte[] content : contents) {
      Files.write(path(), content);
      assertEquals(Settings.DEFAULTS, file().read());
      assertFalse(Files.exists(path()));
      assertArrayEquals(content, Files.readAllBytes(aside));
    }
    assertEquals(Optional.empty(), file().change(_ -> full()));
    assertEquals(full(), file().read());
  }

  @Test
  void aValueOfTheWrongKindCountsAsNotThere() throws Exception {
    Files.createDirectories(path().getParent());
    Files.writeString(
        path(),
        """
        {"format": "topology-designer-settings", "theme": "PINK", "recentFiles": [1, "rel", "\\u0000"],
         "window": {"x": 1, "y": 1, "width": 1e99, "height": "tall"}, "dividers": {"a": 7, "b": 0.5},
         "exportFolder": {}, "tourSeen": "perhaps"}
        """);
    assertEquals(Settings.DEFAULTS.withDivider("b", 0.5), file().read());
    assertTrue(Files.exists(path()));
  }

  @Test
  void fieldsOfANewerDesignerSurviveAWrite() throws Exception {
    Files.createDirectories(path().getParent());
    Files.writeString(
        path(), "{\"format\": \"topology-designer-settings\", \"wings\": {\"count\": 2}}");
    file().change(_ -> full());
    assertTrue(Files.readString(path()).contains("\"wings\""));
    assertEquals(full(), file().read());
  }

  @Test
  void aFolderThatCannotBeMadeGivesDefaultsAndASentence() throws Exception {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file").resolve("settings.json");
    SettingsFile file = new SettingsFile(blocked);
    assertEquals(Settings.DEFAULTS, file.read());
    String trouble = file.change(_ -> full()).orElseThrow();
    assertTrue(trouble.contains("cannot be saved") && !trouble.contains("Exception"), trouble);
    assertEquals(Optional.of(trouble), file.trouble());
    assertEquals(Optional.empty(), file().trouble());
  }

  @Test
  void twoDesignersSideBySideKeepTheRecentFilesOfBoth() throws Exception {
    file().change(_ -> full());
    SettingsFile one = file();
    SettingsFile other = file();
    one.read();
    other.read();
    for (int round : IntStream.range(0, 3).toArray()) {
      assertEquals(
          Optional.empty(), one.change(now -> now.withRecent(folder.resolve("one" + round))));
      assertEquals(
          Optional.empty(),
          other.change(
              now -> now.withRecent(folder.resolve("other" + round)).withTheme(Theme.LIGHT)));
    }
    List<Path> recent = file().read().recentFiles();
    assertEquals(8, recent.size(), recent.toString());
    assertEquals(folder.resolve("other2"), recent.getFirst());
    assertTrue(recent.contains(folder.resolve("one2")));
    assertEquals(Theme.LIGHT, file().read().theme());
  }

  @Test
  void manyDesignersThatWriteAtOnceLoseNothingOfEachOther() throws Exception {
    List<Thread> designers =
        IntStream.range(0, 6)
            .mapToObj(
                number ->
                    new Thread(
                        () -> {
                          SettingsFile file = file();
                          file.change(now -> now.withRecent(folder.resolve("d" + number)));
                        }))
            .toList();
    designers.forEach(Thread::start);
    for (Thread designer : designers) {
      designer.join();
    }
    assertEquals(6, file().read().recentFiles().size());
  }

  @Test
  void whatOneDesignerChangedStaysWhenAnotherChangesSomethingElse() {
    SettingsFile one = file();
    SettingsFile other = file();
    one.change(now -> full().withDivider("left", 0.2).withDivider("right", 0.8));
    other.read();
    one.change(now -> now.withoutRecent(folder.resolve("a.apimtopology")).withTheme(Theme.LIGHT));
    other.change(now -> now.withDivider("left", 0.3));
    Settings both = file().read();
    assertEquals(List.of(folder.resolve("ö b.apimtopology")), both.recentFiles());
    assertEquals(Theme.LIGHT, both.theme());
    assertEquals(Map.of("left", 0.3, "palette", 0.2, "right", 0.8), both.dividers());
  }

  @Test
  void whereTheFileIsGoneAChangeIsMadeToWhatWasKnown() throws Exception {
    SettingsFile file = file();
    file.change(_ -> full());
    Files.delete(path());
    file.change(now -> now.withTheme(Theme.LIGHT));
    assertEquals(full().withTheme(Theme.LIGHT), file().read());
  }

  @Test
  void aWindowWithoutSizeAndADividerOutsideAreNone() {
    assertThrows(IllegalArgumentException.class, () -> new WindowBounds(0, 0, 0, 5, false));
    assertThrows(
        IllegalArgumentException.class, () -> new WindowBounds(Double.NaN, 0, 5, 5, false));
    assertThrows(
        IllegalArgumentException.class, () -> Settings.DEFAULTS.withDivider("a", Double.NaN));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
