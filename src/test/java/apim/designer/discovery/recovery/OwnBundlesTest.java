package apim.designer.discovery.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.FilesOnDisk;
import apim.designer.project.DesignFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A bundle of ours is taken over whole: its nginx.conf with the sites that it includes is one load
/// balancer, and no statement is lost.
final class OwnBundlesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private static List<Path> bundles() throws IOException {
    try (Stream<Path> all = Files.list(GOLDEN)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void noStatementOfABundleIsDroppedOrKept() throws Exception {
    List<String> lost = new ArrayList<>();
    for (Path bundle : bundles()) {
      Recovered recovered =
          Imported.of(ExistingConfiguration.of(FilesOnDisk.read(bundle)), List.of());
      recovered.dispositions().stream()
          .filter(one -> !(one.fate() instanceof Fate.Placed))
          .map(one -> bundle.getFileName() + ": " + one)
          .forEach(lost::add);
    }
    assertEquals(List.of(), lost);
  }

  @Test
  void theDesignHasTheSitesOfTheBundlesOwn() throws Exception {
    List<Path> bundles = bundles();
    assertTrue(bundles.size() > 20, "bundles: " + bundles.size());
    for (Path bundle : bundles) {
      Recovered recovered =
          Imported.of(ExistingConfiguration.of(FilesOnDisk.read(bundle)), List.of());
      assertEquals(
          Set.copyOf(
              Imported.facts(DesignFile.read(bundle.resolve("design.apimtopology")).design())),
          Set.copyOf(Imported.facts(recovered.design())),
          bundle.toString());
    }
  }
}
