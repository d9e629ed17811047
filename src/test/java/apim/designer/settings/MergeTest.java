package apim.designer.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MergeTest {
  private static final Settings BASE = recent("a", "b", "c");

  private static Settings recent(String... names) {
    Settings settings = Settings.DEFAULTS;
    for (String name : List.of(names).reversed()) {
      settings = settings.withRecent(file(name));
    }
    return settings;
  }

  private static Path file(String name) {
    return Path.of("/designs").toAbsolutePath().resolve(name);
  }

  private static List<Path> merged(Settings ours, Settings theirs) {
    return new Merge(BASE, ours, theirs).settings().recentFiles();
  }

  private static List<Path> files(String... names) {
    return Stream.of(names).map(MergeTest::file).toList();
  }

  @Test
  void whatEitherOpenedIsOnTop() {
    assertEquals(
        files("x", "y", "a", "b", "c"),
        merged(recent("x", "a", "b", "c"), recent("y", "a", "b", "c")));
    assertEquals(
        files("c", "y", "a", "b"), merged(recent("c", "a", "b"), recent("y", "a", "b", "c")));
  }

  @Test
  void whatEitherTookAwayIsGoneUnlessTheOtherOpenedItSince() {
    assertEquals(files("c"), merged(recent("a", "c"), recent("b", "c").withoutRecent(file("b"))));
    assertEquals(files("b", "a", "c"), merged(recent("a", "c"), recent("b", "a", "c")));
    assertEquals(files("y"), merged(recent(), recent("y", "a", "b", "c")));
  }

  @Test
  void whatFallsOffAFullListIsNotTakenFromTheOther() {
    Settings full = recent("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    Settings ours = full.withRecent(file("new"));
    Settings theirs = full.withRecent(file("12"));
    assertEquals(
        files("new", "12", "1"),
        new Merge(full, ours, theirs).settings().recentFiles().subList(0, 3));
  }

  @Test
  void ofWhatOnlyOneChangedTheChangeStays() {
    Settings base = BASE.withTheme(Theme.DARK).withDivider("left", 0.2).withDivider("right", 0.8);
    Settings ours = base.withDivider("left", 0.3);
    Settings theirs =
        base.withTheme(Theme.LIGHT)
            .withDivider("right", 0.7)
            .withExportFolder(file("out"))
            .withPanes(Map.of("preview", "right"));
    Settings merged = new Merge(base, ours, theirs).settings();
    assertEquals(Theme.LIGHT, merged.theme());
    assertEquals(Map.of("left", 0.3, "right", 0.7), merged.dividers());
    assertEquals(Optional.of(file("out")), merged.exportFolder());
    assertEquals(Map.of("preview", "right"), merged.panes());
  }

  @Test
  void whereBothChangedTheSameOursHolds() {
    Settings merged =
        new Merge(BASE, BASE.withTheme(Theme.DARK), BASE.withTheme(Theme.LIGHT)).settings();
    assertEquals(Theme.DARK, merged.theme());
    Settings moved = BASE.withDivider("left", 0.2);
    assertEquals(Map.of(), new Merge(moved, moved.withoutPanes(), moved).settings().dividers());
    assertEquals(Map.of(), new Merge(moved, moved, moved.withoutPanes()).settings().dividers());
  }
}
