package apim.designer.validation;

import static apim.designer.topology.Sketch.id;
import static apim.designer.validation.Checked.TODAY;
import static apim.designer.validation.Checked.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.History;
import apim.designer.topology.Listener;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class FixAllTest {
  private static final int DESIGNS = 150;

  /// Two load balancers whose portals keep no session.
  private static Design twice() {
    Topology topology =
        Sketch.site(
            Sketch.base(), "portals", site -> site.mapBack(back -> back.withAffinity(Sketch.NONE)));
    return Design.of(
        topology.with(
            topology
                .loadBalancers()
                .getFirst()
                .withId(id("lb-2"))
                .mapSites(
                    site ->
                        site.mapFront(
                            front ->
                                front.withHostname(Sketch.host(site.id() + ".example.org"))))));
  }

  private static FixAll.Kind first(Design design, String rule) {
    return check(design).stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .map(finding -> FixAll.Kind.of(finding, finding.fixes().getFirst()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyFindingOfAKindIsFixedInOneStep() {
    Design design = twice();
    FixAll.Kind kind = first(design, "affinity-required");
    assertEquals(2, FixAll.count(check(design), kind));
    FixAll all = FixAll.of(design, TODAY, kind);
    History history = History.of(design).apply(all.edit().orElseThrow());
    assertEquals(1, history.past().size());
    assertEquals(0, FixAll.count(check(history.present()), kind));
    assertEquals(2, all.edits().size());
    assertEquals(0, all.left());
  }

  @Test
  void whereNothingCanBeDoneThereIsNoEdit() {
    FixAll.Kind none = new FixAll.Kind("affinity-required", QuickFix.Way.BY_ADDRESS, "");
    assertTrue(FixAll.of(Design.of(Sketch.base()), TODAY, none).edit().isEmpty());
    assertTrue(FixAll.obvious(Design.of(Sketch.base()), TODAY).edit().isEmpty());
  }

  @Test
  void aLabelSaysNothingOfTheKind() {
    Finding finding =
        new Finding(Rules.ALL.getFirst(), List.of(Ref.of(id("portals"))), "", List.of());
    Edit edit = new Edit.SeparateIds();
    assertEquals(
        FixAll.Kind.of(
            finding, new QuickFix(QuickFix.Way.OTHER_PORT, "Serve portals on port 444", edit)),
        FixAll.Kind.of(finding, new QuickFix(QuickFix.Way.OTHER_PORT, "Serve it elsewhere", edit)));
  }

  private static final Finding EMPTY_SITE =
      check(Sketch.lb(Sketch.base(), lb -> lb.withSite(Sketch.site("empty", Listener.MANAGEMENT))))
          .getFirst();

  @Test
  void whatRemovesIsTheLastChoiceAndNeverTheOnlyWay() {
    QuickFix removing = EMPTY_SITE.fixes().getFirst();
    assertTrue(removing.removes());
    assertEquals(Optional.empty(), EMPTY_SITE.onlyFix());
    QuickFix other =
        new QuickFix(QuickFix.Way.OWN_IDS, "Do something else", new Edit.SeparateIds());
    Finding both =
        new Finding(
            EMPTY_SITE.rule(),
            EMPTY_SITE.elements(),
            EMPTY_SITE.message(),
            List.of(removing, other));
    assertEquals(List.of(other, removing), both.fixes());
    assertEquals(Optional.empty(), both.onlyFix(), "the architect chooses");
  }

  @Test
  void nothingIsRemovedWithOtherFixes() {
    FixAll.Kind kind = FixAll.Kind.of(EMPTY_SITE, EMPTY_SITE.fixes().getFirst());
    assertEquals(0, FixAll.count(List.of(EMPTY_SITE), kind));
    for (long seed = 0; seed < DESIGNS; seed++) {
      Design design = CrowdedDesigns.of(seed, seed % 5 == 0);
      assertFalse(
          FixAll.obvious(design, TODAY).edits().stream().anyMatch(FixAllTest::removes),
          "seed " + seed);
      for (Finding finding : check(design)) {
        for (QuickFix fix : finding.fixes()) {
          FixAll all = FixAll.of(design, TODAY, FixAll.Kind.of(finding, fix));
          assertFalse(all.edits().stream().anyMatch(FixAllTest::removes), fix.label());
        }
      }
    }
  }

  @Test
  void anEmptySiteAndAnEmptyLoadBalancerAreConnectedToWhatIsThere() {
    Topology drawn =
        Sketch.lb(Sketch.base(), lb -> lb.withoutSite(id("portals")).withoutSite(id("gw")));
    Finding balancer = of("empty-load-balancer", drawn);
    assertEquals(
        List.of("Connect lb-1 to apim-1 and apim-2"),
        balancer.fixes().stream().map(QuickFix::label).toList());
    Topology sited = Sketch.lb(drawn, lb -> lb.withSite(Sketch.site("api", Listener.MANAGEMENT)));
    Finding site = of("empty-site", sited);
    assertEquals(
        List.of("Connect apim-1 and apim-2 to api"),
        site.fixes().stream().map(QuickFix::label).toList());
    for (Topology one : List.of(drawn, sited)) {
      Design fixed = applied(Design.of(one), FixAll.obvious(Design.of(one), TODAY));
      assertEquals(
          one.ids().toList(), fixed.topology().ids().toList(), "every element is still there");
      assertEquals(
          List.of(Sketch.member("apim-1"), Sketch.member("apim-2")),
          fixed.topology().loadBalancers().getFirst().sites().getFirst().members());
      assertTrue(
          check(fixed).stream().noneMatch(finding -> finding.severity() == Severity.ERROR),
          () -> check(fixed).toString());
    }
  }

  private static Finding of(String rule, Topology topology) {
    return check(topology).stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fixingAKindEndsAndNeverAddsAnError() {
    for (long seed = 0; seed < DESIGNS; seed++) {
      Design design = CrowdedDesigns.of(seed, seed % 5 == 0);
      List<Finding> before = check(design);
      Set<FixAll.Kind> kinds =
          before.stream()
              .flatMap(finding -> finding.fixes().stream().map(fix -> FixAll.Kind.of(finding, fix)))
              .collect(Collectors.toSet());
      for (FixAll.Kind kind : kinds) {
        FixAll all = FixAll.of(design, TODAY, kind);
        assertNoErrorMore(before, check(applied(design, all)), seed + " " + kind);
        assertEquals(FixAll.count(check(applied(design, all)), kind), all.left());
      }
    }
  }

  @Test
  void fixingWhatIsObviousEndsAndNeverAddsAnError() {
    int steps = 0;
    for (long seed = 0; seed < DESIGNS; seed++) {
      Design design = CrowdedDesigns.of(seed, seed % 5 == 0);
      FixAll all = FixAll.obvious(design, TODAY);
      Design fixed = applied(design, all);
      assertNoErrorMore(check(design), check(fixed), "seed " + seed);
      assertEquals(check(design).size() - check(fixed).size(), all.fixed());
      assertTrue(FixAll.obvious(fixed, TODAY).edit().isEmpty(), () -> "more to do");
      steps += all.edits().size();
    }
    assertTrue(steps > DESIGNS, "the designs are too tame");
  }

  private static boolean removes(Edit edit) {
    return new QuickFix(QuickFix.Way.REMOVE, "", edit).removes();
  }

  private static Design applied(Design design, FixAll all) {
    return all.edit().map(edit -> edit.applyTo(design)).orElse(design);
  }

  private static void assertNoErrorMore(List<Finding> before, List<Finding> after, String context) {
    Map<String, Long> allowed = errors(before);
    errors(after)
        .forEach(
            (rule, count) ->
                assertTrue(count <= allowed.getOrDefault(rule, 0L), context + " adds " + rule));
  }

  private static Map<String, Long> errors(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .collect(
            Collectors.groupingBy(
                finding -> finding.rule().id(), TreeMap::new, Collectors.counting()));
  }
}
