package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.catalog.Catalog;
import org.junit.jupiter.api.Test;

final class KnownReleasesTest {
  @Test
  void aDesignCanBeForExactlyTheReleasesOfTheCatalog() {
    assertEquals(Catalog.standard().releases(), DesignFile.RELEASES);
  }
}
