package apim.designer.desk.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.desk.Selection;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Element;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.validation.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How many findings of a rule are listed, and how one walks from finding to finding.
final class ManyProblemsTest {
  private static final String RULE = "node-without-address";

  /// Gateways without addresses, one of them behind a site.
  private static Design gateways(int count) {
    Stream<Element> nodes =
        Stream.iterate(1, i -> i + 1)
            .limit(count)
            .map(i -> Sketch.node("gateway-" + i, Profile.GATEWAY));
    Element lb =
        Sketch.balancer(
            "lb-1",
            Sketch.NEW,
            Sketch.site("gateway", "gw.example.com", Listener.GATEWAY_HTTPS, "gateway-1"));
    return Design.of(
        Sketch.topology(
            "Many", "4.5.0", Stream.concat(nodes, Stream.of(lb)).toArray(Element[]::new)));
  }

  private static ProblemsState of(Design design) {
    return ProblemsState.NONE.of(Outcome.of(design, LocalDate.of(2026, 6, 1)), false);
  }

  private static List<ProblemRow.Group> groups(ProblemsState state) {
    return state.rows().stream()
        .filter(ProblemRow.Group.class::isInstance)
        .map(ProblemRow.Group.class::cast)
        .toList();
  }

  private static Optional<ProblemRow.Group> group(ProblemsState state, String rule) {
    return groups(state).stream().filter(one -> one.rule().id().equals(rule)).findFirst();
  }

  private static long rows(ProblemsState state, String rule) {
    return state.rows().stream()
        .filter(
            row ->
                row instanceof ProblemRow.Found(Finding finding, var _)
                    && finding.rule().id().equals(rule))
        .count();
  }

  @Test
  void manyFindingsOfARuleAreOneLineThatUnfolds() {
    ProblemsState state = of(gateways(11));
    ProblemRow.Group group = group(state, RULE).orElseThrow();
    assertEquals(11, group.findings().size());
    assertTrue(group.sentence().startsWith("11 × "), group.sentence());
    assertEquals(0, rows(state, RULE));
    ProblemsState open = state.withOpened(RULE, true);
    assertEquals(11, rows(open, RULE));
    assertEquals(group.elements(), group(open, RULE).orElseThrow().elements());
    assertEquals(state.rows(), open.withOpened(RULE, false).rows());
  }

  @Test
  void aFewAreListedOneByOne() {
    assertEquals(Optional.empty(), group(of(gateways(2)), RULE));
    assertEquals(2, rows(of(gateways(2)), RULE));
  }

  @Test
  void whoLooksForOneOfThemSeesIt() {
    ProblemsState state = of(gateways(11)).withFilter("gateway-7 address");
    assertEquals(1, rows(state, RULE));
    assertEquals(11, rows(of(gateways(11)).withFilter(RULE), RULE));
  }

  @Test
  void aGroupOffersTheWayOutThatItsFindingsShare() {
    ProblemRow.Group group = group(of(gateways(5)), "node-in-no-site").orElseThrow();
    assertEquals(
        List.of("Fix all 4"), group.repeated().stream().map(ProblemRow.Repeated::label).toList());
  }

  @Test
  void aGroupConcernsWhatIsSelectedAndStaysInItsPlace() {
    ProblemsState state = of(gateways(5));
    ProblemRow.Group group = group(state, RULE).orElseThrow();
    assertTrue(ProblemsState.concerns(group, Selection.of(Ref.parse("gateway-3"))));
    List<ProblemRow> later = of(gateways(6)).rows();
    assertTrue(later.get(group.placeIn(later, 99)).isSame(group));
  }

  @Test
  void aWalkMeetsEveryFindingOnceAndGoesRound() {
    ProblemsState state = of(gateways(5));
    List<Finding> met = new ArrayList<>();
    Optional<Finding> at = Optional.empty();
    for (int i = 0; i < state.findings().size(); i++) {
      at = state.stepped(at, 1);
      met.add(at.orElseThrow());
    }
    Set<Finding> all = new HashSet<>(state.findings());
    assertEquals(all, new HashSet<>(met));
    assertEquals(met.getFirst(), state.stepped(at, 1).orElseThrow());
    assertEquals(met.getLast(), state.stepped(Optional.empty(), -1).orElseThrow());
    assertEquals(met.get(0), state.stepped(Optional.of(met.get(1)), -1).orElseThrow());
    assertTrue(
        state.told(met.get(1)).startsWith("2 of " + met.size() + ": "), state.told(met.get(1)));
    assertEquals(Optional.empty(), state.withShown(Set.of()).stepped(Optional.empty(), 1));
  }

  @Test
  void theWorstOfABoxIsFoundInItToo() {
    ProblemsState state = of(gateways(5));
    assertEquals(
        Ref.parse("gateway-3"),
        state.worst(Ref.parse("gateway-3")).orElseThrow().elements().getFirst());
    assertEquals(Optional.empty(), state.worst(Ref.parse("nobody")));
  }
}
