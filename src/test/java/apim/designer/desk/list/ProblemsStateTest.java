package apim.designer.desk.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.desk.Faulty;
import apim.designer.desk.Selection;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Templates;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.Label;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import apim.designer.validation.FixAll;
import apim.designer.validation.Severity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsStateTest {
  private static ProblemsState of(Design design) {
    return ProblemsState.NONE.of(Outcome.of(design, LocalDate.of(2026, 6, 1)), false);
  }

  private static List<ProblemRow.Found> found(ProblemsState state) {
    return state.rows().stream()
        .filter(ProblemRow.Found.class::isInstance)
        .map(ProblemRow.Found.class::cast)
        .toList();
  }

  @Test
  void theWorstComesFirstAndWhatWasNotCheckedLast() {
    ProblemsState state = of(Faulty.design()).withUnfolded(true);
    List<Severity> severities = found(state).stream().map(row -> row.finding().severity()).toList();
    assertEquals(severities.stream().sorted().toList(), severities);
    assertEquals(EnumSet.allOf(Severity.class), EnumSet.copyOf(severities));
    assertTrue(state.rows().getLast() instanceof ProblemRow.Unchecked);
    assertEquals(
        new ProblemRow.Fold(ProblemRow.Part.NOT_CHECKED, state.notChecked().size(), true),
        state.rows().get(severities.size()));
  }

  @Test
  void whatWasNotCheckedIsFoldedWhereSomethingWasFoundAndToldInAnyCase() {
    ProblemsState state = of(Faulty.design());
    assertEquals(
        new ProblemRow.Fold(ProblemRow.Part.NOT_CHECKED, state.notChecked().size(), false),
        state.rows().getLast());
  }

  @Test
  void aDesignWithoutFindingsSaysWhatWasCheckedAndWhatWasNot() throws Exception {
    Design sound = Templates.design("active-active");
    List<ProblemRow> rows = of(sound).rows();
    if (found(of(sound)).isEmpty()) {
      assertTrue(rows.getFirst() instanceof ProblemRow.Nothing);
      assertTrue(rows.getLast() instanceof ProblemRow.Unchecked);
    }
  }

  @Test
  void nothingIsSaidOfABlankCanvas() {
    Design blank = Design.of(Topology.empty(new Label("Blank"), ApimVersion.of("4.5.0")));
    assertEquals(List.of(), of(blank).rows());
    assertTrue(of(blank).placeholder().contains("nothing was checked"));
  }

  @Test
  void theFilterWantsEveryWordInRuleMessageOrElements() {
    ProblemsState state = of(Faulty.design());
    List<ProblemRow.Found> hits = found(state.withFilter("AFFINITY lb-2/portals"));
    assertEquals(1, hits.size());
    assertEquals("affinity-required", hits.getFirst().finding().rule().id());
    assertTrue(found(state.withFilter("no such words")).isEmpty());
    assertTrue(state.withFilter("no such words").rows().getFirst() instanceof ProblemRow.Nothing);
  }

  @Test
  void aSeverityCanBeHiddenAndIsStillCounted() {
    ProblemsState state = of(Faulty.design()).withShown(Severity.ERROR, false);
    assertTrue(state.count(Severity.ERROR) > 0);
    assertTrue(found(state).stream().noneMatch(row -> row.finding().severity() == Severity.ERROR));
    assertEquals(of(Faulty.design()).rows(), state.withShown(Severity.ERROR, true).rows());
  }

  @Test
  void aWayOutThatFindingsShareIsOfferedForAll() {
    ProblemsState state = of(Faulty.design());
    ProblemRow.Found row = found(state.withFilter("affinity-required")).getFirst();
    assertEquals("Fix all 2", row.repeated().getFirst().label());
    FixAll all = state.fixAll(row.repeated().getFirst().kind()).orElseThrow();
    Design fixed = all.edit().orElseThrow().applyTo(Faulty.design());
    assertTrue(found(of(fixed).withFilter("affinity-required")).isEmpty());
    assertTrue(ProblemsState.told(all).startsWith("Fixed "));
  }

  @Test
  void aReadOnlyDesignIsNotFixed() {
    ProblemsState state =
        ProblemsState.NONE.of(Outcome.of(Faulty.design(), LocalDate.of(2026, 6, 1)), true);
    assertTrue(state.obviousEdit().isEmpty());
    assertFalse(of(Faulty.design()).obviousEdit().isEmpty());
  }

  @Test
  void aLineConcernsWhatItNamesAndWhatThatLiesIn() {
    ProblemRow row =
        found(of(Faulty.design()).withFilter("affinity-required lb-2/portals")).getFirst();
    ElementId lb = Sketch.id("lb-2");
    assertTrue(ProblemsState.concerns(row, Selection.of(Ref.of(lb))));
    assertTrue(ProblemsState.concerns(row, Selection.of(Ref.of(lb, Sketch.id("portals")))));
    assertFalse(ProblemsState.concerns(row, Selection.of(Ref.of(Sketch.id("lb-1")))));
    assertFalse(ProblemsState.concerns(row, Selection.NONE));
  }
}
