package apim.designer.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.LiveBundle;
import apim.designer.bundle.Part;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.design.RandomDesigns;
import apim.designer.diagram.PictureFormat;
import apim.designer.diagram.PictureOptions;
import apim.designer.project.Templates;
import apim.designer.topology.Accepted;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.RuleId;
import apim.designer.topology.Sketch;
import apim.designer.validation.AcceptedFinding;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What follows from a design, and what a mere move leaves as it was.
final class OutcomeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Design DESIGN = Templates.design("active-active");

  private static Outcome of(Design design) {
    return Outcome.of(design, TODAY);
  }

  private static Design elsewhere(Design design) {
    Layout layout = design.layout();
    for (ElementId id : design.topology().ids().toList()) {
      layout = layout.with(id, new Position(2_000, 40));
    }
    return design.withLayout(layout);
  }

  private static Map<String, String> texts(LiveBundle bundle) {
    Map<String, String> texts = new TreeMap<>();
    for (Part part : bundle.parts()) {
      texts.put(part.path(), part.artifact().text());
    }
    return texts;
  }

  /// The picture with its findings.
  private static String marked(Outcome outcome) {
    return new String(
        outcome.picture(PictureFormat.SVG, PictureOptions.DOCUMENT.withFindings(true), ""),
        StandardCharsets.UTF_8);
  }

  @Test
  void aMoveKeepsWhatFollowsFromTheMeaning() {
    Outcome outcome = of(DESIGN);
    Outcome moved = outcome.moved(elsewhere(DESIGN));
    assertSame(outcome.deployment(), moved.deployment());
    assertEquals(outcome.findings(), moved.findings());
    assertEquals(of(elsewhere(DESIGN)), moved);
    assertNotEquals(outcome.diagram(), moved.diagram());
  }

  @Test
  void moreThanAMoveIsRefused() {
    Outcome outcome = of(DESIGN);
    Design renamed = DESIGN.mapTopology(topology -> topology.withName(new Label("Other")));
    Design attached =
        DESIGN.withAttachments(DESIGN.attachments().with(new FileName("a.toml"), "[server]"));
    for (Design other : List.of(renamed, attached)) {
      assertFalse(outcome.isMove(other));
      assertThrows(IllegalArgumentException.class, () -> outcome.moved(other));
    }
    assertTrue(outcome.isMove(DESIGN));
  }

  @Test
  void errorsAreErrorsAndNothingLess() {
    for (int seed = 0; seed < 100; seed++) {
      Outcome outcome = of(RandomDesigns.design(seed));
      List<Severity> severities =
          outcome.findings().stream().map(finding -> finding.severity()).toList();
      assertEquals(severities.contains(Severity.ERROR), outcome.hasErrors(), "seed " + seed);
    }
    assertFalse(of(DESIGN).hasErrors());
    assertFalse(of(DESIGN).findings().isEmpty(), "a warning alone is no error");
  }

  @Test
  void theDayDecidesNothingButCertificatesAndWhatIsAccepted() {
    assertEquals(texts(of(DESIGN)), texts(Outcome.of(DESIGN, TODAY.plusYears(1))));
  }

  @Test
  void anErrorThatIsAcceptedIsNoneUntilItsDayIsOver() {
    Design faulty = faulty();
    assertTrue(of(faulty).hasErrors());
    Design accepting = accepting(faulty, Optional.of(TODAY));
    assertFalse(of(accepting).hasErrors());
    assertEquals(
        of(faulty).findings(),
        of(accepting).accepted().stream().map(AcceptedFinding::finding).toList());
    assertTrue(Outcome.of(accepting, TODAY.plusDays(1)).hasErrors());
  }

  @Test
  void whatIsAcceptedIsNotInThePictureAndApartInTheReadme() {
    Outcome outcome = of(accepting(faulty(), Optional.empty()));
    Finding let = outcome.accepted().getFirst().finding();
    assertTrue(marked(of(faulty())).contains(let.rule().id()));
    assertFalse(marked(outcome).contains(let.rule().id()));
    String readme = texts(outcome).getOrDefault("README.md", "");
    int apart = readme.indexOf("## What is known and let be");
    assertTrue(apart >= 0, readme);
    assertTrue(readme.indexOf(let.rule().id()) > apart, readme);
    assertTrue(readme.contains("Accepted: a trial system"), readme);
    assertFalse(readme.contains("## What is not sound yet"), readme);
  }

  @Test
  void theBundleIsMadeAnewWhereTheDayOfAnAcceptanceIsOver() {
    Design accepting = accepting(faulty(), Optional.of(TODAY));
    Outcome before = of(accepting);
    Outcome after = Outcome.of(accepting, TODAY.plusDays(1));
    LiveBundle earlier = before.live(() -> "{}");
    texts(earlier);
    assertEquals(texts(after.live(() -> "{}")), texts(after.live(() -> "{}", before, earlier)));
  }

  /// With nothing but errors.
  private static Design faulty() {
    return Design.of(Sketch.portals(site -> site.mapBack(back -> back.withAffinity(Sketch.NONE))));
  }

  private static Design accepting(Design design, Optional<LocalDate> until) {
    Design accepting = design;
    for (Finding finding : of(design).findings()) {
      accepting =
          new Edit.Accept(
                  new Accepted(
                      new RuleId(finding.rule().id()),
                      finding.elements(),
                      new Label("a trial system"),
                      until))
              .applyTo(accepting);
    }
    return accepting;
  }

  private static Map<String, String> texts(Outcome outcome) {
    Map<String, String> texts = new TreeMap<>();
    outcome.artifacts("").forEach(artifact -> texts.put(artifact.path(), artifact.text()));
    return texts;
  }

  @Test
  void theBundleLookedAtIsTheBundleRendered() {
    for (int seed = 0; seed < 60; seed++) {
      Outcome outcome = of(RandomDesigns.design(seed));
      Map<String, String> live = texts(outcome.live(() -> "{}"));
      for (Artifact artifact : outcome.artifacts("{}")) {
        assertEquals(artifact.text(), live.get(artifact.path()), seed + " " + artifact.path());
      }
    }
  }

  @Test
  void afterAMoveTheBundleIsTheOneMadeFromNothing() {
    Outcome outcome = of(DESIGN);
    LiveBundle before = outcome.live(() -> "before");
    texts(before);
    Outcome moved = outcome.moved(elsewhere(DESIGN));
    assertEquals(
        texts(moved.live(() -> "after")), texts(moved.live(() -> "after", outcome, before)));
  }

  @Test
  void afterAChangeTheBundleIsTheOneMadeFromNothing() {
    Outcome outcome = of(DESIGN);
    LiveBundle before = outcome.live(() -> "before");
    texts(before);
    Outcome changed = of(Templates.design("single-node"));
    assertEquals(
        texts(changed.live(() -> "after")), texts(changed.live(() -> "after", outcome, before)));
  }

  @Test
  void thePictureAndTheReadmeSayWhatIsWrong() {
    Outcome outcome = of(DESIGN);
    String readme =
        outcome.artifacts("").stream()
            .filter(artifact -> artifact.path().equals("README.md"))
            .findFirst()
            .orElseThrow()
            .text();
    outcome.findings().forEach(finding -> assertTrue(readme.contains(finding.message()), readme));
    outcome
        .findings()
        .forEach(finding -> assertTrue(marked(outcome).contains(finding.rule().id())));
  }
}
