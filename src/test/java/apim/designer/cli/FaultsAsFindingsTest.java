package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.Opened;
import apim.designer.project.ParseResult;
import apim.designer.validation.Finding;
import apim.designer.validation.QuickFix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the types can hold is opened, and what is wrong with it is a finding: in a file that hands
/// wrote as in one that was drawn.
final class FaultsAsFindingsTest {
  @TempDir Path folder;

  private static final String SOUND =
      """
      {
        "format": "apim-topology",
        "schemaVersion": 1,
        "name": "Shop",
        "apim": "4.7.0",
        "nodes": [
          { "id": "apim-1", "profile": "all-in-one", "address": "10.0.0.11" },
          { "id": "apim-2", "profile": "all-in-one", "address": "10.0.0.12" }
        ],
        "loadBalancers": [
          {
            "id": "lb-1",
            "nginx": { "edition": "plus", "version": "R33" },
            "sites": [
              {
                "id": "portals",
                "hostname": "api.example.com",
                "listener": "management",
                "affinity": { "method": "sticky-cookie" },
                "members": [
                  { "node": "apim-1" },
                  { "node": "apim-2" }
                ]
              },
              {
                "id": "gateway",
                "hostname": "gw.example.com",
                "listener": "gateway-https",
                "members": [
                  { "node": "apim-1" },
                  { "node": "apim-2" }
                ]
              }
            ]
          }
        ],
        "zones": [
          { "id": "zone-1", "elements": [ "lb-1" ] }
        ],
        "links": [
          { "from": "apim-1", "to": "apim-2" }
        ]
      }
      """;

  /// Every id is there twice, and everything that names something names nothing too.
  private static final String ALL_AT_ONCE =
      SOUND
          .replace("\"4.7.0\"", "\"4.8.0\"")
          .replace("\"nodes\": [", "\"nodes\": [ { \"id\": \"lb-1\", \"profile\": \"gateway\" },")
          .replace("\"apim-2\", \"profile\"", "\"apim-1\", \"profile\"")
          .replace("\"id\": \"gateway\"", "\"id\": \"portals\"")
          .replace("\"id\": \"zone-1\"", "\"id\": \"lb-1\"")
          .replace("[ \"lb-1\" ]", "[ \"lb-1\", \"lb-9\" ]")
          .replace("\"to\": \"apim-2\"", "\"to\": \"db-1\"");

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("d.apimtopology"), text);
  }

  private static Design design(String text) {
    return switch (DesignFile.parse("d", text)) {
      case ParseResult.Parsed(Opened opened) -> opened.design();
      case ParseResult.Faulty faulty -> throw new AssertionError(faulty.problems());
    };
  }

  private static Outcome outcome(Design design) {
    return Outcome.of(design, LocalDate.of(2026, 6, 1));
  }

  @Test
  void theSoundDesignHasNoneOfThem() throws Exception {
    Run run = Run.of("validate", write(SOUND));
    assertEquals(0, run.status());
    assertFalse(run.out().matches("(?s).*(ERROR|unknown|duplicate|twice).*"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"apim-2\", \"profile\" ~ \"apim-1\", \"profile\" ~ 1 ~ :8: ERROR duplicate-id (apim-1)",
        "\"zone-1\" ~ \"lb-1\" ~ 1 ~ :38: ERROR duplicate-id (lb-1)",
        "\"gateway\" ~ \"portals\" ~ 1 ~ :25: ERROR upstream-name-twice (lb-1/portals)",
        "{ \"node\": \"apim-2\" } ~ { \"node\": \"apim-9\" } ~ 1 ~ :22: ERROR unknown-member"
            + " (lb-1/portals/apim-9)",
        "{ \"node\": \"apim-2\" } ~ { \"node\": \"lb-1\" } ~ 1 ~ :22: ERROR unknown-member"
            + " (lb-1/portals/lb-1)",
        "[ \"lb-1\" ] ~ [ \"lb-9\" ] ~ 0 ~ :38: ADVICE unknown-zone-element (zone-1)",
        "\"to\": \"apim-2\" ~ \"to\": \"db-1\" ~ 0 ~ :41: ADVICE unknown-link-end"
            + " (apim-1/db-1/link/1)",
        "\"4.7.0\" ~ \"4.8.0\" ~ 0 ~ :1: WARNING unknown-release (): API-M 4.8.0 is not"
            + " known here: what is checked and written is that of API-M 4.7",
        "\"4.7.0\" ~ \"2.6\" ~ 0 ~ :1: WARNING unknown-release (): API-M 2.6 is not"
            + " known here: its profiles and settings are not checked",
      })
  void aFaultInAFileIsAFindingOnItsLine(String old, String fresh, int status, String finding)
      throws Exception {
    assertTrue(SOUND.contains(old), old);
    int at = SOUND.indexOf(old);
    Run run =
        Run.of(
            "validate", write(SOUND.substring(0, at) + fresh + SOUND.substring(at + old.length())));
    assertEquals(status, run.status(), run.err());
    assertTrue(run.out().contains(finding), run.out());
    assertEquals("", run.err());
  }

  @Test
  void aReleaseThatIsNewerIsCheckedAndWrittenAsTheNewestThatIsKnown() {
    Outcome known = outcome(design(SOUND.replace("\"sticky-cookie\"", "\"none\"")));
    Outcome newer =
        outcome(
            design(
                SOUND.replace("\"sticky-cookie\"", "\"none\"").replace("\"4.7.0\"", "\"4.8.0\"")));
    List<String> beyond =
        newer.findings().stream()
            .filter(finding -> !finding.rule().id().equals("unknown-release"))
            .map(Finding::message)
            .toList();
    assertEquals(known.findings().stream().map(Finding::message).toList(), beyond);
    assertFalse(beyond.isEmpty(), "nothing is checked");
    for (String file : List.of("lb-1/conf.d/apim.conf", "nodes/apim-1/deployment.toml.changes")) {
      assertEquals(text(known, file), text(newer, file), file);
    }
  }

  private static List<String> text(Outcome outcome, String ending) {
    return outcome.artifacts("{}").stream()
        .filter(artifact -> artifact.path().endsWith(ending))
        .map(artifact -> artifact.text())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draw -o out.svg",
        "draw -o out.png",
        "render -o out",
        "export -o out.zip --force"
      })
  void whateverIsWrongItIsDrawnAndWritten(String line) throws Exception {
    Path file = write(ALL_AT_ONCE);
    List<Object> words = new ArrayList<>(List.of(line.split(" ")));
    words.set(2, folder.resolve((String) words.get(2)));
    words.add(1, file);
    Run run = Run.of(words.toArray());
    assertEquals(0, run.status(), run.err());
    assertTrue(Files.exists((Path) words.get(3)));
  }

  @Test
  void anErrorKeepsItFromBeingExported() throws Exception {
    Path bundle = folder.resolve("out.zip");
    assertEquals(1, Run.of("export", write(ALL_AT_ONCE), "-o", bundle).status());
    assertFalse(Files.exists(bundle));
  }

  @Test
  void theirFixesMendThemAll() {
    Design design = design(ALL_AT_ONCE);
    Set<String> wanted =
        Set.of(
            "duplicate-id",
            "upstream-name-twice",
            "unknown-member",
            "unknown-zone-element",
            "unknown-link-end");
    Set<String> found =
        outcome(design).findings().stream()
            .map(finding -> finding.rule().id())
            .collect(Collectors.toSet());
    assertTrue(found.containsAll(wanted), found.toString());
    for (int step = 0; step < 20; step++) {
      List<QuickFix> fixes =
          outcome(design).findings().stream()
              .filter(finding -> wanted.contains(finding.rule().id()))
              .flatMap(finding -> finding.fixes().stream())
              .toList();
      Edit edit =
          fixes.isEmpty() ? new Edit.Together("Nothing", List.of()) : fixes.getFirst().edit();
      design = edit.applyTo(design);
    }
    assertEquals(
        List.of(),
        outcome(design).findings().stream()
            .filter(finding -> wanted.contains(finding.rule().id()))
            .toList());
  }
}
