package apim.designer.validation;

import static apim.designer.validation.Checked.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.RandomDesigns;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Label;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class EveryDesignTest {
  private static final int DESIGNS = 300;

  @Test
  void anEmptyDesignHasNoFinding() {
    assertEquals(List.of(), check(Topology.empty(new Label("Untitled"), ApimVersion.of("4.5.0"))));
  }

  @Test
  void noDesignMakesARuleThrowAndTwoChecksAgree() {
    for (long seed = 0; seed < DESIGNS; seed++) {
      Design design = CrowdedDesigns.of(seed, true);
      assertEquals(check(design), check(design), "seed " + seed);
    }
  }

  /// Of so many nodes rules are shared among threads.
  @Test
  void inALargeDesignEachRuleFindsWhatItFindsAlone() {
    Topology topology = CrowdedDesigns.of(7, true).topology();
    for (int i = 0; i < 600; i++) {
      topology = topology.with(Sketch.node("gw-" + i, Profile.GATEWAY));
    }
    Deployment deployment = Deployment.of(Design.of(topology));
    LocalDate today = LocalDate.of(2026, 6, 1);
    for (int i = 0; i < 20; i++) {
      List<Finding> together = Rules.check(deployment, today);
      assertTrue(together.size() > 600);
      for (Rule rule : Rules.ALL) {
        assertEquals(
            rule.check(deployment, today).map(Finding::message).sorted().toList(),
            together.stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .sorted()
                .toList(),
            rule.id());
      }
    }
  }

  @Test
  void aSoundDesignCanBeExported() {
    for (long seed = 0; seed < 200; seed++) {
      Design design = RandomDesigns.design(seed);
      List<String> errors =
          check(design).stream()
              .filter(finding -> finding.severity() == Severity.ERROR)
              .map(Finding::message)
              .toList();
      if (RandomDesigns.kind(seed) == RandomDesigns.Kind.SOUND) {
        assertEquals(List.of(), errors, "seed " + seed);
      }
    }
  }

  @Test
  void noQuickFixBreaksAnything() {
    TreeSet<String> fixed = new TreeSet<>();
    for (long seed = 0; seed < DESIGNS; seed++) {
      Design design = CrowdedDesigns.of(seed, seed % 5 == 0);
      // A fresh id may happen to be the one by which a site names a node that was not there.
      boolean sharedIds = seed % 5 == 0 && !namesUnknownNode(design);
      for (Finding finding : check(design)) {
        for (QuickFix fix : finding.fixes()) {
          if (fix.edit() instanceof Edit.SeparateIds && !sharedIds) {
            continue;
          }
          fixed.add(finding.rule().id());
          RuleContractTest.assertFixes(design, finding, fix, "seed " + seed);
          assertEquals(
              fix.removes(),
              !things(fix.edit().applyTo(design)).containsAll(things(design))
                  && !(fix.edit() instanceof Edit.SeparateIds),
              "seed " + seed + ": " + fix.label());
        }
      }
    }
    assertTrue(fixed.size() > 25, () -> "the designs are too tame: " + fixed);
  }

  @Test
  void fixingWhatCanBeFixedComesToAnEnd() {
    for (long seed : LongStream.range(0, 100).toArray()) {
      Design design = CrowdedDesigns.of(seed, seed % 5 == 0);
      int steps = 0;
      for (List<Finding> left = fixable(design); !left.isEmpty(); left = fixable(design)) {
        design = left.getFirst().fixes().getFirst().edit().applyTo(design);
        steps++;
        assertTrue(steps < 200, "seed " + seed + " goes round in circles");
      }
    }
  }

  @Test
  void theWorstComesFirstAndThenInTheOrderOfElements() {
    for (long seed = 0; seed < 50; seed++) {
      List<Finding> findings = check(CrowdedDesigns.of(seed, false));
      for (int i = 1; i < findings.size(); i++) {
        Finding before = findings.get(i - 1);
        Finding after = findings.get(i);
        int bySeverity = before.severity().compareTo(after.severity());
        assertTrue(
            bySeverity < 0 || (bySeverity == 0 && path(before).compareTo(path(after)) <= 0),
            "seed " + seed);
      }
    }
  }

  /// The elements and sites of a design.
  private static Set<Ref> things(Design design) {
    Set<Ref> all = new HashSet<>();
    design.topology().ids().forEach(id -> all.add(Ref.of(id)));
    design
        .topology()
        .loadBalancers()
        .forEach(lb -> lb.sites().forEach(site -> all.add(Ref.of(lb.id(), site.id()))));
    return all;
  }

  private static boolean namesUnknownNode(Design design) {
    return check(design).stream().anyMatch(finding -> finding.rule().id().equals("unknown-member"));
  }

  private static String path(Finding finding) {
    return finding.elements().isEmpty() ? "" : finding.elements().getFirst().path();
  }

  private static List<Finding> fixable(Design design) {
    return check(design).stream().filter(finding -> !finding.fixes().isEmpty()).toList();
  }
}
