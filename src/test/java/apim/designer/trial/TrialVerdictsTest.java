package apim.designer.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.design.Design;
import apim.designer.nginx.Capability;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Affinity;
import apim.designer.topology.Sketch;
import apim.designer.validation.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Holds what rules say of each session affinity against what a trial observes, and the table of it.
@Tag("nginx")
final class TrialVerdictsTest {
  private static final Path PAGE = Path.of("src/docs/trial.md");
  private static final String START = "<!-- verdicts -->\n";
  private static final List<String> ABOUT_LOGINS =
      List.of("affinity-required", "learn-on-jsessionid");
  private static final List<Affinity> AFFINITIES =
      List.of(
          Sketch.NONE,
          Sketch.IP_HASH,
          Sketch.COOKIE,
          new Affinity.StickyLearn(Affinity.SESSION_COOKIE, Affinity.PORTAL_SESSION));

  @Test
  void whatRulesWarnOfBreaksLoginsAndWhatTheyLetPassKeepsThem() throws Exception {
    List<NginxProgram> programs = Trials.programs("rules against trials");
    Map<String, String> rows = new TreeMap<>();
    StringBuilder table =
        new StringBuilder("| session affinity | rules |")
            .append(column(programs, program -> " " + program.target().displayName() + " |"))
            .append("\n|---|---|")
            .append(column(programs, _ -> "---|"))
            .append('\n');
    for (Affinity affinity : AFFINITIES) {
      table.append("| `").append(affinity.method()).append("` | ");
      StringBuilder cells = new StringBuilder();
      String rule = "";
      for (NginxProgram program : programs) {
        Design design = Trials.aimedAt(program, Trials.keptBy(affinity));
        rule = warned(design);
        if (needsSticky(affinity) && !program.target().can(Capability.STICKY)) {
          cells.append(" has no `sticky` |");
          continue;
        }
        Observation seen = Trials.logins(design, program);
        assertEquals(rule.isEmpty(), seen.verdict() == Verdict.PASS, affinity + ": " + seen);
        cells.append(seen.verdict() == Verdict.PASS ? " kept |" : " broken |");
      }
      rows.put(affinity.method(), rule);
      table
          .append(rule.isEmpty() ? "nothing" : "`" + rule + "`")
          .append(" |")
          .append(cells)
          .append('\n');
    }
    assertTrue(rows.size() >= AFFINITIES.size() - 1, rows.toString());
    if (programs.size() < 2) {
      Command.leaveOut("the table of verdicts", "it has a column for each of two NGINX");
      return;
    }
    holds(table.toString());
  }

  private static boolean needsSticky(Affinity affinity) {
    return affinity instanceof Affinity.StickyCookie || affinity instanceof Affinity.StickyLearn;
  }

  private static String column(List<NginxProgram> programs, Function<NginxProgram, String> cell) {
    return programs.stream().map(cell).collect(Collectors.joining());
  }

  /// The rule that says that logins break; empty where none does.
  private static String warned(Design design) {
    return Outcome.of(design, LocalDate.of(2026, 6, 1)).findings().stream()
        .filter(finding -> finding.elements().toString().contains("portals"))
        .map(Finding::rule)
        .map(rule -> rule.id())
        .filter(ABOUT_LOGINS::contains)
        .findFirst()
        .orElse("");
  }

  private static void holds(String table) throws Exception {
    String page = Files.readString(PAGE);
    int from = page.indexOf(START) + START.length();
    String generated =
        page.substring(0, from) + table + page.substring(page.indexOf("<!-- end -->"));
    if ("write".equals(System.getProperty("readme"))) {
      Files.writeString(PAGE, generated);
    } else {
      assertEquals(generated, page, "run this test with -Dreadme=write");
    }
  }
}
