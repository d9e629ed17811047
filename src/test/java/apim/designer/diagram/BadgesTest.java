package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.topology.Ref;
import apim.designer.validation.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Findings are counted at the elements that they name and at everything around those.
final class BadgesTest {
  private static Optional<String> text(Badges badges, String ref) {
    return badges.of(Ref.parse(ref)).map(Scene.Badge::text);
  }

  private static Badges of(String... refs) {
    return new Badges(List.of(Samples.finding(Severity.ERROR, "rule", "Wrong.", refs)));
  }

  @Test
  void aFindingCountsAtItsElementAndAroundIt() {
    Badges badges = of("lb/site/node");
    assertEquals(Optional.of("E 1"), text(badges, "lb/site/node"));
    assertEquals(Optional.of("E 1"), text(badges, "lb/site"));
    assertEquals(Optional.of("E 1"), text(badges, "lb"));
    assertEquals(Optional.empty(), text(badges, "node"));
    assertEquals(Optional.empty(), text(badges, "lb/other"));
  }

  @Test
  void aFindingThatNamesTwoSitesCountsOnceAtTheirLoadBalancer() {
    assertEquals(Optional.of("E 1"), text(of("lb/one", "lb/two"), "lb"));
  }

  @Test
  void aBadgeShowsTheWorstOfAllWhateverTheirOrder() {
    var advice = Samples.finding(Severity.ADVICE, "a", "Better.", "node");
    var warning = Samples.finding(Severity.WARNING, "w", "Doubtful.", "node");
    var error = Samples.finding(Severity.ERROR, "e", "Wrong.", "node");
    assertEquals(Optional.of("E 1"), text(new Badges(List.of(advice, error, warning)), "node"));
    assertEquals(Optional.of("E 1"), text(new Badges(List.of(error, warning, advice)), "node"));
    assertEquals(Optional.of("W 1"), text(new Badges(List.of(advice, warning)), "node"));
    assertEquals(
        Optional.of("W 2"), text(new Badges(List.of(warning, advice, warning)), "node"), "as bad");
  }

  @Test
  void trafficIsRedWhereAnErrorNamesTheMemberOrItsSiteAlone() {
    Ref member = Ref.parse("lb/site/node");
    assertEquals(Scene.Tone.ERROR, of("lb/site/node").tone(member));
    assertEquals(Scene.Tone.ERROR, of("lb/site").tone(member));
    assertEquals(Scene.Tone.PLAIN, of("lb").tone(member));
    assertEquals(Scene.Tone.PLAIN, of("node").tone(member));
  }

  @Test
  void aWarningMakesNothingRed() {
    Badges badges =
        new Badges(List.of(Samples.finding(Severity.WARNING, "w", "Doubtful.", "lb/site/node")));
    assertEquals(Scene.Tone.PLAIN, badges.tone(Ref.parse("lb/site/node")));
  }

  @Test
  void remarksStandWorstFirstAndElseInTheirOrder() {
    Badges badges =
        new Badges(
            List.of(
                Samples.finding(Severity.ADVICE, "a", "First."),
                Samples.finding(Severity.ERROR, "e", "Second.", "node"),
                Samples.finding(Severity.WARNING, "w", "Third."),
                Samples.finding(Severity.ERROR, "f", "Fourth.")));
    assertEquals(
        List.of("Second.", "Fourth.", "Third.", "First."),
        badges.remarks().stream().map(Scene.Remark::text).toList());
    assertEquals(
        new Scene.Remark(Severity.ERROR, "e", "Second.", List.of(Ref.parse("node"))),
        badges.remarks().getFirst());
  }
}
