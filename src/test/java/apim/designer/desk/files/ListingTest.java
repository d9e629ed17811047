package apim.designer.desk.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Why;
import apim.designer.desk.files.PreviewRow.Span;
import apim.designer.desk.files.PreviewRow.Tone;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How lines of files, of changes and of reasons are listed and read out.
final class ListingTest {
  private static final Comparison TOML =
      Comparison.of(
          "nodes/apim-1/deployment.toml",
          "[database.apim_db]\nurl = \"jdbc:x\"\npassword = \"old\"\n",
          "[database.apim_db]\nurl = \"jdbc:y\"\npassword = \"new\"\nport = 1\n");

  private static PreviewRow row(Tone tone, String reason) {
    return new PreviewRow(
        "   7", tone, "listen 80;", Language.NGINX, reason, Optional.empty(), List.of());
  }

  private static List<String> lines(Listing listing) {
    return IntStream.range(0, listing.size())
        .mapToObj(
            line -> {
              PreviewRow row = listing.row(line, List.of());
              return row.numbers() + " " + row.sign() + " " + row.text();
            })
        .toList();
  }

  @Test
  void aLineIsSeenWithoutItsEndAndWithRoomForTabs() {
    assertEquals("listen 80;", Listing.seen("listen 80;\n"));
    assertEquals("listen 80;", Listing.seen("listen 80;\r\n"));
    assertEquals("        listen 80;", Listing.seen("\t\tlisten 80;"));
    assertEquals("", Listing.seen("\n"));
    assertEquals("", Listing.seen(""));
    assertEquals("old mac\r", Listing.seen("old mac\r"), "a return alone ends no line");
  }

  @Test
  void nothingHasNoLines() {
    assertEquals(0, Listing.NOTHING.size());
    assertFalse(Listing.NOTHING.masks());
    assertThrows(IndexOutOfBoundsException.class, () -> Listing.NOTHING.text(0));
    assertThrows(IndexOutOfBoundsException.class, () -> Listing.NOTHING.row(0, List.of()));
  }

  @Test
  void aLineIsReadOutWithWhatColoursSay() {
    assertEquals("Line 7: listen 80;", row(Tone.PLAIN, "").spoken());
    assertEquals(
        "Made by what is selected, line 7: listen 80;. Why: it is so",
        row(Tone.MARKED, "it is so").spoken());
    assertEquals("Added: listen 80;", row(Tone.ADDED, "").spoken());
    assertEquals("Removed: listen 80;", row(Tone.REMOVED, "").spoken());
    assertEquals(
        List.of("", "", "+", "−", ""),
        List.of(Tone.values()).stream().map(tone -> row(tone, "").sign()).toList());
  }

  @Test
  void aReasonNamesItsLinesAndBeginsASentence() {
    LineReason one = reason(3, 3, "it is so");
    assertEquals("4", one.first().lines());
    assertEquals("It is so", one.said());
    assertEquals("Line 4. Here: x. It is so", one.spoken());
    LineReason several = reason(3, 11, "");
    assertEquals("4–12", several.first().lines());
    assertEquals("", several.said());
  }

  private static LineReason reason(int first, int last, String because) {
    return new LineReason(
        List.of(new LineReason.Spot(first, last, "x")),
        new Why(Optional.empty(), because, Optional.empty()),
        Optional.of(Severity.ADVICE));
  }

  @Test
  void whatWasAddedAndRemovedStandsInItsPlaceWithTheNumbersOfBoth() {
    Comparison comparison = Comparison.of("x.conf", "one\ntwo\nthree\n", "one\n2\nthree\nfour\n");
    assertEquals(
        List.of(
            "   1    1  one",
            "   2      − two",
            "        2 + 2",
            "   3    3  three",
            "        4 + four"),
        lines(comparison));
    assertEquals("2 lines added, 1 line removed", comparison.sentence());
    assertEquals(Optional.of(1), comparison.firstChange());
  }

  @Test
  void filesThatAreTheSameSaySo() {
    Comparison same = Comparison.of("x.conf", "one\ntwo\n", "one\ntwo\n");
    assertEquals("No line differs", same.sentence());
    assertEquals(Optional.empty(), same.firstChange());
    assertEquals(2, same.size());
    assertFalse(same.masks());
    assertEquals(Optional.empty(), Comparison.told("Nothing yet.").firstChange());
    assertEquals(0, Comparison.told("Nothing yet.").size());
  }

  @Test
  void aSecretIsMaskedBeforeAndAfterTheChange() {
    assertTrue(TOML.masks());
    List<String> lines = lines(TOML);
    assertFalse(String.join("\n", lines).contains("old"), lines.toString());
    assertFalse(String.join("\n", lines).contains("\"new\""), lines.toString());
    assertTrue(lines.contains("   3      − password = ••••••"), lines.toString());
    assertTrue(lines.contains("        4 + port = 1"), lines.toString());
  }

  @Test
  void hitsOfASearchAreThoseOfTheLinesThatAreSeen() {
    Find find = Find.CLOSED.opened().looking("••", TOML, 0);
    assertEquals("1 of 6", find.count(), "three in each of two lines");
    assertEquals("Not found", Find.CLOSED.opened().looking("old", TOML, 0).count());
    List<Span> spans = find.spans(find.hits().getFirst().line());
    assertEquals(3, spans.size());
    assertEquals(List.of(true, false, false), spans.stream().map(Span::current).toList());
  }

  @Test
  void whatIsComparedWithIsCalledAsTheArchitectKnowsIt() {
    assertEquals("Last export", Comparison.Against.LAST_EXPORT.words());
    assertEquals("Your file", Comparison.Against.CUSTOMER.words());
  }

  /// Whatever was changed, the lines that stay and go are the file of before, and those that stay
  /// and come the file of now.
  @Test
  void bothFilesCanBeReadFromTheirComparison() {
    long seed = 99;
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      List<String> before =
          random.ints(random.nextInt(0, 12), 0, 4).mapToObj(n -> "l" + n).toList();
      List<String> after = new ArrayList<>(before);
      for (int edit = 0; edit < random.nextInt(0, 5); edit++) {
        if (!after.isEmpty() && random.nextBoolean()) {
          after.remove(random.nextInt(after.size()));
        } else {
          after.add(random.nextInt(after.size() + 1), "l" + random.nextInt(0, 6));
        }
      }
      Comparison comparison =
          Comparison.of("x.conf", String.join("\n", before), String.join("\n", after));
      List<String> gone = new ArrayList<>();
      List<String> now = new ArrayList<>();
      for (int line = 0; line < comparison.size(); line++) {
        PreviewRow row = comparison.row(line, List.of());
        if (row.tone() != Tone.ADDED) {
          gone.add(row.text());
        }
        if (row.tone() != Tone.REMOVED) {
          now.add(row.text());
        }
      }
      assertEquals(before, gone, "seed " + seed + ", try " + i);
      assertEquals(after, now, "seed " + seed + ", try " + i);
    }
  }
}
