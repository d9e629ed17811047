package apim.designer.desk.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Templates;
import apim.designer.session.Progress;
import apim.designer.topology.Accepted;
import apim.designer.topology.Affinity;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.Label;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Ref;
import apim.designer.topology.RuleId;
import apim.designer.validation.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportStateTest {
  @TempDir Path folder;

  private static final Design DESIGN = Templates.design("active-active");

  private static ExportState state(Design design) {
    return ExportState.of(Outcome.of(design, LocalDate.of(2026, 6, 1)), Optional.empty());
  }

  private static Design with(CertificatePlan plan) {
    LoadBalancer lb = DESIGN.topology().loadBalancers().getFirst();
    return new Edit.Change(lb.withCertificate(plan)).applyTo(DESIGN);
  }

  private Path target() {
    return folder.resolve("bundle.zip");
  }

  @Test
  void aSoundDesignNeedsNothingButAFile() {
    ExportState state = state(DESIGN);
    assertEquals(Optional.of("Choose where the bundle goes."), state.obstacle());
    assertEquals(Optional.empty(), state.withTarget(target()).obstacle());
    assertFalse(state.encrypts() || state.signs());
  }

  @Test
  void errorsBlockUntilTheArchitectInsists() {
    Design broken =
        new Edit.Remove(DESIGN.topology().nodes().stream().map(node -> Ref.of(node.id())).toList())
            .applyTo(DESIGN);
    ExportState state = state(broken).withTarget(target());
    assertTrue(state.obstacle().orElseThrow().contains("export anyway"));
    assertEquals(Optional.empty(), state.withForce(true).obstacle());
    assertTrue(state.withForce(true).withForce(false).obstacle().isPresent());
  }

  @Test
  void whatIsAcceptedBlocksNothingAndIsToldApart() {
    LoadBalancer lb = DESIGN.topology().loadBalancers().getFirst();
    Design broken =
        new Edit.ChangeSite(
                lb.id(),
                lb.sites().getFirst().mapBack(back -> back.withAffinity(new Affinity.None())))
            .applyTo(DESIGN);
    assertEquals(List.of(), state(broken).letBe());
    Design accepting =
        new Edit.Accept(
                new Accepted(
                    new RuleId("affinity-required"),
                    List.of(),
                    new Label("a trial system"),
                    Optional.empty()))
            .applyTo(broken);
    ExportState state = state(accepting).withTarget(target());
    assertEquals(Optional.empty(), state.obstacle());
    assertEquals(
        "1 finding is accepted; the bundle's README lists it with its reason.",
        state.letBe().getFirst());
    assertTrue(state.letBe().getLast().endsWith(" Accepted: a trial system"), state::toString);
    assertEquals(2, state.letBe().size());
  }

  @Test
  void aFileThatIsThereIsNotReplacedUnsaid() throws Exception {
    Files.writeString(target(), "old");
    ExportState state = state(DESIGN).withTarget(target());
    assertTrue(state.remark().contains("will be replaced"), state.remark());
    assertFalse(state(DESIGN).withTarget(folder.resolve("new.zip")).remark().contains("replaced"));
  }

  @Test
  void aPassphraseIsTypedTwiceAndFitsNginx() {
    ExportState state =
        state(with(new CertificatePlan.SelfSigned(KeyAlgorithm.RSA_2048, new Days(90), true)))
            .withTarget(target());
    assertTrue(state.encrypts());
    assertEquals(Optional.empty(), state.obstacle());
    assertTrue(state.withPassphrase(true, "", "").obstacle().isPresent());
    assertTrue(
        state
            .withPassphrase(true, "one more", "two more")
            .obstacle()
            .orElseThrow()
            .contains("differ"));
    assertTrue(state.withPassphrase(true, "ö", "ö").obstacle().orElseThrow().contains("ASCII"));
    assertTrue(
        state.withPassphrase(true, "7 chars", "7 chars").obstacle().orElseThrow().contains("8 to"));
    assertEquals(Optional.empty(), state.withPassphrase(true, "one more", "one more").obstacle());
    assertFalse(state.withPassphrase(true, "one more", "one more").toString().contains("one"));
  }

  @Test
  void anEarlierAuthorityMustBeChosenWhereItIsToSign() {
    ExportState state =
        state(with(new CertificatePlan.PrivateCa(KeyAlgorithm.EC_P256, Days.YEAR, false)))
            .withTarget(target());
    assertTrue(state.signs());
    assertEquals(Optional.empty(), state.obstacle());
    assertTrue(state.withAuthority(true, Optional.empty()).obstacle().isPresent());
    assertEquals(Optional.empty(), state.withAuthority(true, Optional.of(folder)).obstacle());
  }

  @Test
  void aPassphraseThatIsRightDoesNotHideThatTheAuthorityIsMissing() {
    ExportState state =
        state(with(new CertificatePlan.PrivateCa(KeyAlgorithm.EC_P256, Days.YEAR, true)))
            .withTarget(target())
            .withPassphrase(true, "one more", "one more")
            .withAuthority(true, Optional.empty());
    assertTrue(state.obstacle().orElseThrow().contains("earlier bundle"));
    assertEquals(Optional.empty(), state.withAuthority(true, Optional.of(folder)).obstacle());
  }

  @Test
  void onlyASecondPassphraseThatDiffersIsMarked() {
    ExportState state =
        state(with(new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, new Days(90), true)));
    assertFalse(state.withPassphrase(true, "one", "").isMistyped());
    assertTrue(state.withPassphrase(true, "one", "on").isMistyped());
    assertFalse(state.withPassphrase(true, "one", "one").isMistyped());
    assertFalse(state.withPassphrase(false, "one", "on").isMistyped());
  }

  @Test
  void whatFailedIsAnErrorAndWhatIsReplacedAWarning() throws Exception {
    ExportState state = state(DESIGN).withTarget(target());
    assertEquals(Optional.empty(), state.severity());
    assertEquals(
        Optional.of(Severity.ERROR), state.withProgress(new Progress.Failed("No.")).severity());
    assertEquals(
        Optional.empty(), state.withProgress(new Progress.Done(target(), Map.of())).severity());
    Files.writeString(target(), "old");
    assertEquals(Optional.of(Severity.WARNING), state(DESIGN).withTarget(target()).severity());
  }

  @Test
  void theArchitectReadsHowItGoes() {
    ExportState state = state(DESIGN).withTarget(target());
    ExportState working = state.withProgress(new Progress.Working("Packing", 0.8));
    assertTrue(working.isWorking());
    assertEquals(0.8, working.fraction());
    ExportState done = state.withProgress(new Progress.Done(target(), Map.of()));
    assertTrue(done.isDone() && done.remark().contains(target().toString()));
    assertEquals(
        "Cancelled; nothing was written.", state.withProgress(new Progress.Cancelled()).remark());
    assertEquals("No.", state.withProgress(new Progress.Failed("No.")).remark());
  }
}
