package apim.designer.validation;

import static apim.designer.validation.AcceptedCases.accepted;
import static apim.designer.validation.AcceptedCases.until;
import static apim.designer.validation.AcceptedCases.withoutAffinity;
import static apim.designer.validation.Checked.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.topology.Accepted;
import apim.designer.topology.Label;
import apim.designer.topology.RuleId;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an acceptance lets be, for how long, and what it does not.
final class JudgementTest {
  static List<RuleCase> cases() {
    return RuleCases.ALL.stream()
        .filter(one -> !one.rule().equals("accepted-without-finding"))
        .toList();
  }

  private static Judgement on(Topology topology, LocalDate day) {
    return Judgement.of(Deployment.of(Design.of(topology)), day);
  }

  private static Judgement of(Topology topology) {
    return on(topology, TODAY);
  }

  private static List<String> standing(Topology topology) {
    return of(topology).standing().stream().map(finding -> finding.rule().id()).toList();
  }

  private static List<String> letBe(Topology topology) {
    return of(topology).accepted().stream().map(one -> one.finding().rule().id()).toList();
  }

  @Test
  void whatIsAcceptedStandsApartAndKeepsItsSeverity() {
    Topology topology = withoutAffinity(accepted("affinity-required", "lb-1/portals"));
    assertEquals(List.of("affinity-required"), standing(withoutAffinity()));
    assertEquals(List.of(), standing(topology));
    AcceptedFinding let = of(topology).accepted().getFirst();
    assertEquals(Severity.ERROR, let.finding().severity());
    assertEquals(of(withoutAffinity()).standing().getFirst(), let.finding());
    assertEquals("Accepted: a trial system", let.because());
  }

  @Test
  void withoutElementsEveryFindingOfTheRuleIsMeant() {
    assertEquals(
        List.of("affinity-required"), letBe(withoutAffinity(accepted("affinity-required"))));
  }

  @Test
  void aFindingAboutOtherElementsStands() {
    Topology topology = withoutAffinity(accepted("affinity-required", "apim-1"));
    assertEquals(List.of("affinity-required", "accepted-without-finding"), standing(topology));
    assertEquals(List.of(), letBe(topology));
  }

  @Test
  void itHoldsOnItsLastDayAndStandsAgainOnTheNext() {
    LocalDate last = LocalDate.of(2026, 9, 30);
    Topology topology = withoutAffinity(until(accepted("affinity-required"), last.toString()));
    assertEquals(List.of(), on(topology, last).standing());
    assertEquals(
        "Accepted until 2026-09-30: a trial system",
        on(topology, last).accepted().getFirst().because());
    Judgement after = on(topology, last.plusDays(1));
    assertEquals(List.of(), after.accepted());
    assertEquals(1, after.standing().size());
    String message = after.standing().getFirst().message();
    assertTrue(message.endsWith(". It was accepted until 2026-09-30."), message);
    assertEquals(
        of(withoutAffinity()).standing().getFirst().fixes(), after.standing().getFirst().fixes());
  }

  @Test
  void ofSeveralThatAreOverTheLastIsNamedAndOneThatHoldsIsEnough() {
    Accepted early = until(accepted("affinity-required"), "2020-01-01");
    Accepted late = until(accepted("affinity-required", "lb-1/portals"), "2021-01-01");
    String message = of(withoutAffinity(early, late)).standing().getFirst().message();
    assertTrue(message.endsWith("until 2021-01-01."), message);
    Accepted holding = accepted("affinity-required", "lb-1/portals");
    assertEquals(holding, of(withoutAffinity(early, holding)).accepted().getFirst().accepted());
  }

  @Test
  void theReasonIsReadOnOneLineAndIsNeverBlank() {
    Accepted one =
        new Accepted(
            new RuleId("affinity-required"),
            List.of(),
            new Label("a trial\nsystem"),
            Optional.empty());
    assertEquals(
        "Accepted: a trial system", of(withoutAffinity(one)).accepted().getFirst().because());
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Accepted(one.rule(), one.elements(), new Label(" \n"), Optional.empty()));
    assertTrue(refused.toString().contains("say why"), refused::toString);
  }

  @Test
  void whatIsSaidOfAcceptancesCannotBeAcceptedItself() {
    Topology topology =
        Sketch.base()
            .withAccepted(List.of(accepted("no-such-rule"), accepted("accepted-without-finding")));
    assertEquals(
        List.of("accepted-without-finding", "accepted-without-finding"), standing(topology));
    assertEquals(List.of(), letBe(topology));
  }

  @Test
  void whatIsGoneIsNamedInTheMessageAlone() {
    Finding finding =
        of(Sketch.base()
                .withAccepted(List.of(accepted("affinity-required", "lb-7/portals", "apim-1"))))
            .standing()
            .getFirst();
    assertEquals("[apim-1]", finding.elements().toString());
    assertEquals(
        "The design accepts affinity-required about lb-7/portals and apim-1, but nothing of the"
            + " kind is found; take the acceptance away.",
        finding.message());
  }

  @Test
  void fixingAllTakesPointlessAcceptancesAwayAndTouchesNothingThatIsAccepted() {
    Topology topology = withoutAffinity(accepted("affinity-required"), accepted("no-such-rule"));
    FixAll all = FixAll.obvious(Design.of(topology), TODAY);
    assertEquals(1, all.fixed());
    assertEquals(
        topology.withAccepted(List.of(accepted("affinity-required"))),
        all.edit().orElseThrow().applyTo(Design.of(topology)).topology());
    FixAll.Kind kind =
        FixAll.Kind.of(
            of(withoutAffinity()).standing().getFirst(),
            of(withoutAffinity()).standing().getFirst().fixes().getFirst());
    assertFalse(
        FixAll.of(Design.of(withoutAffinity()), TODAY, kind).edits().isEmpty(), "where it stands");
    assertEquals(List.of(), FixAll.of(Design.of(topology), TODAY, kind).edits());
  }

  /// Whatever a rule finds can be let be as the window does it, and nothing else changes.
  @ParameterizedTest
  @MethodSource("cases")
  void everyFindingOfEveryRuleCanBeAccepted(RuleCase rule) {
    for (Design design : rule.fires()) {
      Judgement before = Judgement.of(Deployment.of(design), TODAY);
      Design accepting = design;
      for (Finding finding : before.standing()) {
        accepting =
            new Edit.Accept(
                    new Accepted(
                        new RuleId(finding.rule().id()),
                        finding.elements(),
                        new Label("known"),
                        Optional.empty()))
                .applyTo(accepting);
      }
      Judgement after = Judgement.of(Deployment.of(accepting), TODAY);
      assertEquals(List.of(), after.standing());
      assertEquals(
          before.standing(), after.accepted().stream().map(AcceptedFinding::finding).toList());
    }
  }
}
