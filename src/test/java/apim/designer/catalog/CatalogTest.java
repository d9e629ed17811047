package apim.designer.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.ApimVersion;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CatalogTest {
  @Test
  void itKnowsTheReleasesFrom30To47InOrder() {
    assertEquals(
        List.of("3.0", "3.1", "3.2", "4.0", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7"),
        Catalog.standard().releases());
  }

  @Test
  void everyReleaseFileIsListedAndEveryListedReleaseHasAFile() throws Exception {
    var files = new TreeSet<String>();
    try (Stream<Path> folder = Files.list(Path.of("src/main/resources/apim/designer/catalog"))) {
      folder
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("releases.json") && name.endsWith(".json"))
          .forEach(name -> files.add(name.replace(".json", "")));
    }
    assertEquals(new TreeSet<>(Catalog.standard().releases()), files);
  }

  @Test
  void aVersionIsMatchedByItsMajorAndMinorNumber() {
    Catalog catalog = Catalog.standard();
    assertEquals("4.2", catalog.release(ApimVersion.of("4.2.7")).orElseThrow().id());
    assertEquals("4.2", catalog.release(ApimVersion.of("4.2")).orElseThrow().id());
  }

  @Test
  void aVersionOutsideTheCatalogIsUnknown() {
    Catalog catalog = Catalog.standard();
    for (String version : List.of("2.6.0", "3.3.0", "4.8.0", "5.0")) {
      assertTrue(catalog.release(ApimVersion.of(version)).isEmpty(), version);
    }
  }

  @Test
  void aVersionOutsideTheCatalogIsJudgedByTheLastReleaseBeforeIt() {
    Catalog catalog = Catalog.standard();
    for (String judged : List.of("3.3.0 3.2", "4.8.0 4.7", "5.0 4.7", "4.2.9 4.2")) {
      ApimVersion version = ApimVersion.of(judged.substring(0, judged.indexOf(' ')));
      Release judging = catalog.judging(version).orElseThrow();
      assertEquals(judged.substring(judged.indexOf(' ') + 1), judging.id());
      assertSame(judging, catalog.nearest(version));
    }
    assertEquals(Optional.empty(), catalog.judging(ApimVersion.of("2.6.0")));
    assertEquals("3.0", catalog.nearest(ApimVersion.of("2.6.0")).id());
  }

  @Test
  void onlyTheReleaseThatIsAskedForIsReadAndOnlyOnce() {
    List<String> opened = new ArrayList<>();
    Catalog catalog =
        new Catalog(
            new ReleaseReader(
                name -> {
                  opened.add(name);
                  return resource(name);
                }));
    Release first = catalog.release(ApimVersion.of("3.1.0")).orElseThrow();
    assertSame(first, catalog.release(ApimVersion.of("3.1")).orElseThrow());
    assertEquals(List.of("releases.json", "3.1.json"), opened);
  }

  private static Optional<InputStream> resource(String name) {
    return Optional.ofNullable(CatalogTest.class.getResourceAsStream(name));
  }

  @Test
  void aReasonThatNamesARangeOfReleasesIsGivenInNoOther() {
    for (Setting setting : Catalog.standard().settings()) {
      if (setting.reason().contains("3.x")) {
        assertTrue(
            setting.scopes().stream()
                .allMatch(scope -> scope.last().filter(last -> last.major() == 3).isPresent()),
            setting.reason());
      }
    }
  }
}
