package apim.designer.desk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Templates;
import apim.designer.session.Progress;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.FileName;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Ref;
import apim.designer.validation.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the export dialog says in each of its states.
final class ExportWordsTest {
  private static final Path TARGET = Path.of("/home/anna/shop.zip");
  private static final Design DESIGN = Templates.design("active-active");

  private static Outcome outcome(Design design) {
    return Outcome.of(design, LocalDate.of(2026, 6, 1));
  }

  private static ExportState state(Design design) {
    return ExportState.of(outcome(design), Optional.empty());
  }

  private static Design withoutNodes() {
    return new Edit.Remove(
            DESIGN.topology().nodes().stream().map(node -> Ref.of(node.id())).toList())
        .applyTo(DESIGN);
  }

  @Test
  void whatTheKeysAreMadeWithIsSaidForEachLoadBalancer() {
    LoadBalancer lb = DESIGN.topology().loadBalancers().getFirst();
    Design provided =
        new Edit.Change(
                lb.withCertificate(
                    new CertificatePlan.Provided(
                        new FileName("shop.crt"), new FileName("shop.key"))))
            .applyTo(DESIGN);
    assertEquals(List.of("lb-1: your files shop.crt and shop.key"), state(provided).certificates());
    String own = state(DESIGN).certificates().getFirst();
    assertTrue(own.matches("lb-1: self-signed, (EC|RSA) [P0-9-]+, valid for \\d+ days"), own);
  }

  @Test
  void oneErrorIsRepairedAndSeveralAreCounted() {
    ExportState broken = state(withoutNodes()).withTarget(TARGET);
    int errors = broken.blocking().size();
    assertEquals(
        Optional.of(
            errors == 1
                ? "Repair the error first, or choose to export anyway."
                : "Repair the " + errors + " errors first, or choose to export anyway."),
        broken.obstacle());
    assertTrue(broken.blocking().stream().allMatch(one -> one.severity() == Severity.ERROR));
    assertEquals(broken.obstacle().orElseThrow(), broken.remark());
    assertEquals(Optional.empty(), broken.severity(), "it is only to be known");
  }

  @Test
  void whatWasWantedStaysWhenTheDesignIsFixed() {
    ExportState broken = state(withoutNodes()).withTarget(TARGET).withForce(true);
    ExportState failed = broken.withProgress(new Progress.Failed("The disk is full"));
    ExportState fixed = failed.judged(outcome(DESIGN));
    assertEquals(List.of(), fixed.blocking());
    assertEquals(Optional.of(TARGET), fixed.target());
    assertTrue(fixed.force());
    assertEquals(Optional.empty(), fixed.progress(), "what became of it was of the design before");
    assertEquals(Optional.empty(), fixed.obstacle());
  }

  @Test
  void everyWishTakesAwayWhatBecameOfTheLast() {
    ExportState failed =
        state(DESIGN).withTarget(TARGET).withProgress(new Progress.Failed("The disk is full"));
    for (ExportState next :
        List.of(
            failed.withTarget(TARGET),
            failed.withForce(true),
            failed.withPassphrase(false, "", ""),
            failed.withAuthority(false, Optional.empty()))) {
      assertEquals("Keys are made now, and exist only in what is exported.", next.remark());
    }
  }

  @Test
  void whatBecameOfItIsASentence() {
    ExportState state = state(DESIGN).withTarget(TARGET);
    assertEquals("Packing…", state.withProgress(new Progress.Working("Packing", 0.5)).remark());
    assertEquals(
        "The disk is full.", state.withProgress(new Progress.Failed("The disk is full")).remark());
    assertEquals(
        "Exported to /home/anna/shop.zip. Its README.md says what to do next.",
        state.withProgress(new Progress.Done(TARGET, Map.of())).remark());
    ExportState broken = state(withoutNodes()).withTarget(TARGET);
    ExportState blocked = broken.withProgress(new Progress.Blocked(broken.blocking()));
    assertTrue(blocked.remark().startsWith("Nothing was exported, because "), blocked.remark());
    assertEquals(Optional.of(Severity.ERROR), blocked.severity());
    assertEquals(
        "Nothing was exported, because an error stands.",
        broken.withProgress(new Progress.Blocked(broken.blocking().subList(0, 1))).remark());
  }

  @Test
  void theBarShowsABeginningAndNothingAfterAFailure() {
    ExportState state = state(DESIGN).withTarget(TARGET);
    assertEquals(0, state.fraction());
    assertEquals(0.06, state.withProgress(new Progress.Working("Begin", 0)).fraction());
    assertEquals(0.5, state.withProgress(new Progress.Working("Half", 0.5)).fraction());
    assertEquals(1, state.withProgress(new Progress.Done(TARGET, Map.of())).fraction());
    assertEquals(0, state.withProgress(new Progress.Failed("No.")).fraction());
    assertFalse(state.isWorking() || state.isDone());
  }
}
