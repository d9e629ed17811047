package apim.designer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenElsewhereTest {
  @TempDir Path folder;
  private Optional<Path> shop = Optional.empty();
  private Optional<Path> bank = Optional.empty();

  @BeforeEach
  void designs() throws Exception {
    shop = Optional.of(Files.writeString(folder.resolve("shop.apimtopology"), ""));
    bank = Optional.of(Files.writeString(folder.resolve("bank.apimtopology"), ""));
  }

  private OpenElsewhere designer() {
    return new OpenElsewhere(folder.resolve("state").resolve("open"));
  }

  @Test
  void twoDesignersOnOneFileSeeEachOther() throws Exception {
    try (OpenElsewhere one = designer();
        OpenElsewhere other = designer()) {
      one.moveTo(shop);
      assertFalse(one.hasCompany());
      other.moveTo(
          shop.map(file -> file.resolveSibling("x").resolve("..").resolve("shop.apimtopology")));
      assertTrue(one.hasCompany());
      assertTrue(other.hasCompany());
      one.moveTo(bank);
      assertFalse(one.hasCompany());
      assertFalse(other.hasCompany());
    }
  }

  @Test
  void aLinkIsTheFileThatItLeadsTo() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), shop.orElseThrow());
    try (OpenElsewhere one = designer();
        OpenElsewhere other = designer()) {
      one.moveTo(shop);
      other.moveTo(Optional.of(link));
      assertTrue(other.hasCompany());
    }
  }

  @Test
  void whoeverStaysIsSeenByWhoeverComes() {
    try (OpenElsewhere second = designer();
        OpenElsewhere third = designer()) {
      try (OpenElsewhere first = designer()) {
        first.moveTo(shop);
        second.moveTo(shop);
      }
      assertFalse(second.hasCompany());
      third.moveTo(shop);
      assertTrue(third.hasCompany());
      assertTrue(second.hasCompany());
    }
  }

  @Test
  void theLastOneTakesTheMarkAway() throws Exception {
    try (OpenElsewhere one = designer();
        OpenElsewhere other = designer()) {
      one.moveTo(shop);
      other.moveTo(shop);
    }
    try (Stream<Path> marks = Files.list(folder.resolve("state").resolve("open"))) {
      assertEquals(List.of(), marks.toList());
    }
  }

  @Test
  void whereTheFolderCannotBeWrittenNobodyKnowsOfAnybody() throws Exception {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file").resolve("open");
    try (OpenElsewhere one = new OpenElsewhere(blocked);
        OpenElsewhere other = new OpenElsewhere(blocked)) {
      one.moveTo(shop);
      other.moveTo(shop);
      assertFalse(other.hasCompany());
    }
  }
}
