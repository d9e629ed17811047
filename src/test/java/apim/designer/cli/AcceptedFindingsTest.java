package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands make of findings that the design file accepts.
final class AcceptedFindingsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  /// A design with an ERROR, a WARNING and an ADVICE, of which the ERROR is accepted.
  private Path design(String reason, String until) throws IOException {
    Path design = folder.resolve("shop.apimtopology");
    Run.of("new", "active-active", "-o", design);
    ObjectNode json = (ObjectNode) MAPPER.readTree(design.toFile());
    ((ObjectNode) json.get("loadBalancers").get(0).get("sites").get(0)).remove("affinity");
    ArrayNode accepted = json.putArray("accepted");
    ObjectNode one = accepted.addObject().put("rule", "affinity-required");
    one.putArray("elements").add("lb-1/portals");
    one.put("reason", reason);
    if (!until.isEmpty()) {
      one.put("until", until);
    }
    return Files.writeString(design, json.toPrettyString());
  }

  @Test
  void anAcceptedErrorFailsNeitherValidateNorExport() throws Exception {
    Path design = design("a trial system", "2026-11-23");
    Run validated = Run.of("validate", design);
    assertEquals(0, validated.status(), validated.out());
    assertFalse(validated.out().contains(": ERROR "), validated.out());
    Path bundle = folder.resolve("b.zip");
    assertEquals(new Run(0, "", ""), Run.of("export", design, "-o", bundle));
    assertTrue(Files.exists(bundle));
  }

  @Test
  void afterItsDayItStandsAgainAndSaysSo() throws Exception {
    Path design = design("a trial system", "2026-11-22");
    Run validated = Run.of("validate", design);
    assertEquals(1, validated.status());
    assertTrue(validated.out().contains(": ERROR affinity-required"), validated.out());
    assertTrue(validated.out().contains("It was accepted until 2026-11-22."), validated.out());
    assertFalse(validated.out().contains("accepted finding"), validated.out());
    assertEquals(1, Run.of("export", design, "-o", folder.resolve("b.zip")).status());
  }

  @Test
  void peopleReadThemLastWithReasonAndEnd() throws Exception {
    Path design = design("a trial\nsystem", "2027-06-30");
    List<String> lines = Run.of("validate", design).out().lines().toList();
    int head = lines.indexOf(design + ": 1 accepted finding, which fails nothing:");
    assertTrue(head >= 0, lines::toString);
    assertTrue(
        lines
            .get(head + 1)
            .matches(".*:[0-9]+: accepted ERROR affinity-required \\(lb-1/portals\\): .*"),
        lines::toString);
    assertEquals("    Accepted until 2027-06-30: a trial system", lines.get(head + 2));
    assertTrue(lines.get(head + 3).startsWith("    source: https://"), lines::toString);
    assertEquals(head + 4, lines.size());
  }

  @Test
  void jsonHasThemInTheSameListWithAFieldMore() throws Exception {
    Path design = design("a trial\nsystem", "2027-06-30");
    Run run = Run.of("validate", "--format", "json", design);
    assertEquals(0, run.status());
    List<JsonNode> accepted = new ArrayList<>();
    for (JsonNode finding : MAPPER.readTree(run.out())) {
      if (finding.has("accepted")) {
        accepted.add(finding);
      }
    }
    assertEquals(1, accepted.size(), run.out());
    assertEquals("ERROR", accepted.getFirst().get("severity").asText());
    assertEquals(
        MAPPER.readTree("{\"reason\": \"a trial\\nsystem\", \"until\": \"2027-06-30\"}"),
        accepted.getFirst().get("accepted"));
    JsonNode forGood =
        MAPPER.readTree(Run.of("validate", "--format", "json", design("known", "")).out());
    assertEquals(
        MAPPER.readTree("{\"reason\": \"known\"}"),
        forGood.get(forGood.size() - 1).get("accepted"));
  }

  @Test
  void onGithubTheyAreNotices() throws Exception {
    Run run = Run.of("validate", "--format", "github", design("100 % sure", ""));
    List<String> lines =
        run.out().lines().filter(line -> line.contains("title=affinity-required")).toList();
    assertEquals(1, lines.size(), run.out());
    assertTrue(lines.getFirst().startsWith("::notice file="), run.out());
    assertTrue(lines.getFirst().contains("::Accepted: 100 %25 sure - "), run.out());
    assertFalse(run.out().contains("::error"), run.out());
  }

  @Test
  void whatARenderedReadmeSaysIsApart() throws Exception {
    Path out = folder.resolve("out");
    assertEquals(0, Run.of("render", design("*known*", ""), "-o", out).status());
    String readme = Files.readString(out.resolve("README.md"));
    String apart = readme.substring(readme.indexOf("## What is known and let be"));
    assertTrue(apart.contains("- ERROR affinity-required: "), apart);
    assertTrue(apart.contains(" Accepted: \\*known\\*"), apart);
    assertFalse(
        readme.substring(0, readme.length() - apart.length()).contains("affinity-required"),
        readme);
  }

  @Test
  void anAcceptanceWithoutAReasonIsRefusedWithItsPlace() throws Exception {
    Run run = Run.of("validate", design("  ", ""));
    assertEquals(2, run.status());
    assertTrue(run.err().contains("reason"), run.err());
    assertTrue(run.err().contains("say why it is let be"), run.err());
    assertTrue(run.err().contains("shop.apimtopology:"), run.err());
    assertTrue(run.speaksToPeople(), run.err());
  }

  @Test
  void anAcceptanceOfNothingIsAnAdviceAndFailsNothing() throws Exception {
    Path design = folder.resolve("shop.apimtopology");
    Run.of("new", "active-active", "-o", design);
    ObjectNode json = (ObjectNode) MAPPER.readTree(design.toFile());
    json.putArray("accepted").addObject().put("rule", "no-such-rule").put("reason", "known");
    Files.writeString(design, json.toPrettyString());
    Run run = Run.of("validate", design);
    assertEquals(0, run.status());
    assertTrue(run.out().contains("ADVICE accepted-without-finding"), run.out());
    assertTrue(run.out().contains("quick fix: Take the acceptance away"), run.out());
  }
}
