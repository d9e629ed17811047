package apim.designer.desk.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Faulty;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Accepted;
import apim.designer.topology.Label;
import apim.designer.topology.RuleId;
import apim.designer.validation.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of an architect who lets a finding be.
final class AcceptStateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private static Outcome outcome(Design design) {
    return Outcome.of(design, TODAY);
  }

  private static Finding finding(Design design, String rule) {
    return outcome(design).findings().stream()
        .filter(one -> one.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static AcceptState of(String rule) {
    return AcceptState.of(outcome(Faulty.design()), finding(Faulty.design(), rule));
  }

  @Test
  void withoutAReasonNothingIsAccepted() {
    AcceptState state = of("affinity-required");
    assertEquals("Say why, for whoever reads the design after you.", state.remark());
    assertEquals(Optional.empty(), state.edit());
    assertEquals(Optional.empty(), state.withReason(" \t ").edit());
    assertFalse(state.isReasonWrong(), "nothing was typed yet");
  }

  @Test
  void theFindingItsReasonAndItsDayMakeTheStep() {
    AcceptState state = of("affinity-required").withReason(" a trial system ");
    assertEquals("It stays in the list, apart, and fails nothing.", state.remark());
    assertEquals(
        Optional.of(
            new Edit.Accept(
                new Accepted(
                    new RuleId("affinity-required"),
                    state.finding().elements(),
                    new Label("a trial system"),
                    Optional.empty()))),
        state.edit());
    AcceptState ending = state.withUntil(" 2026-06-01 ");
    assertEquals(
        "It stays in the list, apart, and stands again after 2026-06-01.", ending.remark());
    Design accepted = ending.edit().orElseThrow().applyTo(Faulty.design());
    assertEquals(Optional.of(TODAY), accepted.topology().accepted().getFirst().until());
    assertEquals(
        List.of(state.finding()),
        outcome(accepted).accepted().stream().map(one -> one.finding()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "2026-13-01", "30.6.2027", "2027-6-3", "2026-02-30"})
  void whatIsNoDayIsRefusedWithHowADayIsWritten(String typed) {
    AcceptState state = of("affinity-required").withReason("known").withUntil(typed);
    assertTrue(state.isUntilWrong());
    assertEquals(
        "Write the last day as year-month-day, such as 2027-06-30, or leave it empty.",
        state.remark());
    assertEquals(Optional.empty(), state.edit());
  }

  @Test
  void aDayThatIsOverIsRefused() {
    AcceptState state = of("affinity-required").withReason("known").withUntil("2026-05-31");
    assertTrue(state.remark().startsWith("That day is over"), state.remark());
    assertEquals(Optional.empty(), state.edit());
  }

  @Test
  void aReasonThatCannotBeWrittenIsRefusedInASentence() {
    AcceptState state = of("affinity-required").withReason("x".repeat(3_000));
    assertTrue(state.isReasonWrong());
    assertEquals("The reason: a text has at most 2000 characters.", state.remark());
    assertEquals(Optional.empty(), state.edit());
  }

  @Test
  void itIsSaidHowMuchIsLetBe() {
    AcceptState one = of("affinity-required");
    String path = one.finding().elements().getFirst().path();
    assertEquals(
        "What is found of the rule affinity-required about " + path + " is let be.", one.extent());
    AcceptState twins = of("certificate-file-missing");
    assertEquals(
        "All 2 findings of the rule certificate-file-missing about lb-1 are let be.",
        twins.extent());
    Design accepted =
        twins.withReason("on their way").edit().orElseThrow().applyTo(Faulty.design());
    assertEquals(2, outcome(accepted).accepted().size());
  }

  @Test
  void whereAnAcceptanceIsOverItsReasonIsThereAgain() {
    AcceptState first =
        of("affinity-required").withReason("two\nlines".replace('\n', ' ')).withUntil("2026-06-30");
    Design accepted = first.edit().orElseThrow().applyTo(Faulty.design());
    Outcome later = Outcome.of(accepted, LocalDate.of(2026, 7, 1));
    Finding again =
        later.findings().stream()
            .filter(one -> one.elements().equals(first.finding().elements()))
            .filter(one -> one.rule().equals(first.finding().rule()))
            .findFirst()
            .orElseThrow();
    AcceptState next = AcceptState.of(later, again);
    assertEquals("two lines", next.reason());
    Design renewed = next.edit().orElseThrow().applyTo(accepted);
    assertEquals(1, renewed.topology().accepted().size(), "it takes the place of the other");
  }

  @Test
  void daysAreOfferedFromToday() {
    assertEquals("2026-09-01", of("affinity-required").in(3));
    assertEquals("2027-06-01", of("affinity-required").in(12));
  }
}
