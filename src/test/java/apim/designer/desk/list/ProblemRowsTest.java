package apim.designer.desk.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Faulty;
import apim.designer.desk.Selection;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Accepted;
import apim.designer.topology.Label;
import apim.designer.topology.Ref;
import apim.designer.topology.RuleId;
import apim.designer.topology.Sketch;
import apim.designer.validation.Finding;
import apim.designer.validation.FixAll;
import apim.designer.validation.Severity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the lines of the list of problems say, and what becomes of them from one state to the next.
final class ProblemRowsTest {
  private static ProblemsState of(Design design) {
    return ProblemsState.NONE.of(Outcome.of(design, LocalDate.of(2026, 6, 1)), false);
  }

  private static List<ProblemRow> rows(ProblemsState state) {
    return state.rows();
  }

  private static ProblemRow.Found first(ProblemsState state) {
    return (ProblemRow.Found) state.rows().getFirst();
  }

  private static String nothing(ProblemsState state) {
    return ((ProblemRow.Nothing) state.rows().getFirst()).sentence();
  }

  @Test
  void whereEverythingIsHiddenItIsSaidHowMuch() {
    ProblemsState hidden = of(Faulty.design()).withShown(Set.of());
    long all = of(Faulty.design()).findings().size();
    assertEquals("All " + all + " findings are hidden by the filter.", nothing(hidden));
    Design one = fixedBut(Faulty.design());
    assertEquals(1, of(one).findings().size());
    assertEquals(
        "The one finding is hidden by the filter.", nothing(of(one).withFilter("no such words")));
  }

  /// The design with everything removed but what gives rise to one finding.
  private static Design fixedBut(Design design) {
    Design now = design;
    for (Ref element : design.topology().ids().map(Ref::of).toList()) {
      Design without = new Edit.Remove(List.of(element)).applyTo(now);
      int left = of(without).findings().size();
      if (left >= 1 && left < of(now).findings().size()) {
        now = without;
      }
    }
    List<Finding> findings = of(now).findings();
    for (Finding finding : findings) {
      if (of(now).findings().size() > 1 && !finding.fixes().isEmpty()) {
        Design next = finding.fixes().getFirst().edit().applyTo(now);
        if (!of(next).findings().isEmpty()) {
          now = next;
        }
      }
    }
    return now;
  }

  @Test
  void aFilterOfBlanksFiltersNothing() {
    assertEquals(rows(of(Faulty.design())), rows(of(Faulty.design()).withFilter("  \t ")));
  }

  @Test
  void theFilterFindsWordsOfTheMessageInAnyCase() {
    ProblemsState state = of(Faulty.design());
    Finding finding = first(state).finding();
    String word = finding.message().split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
    assertTrue(
        state.withFilter(word).rows().stream().anyMatch(row -> row.equals(first(state))), word);
  }

  @Test
  void theFilterReachesWhatWasNotCheckedToo() {
    ProblemsState open = of(Faulty.design()).withUnfolded(true);
    ProblemRow.Unchecked last = (ProblemRow.Unchecked) rows(open).getLast();
    List<ProblemRow> found = rows(open.withFilter(last.entry().message()));
    assertTrue(found.contains(last));
    assertTrue(found.size() < rows(open).size());
  }

  @Test
  void whatWasNotCheckedIsCounted() {
    assertEquals(
        "1 thing was not checked",
        new ProblemRow.Fold(ProblemRow.Part.NOT_CHECKED, 1, true).sentence());
    assertEquals(
        "7 things were not checked",
        new ProblemRow.Fold(ProblemRow.Part.NOT_CHECKED, 7, false).sentence());
  }

  private static Design accepting(Design design, String rule) {
    return new Edit.Accept(
            new Accepted(new RuleId(rule), List.of(), new Label("known"), Optional.empty()))
        .applyTo(design);
  }

  @Test
  void whatIsAcceptedIsCountedApartAndFoldedAway() {
    ProblemsState before = of(Faulty.design());
    ProblemsState state = of(accepting(Faulty.design(), "affinity-required"));
    assertEquals(2, state.accepted().size());
    assertEquals(before.count(Severity.ERROR) - 2, state.count(Severity.ERROR));
    ProblemRow.Fold fold = new ProblemRow.Fold(ProblemRow.Part.ACCEPTED, 2, false);
    assertTrue(rows(state).contains(fold));
    assertEquals("2 findings are accepted", fold.sentence());
    assertEquals(
        "1 finding is accepted", new ProblemRow.Fold(ProblemRow.Part.ACCEPTED, 1, true).sentence());
    assertFalse(rows(state).stream().anyMatch(ProblemRow.LetBe.class::isInstance));
    List<ProblemRow> open = rows(state.turned(ProblemRow.Part.ACCEPTED));
    assertEquals(
        state.accepted().stream().map(ProblemRow.LetBe::new).toList(),
        open.stream().filter(ProblemRow.LetBe.class::isInstance).toList());
    int at = open.indexOf(new ProblemRow.Fold(ProblemRow.Part.ACCEPTED, 2, true));
    assertTrue(open.get(at + 1) instanceof ProblemRow.LetBe);
    assertTrue(open.get(at - 1) instanceof ProblemRow.Found);
    assertTrue(open.get(at + 3) instanceof ProblemRow.Fold);
  }

  @Test
  void theFilterReachesWhatIsAccepted() {
    ProblemsState state =
        of(accepting(Faulty.design(), "affinity-required")).withAcceptedListed(true);
    assertEquals(
        1,
        rows(state.withFilter("affinity-required lb-2")).stream()
            .filter(ProblemRow.LetBe.class::isInstance)
            .count());
  }

  @Test
  void whereAllIsAcceptedItIsNotSaidThatNothingWasFound() {
    Design design = Faulty.design();
    for (Finding finding : of(design).findings()) {
      design = accepting(design, finding.rule().id());
    }
    ProblemsState state = of(design);
    assertEquals(List.of(), state.findings());
    assertEquals("No finding stands: what the rules see is accepted.", nothing(state));
    assertEquals(Optional.empty(), state.obviousEdit());
  }

  @Test
  void anAcceptedLineIsFoundAgain() {
    ProblemsState state =
        of(accepting(Faulty.design(), "certificate-file-missing")).withAcceptedListed(true);
    List<ProblemRow> rows = rows(state);
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(i, rows.get(i).placeIn(rows, 99), rows.get(i).toString());
    }
  }

  @Test
  void aLineIsFoundAgainWhereTwoOfARuleAreAboutTheSame() {
    List<ProblemRow> before = rows(of(Faulty.design()).withUnfolded(true));
    List<ProblemRow> twins = before.stream().filter(before.getFirst()::isSame).toList();
    assertEquals(2, twins.size(), "the certificate and the key of lb-1 are missing");
    for (int i = 0; i < before.size(); i++) {
      assertEquals(i, before.get(i).placeIn(before, 99), before.get(i).toString());
    }
  }

  @Test
  void aLineIsFoundAgainInOtherWordsAndWhereItIsGoneItsPlaceIsKept() {
    List<ProblemRow> before = rows(of(Faulty.design()));
    Design renamed =
        new Edit.Rename(Ref.parse("apim-2"), Sketch.id("main")).applyTo(Faulty.design());
    ProblemRow fold = before.getLast();
    assertEquals(rows(of(renamed)).size() - 1, fold.placeIn(rows(of(renamed)), 7));
    assertEquals(7, before.getFirst().placeIn(List.of(fold), 7));
  }

  @Test
  void aLineIsTheSameInAnotherStateWhileItsRuleAndElementsAre() {
    assertTrue(new ProblemRow.Nothing("a").isSame(new ProblemRow.Nothing("b")));
    assertTrue(
        new ProblemRow.Fold(ProblemRow.Part.NOT_CHECKED, 1, true)
            .isSame(new ProblemRow.Fold(ProblemRow.Part.NOT_CHECKED, 2, false)));
    assertFalse(
        new ProblemRow.Fold(ProblemRow.Part.NOT_CHECKED, 1, true)
            .isSame(new ProblemRow.Nothing("a")));
    assertFalse(
        new ProblemRow.Fold(ProblemRow.Part.ACCEPTED, 1, true)
            .isSame(new ProblemRow.Fold(ProblemRow.Part.NOT_CHECKED, 1, true)));
    assertFalse(
        first(of(Faulty.design()))
            .isSame(new ProblemRow.Fold(ProblemRow.Part.NOT_CHECKED, 1, true)));
  }

  @Test
  void onlyFindingsConcernWhatIsSelected() {
    ProblemsState state = of(Faulty.design()).withUnfolded(true);
    Selection all = Selection.of(Faulty.design().topology().ids().map(Ref::of).toList());
    for (ProblemRow row : rows(state)) {
      boolean found = row instanceof ProblemRow.Found && !row.elements().isEmpty();
      assertEquals(found, ProblemsState.concerns(row, all), row.toString());
    }
  }

  @Test
  void whatWasFixedIsToldInNumbers() {
    Edit edit = new Edit.SetName(new apim.designer.topology.Label("x"));
    assertEquals(
        "Nothing could be fixed without making something else worse.",
        ProblemsState.told(new FixAll("Fix", List.of(), 0, 3)));
    assertEquals(
        "Fixed 1 finding in one step.", ProblemsState.told(new FixAll("Fix", List.of(edit), 1, 0)));
    assertEquals(
        "Fixed 4 findings in one step; 2 need your own judgement.",
        ProblemsState.told(new FixAll("Fix", List.of(edit), 4, 2)));
  }

  @Test
  void aSharedWayOutSaysHowManyItIsFor() {
    ProblemRow.Repeated repeated =
        ((ProblemRow.Found) of(Faulty.design()).withFilter("affinity-required").rows().getFirst())
            .repeated()
            .getFirst();
    assertEquals("Fix all 2", repeated.label());
    assertTrue(
        repeated.explanation().endsWith(": does it for each of the 2 findings, in one step."),
        repeated.explanation());
  }

  @Test
  void whoHidesASeverityHidesItInTheNextStateToo() {
    ProblemsState hidden = of(Faulty.design()).withShown(Severity.ERROR, false);
    ProblemsState next = hidden.of(Outcome.of(Faulty.design(), LocalDate.of(2026, 6, 2)), false);
    assertEquals(EnumSet.of(Severity.WARNING, Severity.ADVICE), Set.copyOf(next.shown()));
    assertEquals(hidden.count(Severity.ERROR), next.count(Severity.ERROR));
  }
}
