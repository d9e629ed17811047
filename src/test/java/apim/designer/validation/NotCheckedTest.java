package apim.designer.validation;

import static apim.designer.validation.NotChecked.Cause.DNS;
import static apim.designer.validation.NotChecked.Cause.INSTALLED_NGINX;
import static apim.designer.validation.NotChecked.Cause.MISSING_CERTIFICATE;
import static apim.designer.validation.NotChecked.Cause.MISSING_DEPLOYMENT_TOML;
import static apim.designer.validation.NotChecked.Cause.NO_DEPLOYMENT_TOML;
import static apim.designer.validation.NotChecked.Cause.OUTSIDE;
import static apim.designer.validation.NotChecked.Cause.REACHABILITY;
import static apim.designer.validation.NotChecked.Cause.SHARED_DATABASE;
import static apim.designer.validation.NotChecked.Cause.UNKNOWN_PROFILE;
import static apim.designer.validation.NotChecked.Cause.UNKNOWN_RELEASE;
import static apim.designer.validation.NotChecked.Cause.UNREADABLE_CERTIFICATE;
import static apim.designer.validation.NotChecked.Cause.UNREADABLE_DEPLOYMENT_TOML;
import static apim.designer.validation.NotChecked.Cause.UNSIGNED_CERTIFICATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotCheckedTest {
  private static final Set<NotChecked.Cause> BASE =
      EnumSet.of(NO_DEPLOYMENT_TOML, DNS, REACHABILITY, SHARED_DATABASE, INSTALLED_NGINX);
  private static final FileName TOML = new FileName("deployment.toml");

  private static Set<NotChecked.Cause> causes(Design design) {
    Set<NotChecked.Cause> causes = EnumSet.noneOf(NotChecked.Cause.class);
    NotChecked.of(Deployment.of(design)).forEach(one -> causes.add(one.cause()));
    return causes;
  }

  private static Set<NotChecked.Cause> causes(Topology topology) {
    return causes(Design.of(topology));
  }

  private static Set<NotChecked.Cause> base(NotChecked.Cause... more) {
    Set<NotChecked.Cause> causes = EnumSet.copyOf(BASE);
    causes.addAll(List.of(more));
    return causes;
  }

  private static Topology empty(String apim) {
    return Topology.empty(new Label("Empty"), ApimVersion.of(apim));
  }

  private static Design withToml(String text) {
    return Design.of(
            Sketch.base().map(Node.class, node -> node.withDeploymentToml(Optional.of(TOML))))
        .withAttachments(text.isEmpty() ? Attachments.NONE : Attachments.NONE.with(TOML, text));
  }

  @Test
  void nothingStandsOpenWhereNothingIsDrawn() {
    assertEquals(Set.of(), causes(empty("4.5.0")));
  }

  @Test
  void whatLiesOutsideTheDesignIsNeverChecked() {
    assertEquals(BASE, causes(Sketch.base()));
  }

  @Test
  void anUnknownReleaseLeavesItsProfilesUnchecked() {
    assertEquals(Set.of(UNKNOWN_RELEASE), causes(empty("2.6.0")));
    assertEquals(base(UNKNOWN_RELEASE), causes(Sketch.base().withApim(ApimVersion.of("2.6.0"))));
  }

  @Test
  void ofAReleaseThatIsNewerWhatIsNewIsLeftAndTheRestIsJudgedAsTheLastKnown() {
    List<NotChecked> open = NotChecked.of(Deployment.of(Design.of(empty("4.8.0"))));
    assertEquals(1, open.size());
    assertEquals(
        "What is new in API-M 4.8.0: this release is not known here, and is judged as 4.7.",
        open.getFirst().message());
    assertEquals(
        base(UNKNOWN_RELEASE, UNKNOWN_PROFILE),
        causes(
            Sketch.cluster("4.7.0", Profile.GATEWAY_MANAGER, Sketch.COOKIE)
                .withApim(ApimVersion.of("4.8.0"))));
  }

  @Test
  void aProfileThatTheReleaseLacksIsNotChecked() {
    assertEquals(
        base(UNKNOWN_PROFILE),
        causes(Sketch.cluster("3.1.0", Profile.CONTROL_PLANE, Sketch.COOKIE)));
  }

  @Test
  void aDeploymentTomlIsCheckedOnlyWhereItIsThereAndCanBeRead() {
    Set<NotChecked.Cause> with = base();
    with.remove(NO_DEPLOYMENT_TOML);
    assertEquals(with, causes(withToml("[server]\nhostname = \"a\"\n")));
    with.add(UNREADABLE_DEPLOYMENT_TOML);
    assertEquals(with, causes(withToml("[server\n")));
    with.remove(UNREADABLE_DEPLOYMENT_TOML);
    with.add(MISSING_DEPLOYMENT_TOML);
    assertEquals(with, causes(withToml("")));
  }

  @Test
  void aProvidedCertificateIsCheckedOnlyWhereItIsThereAndCanBeRead() {
    assertEquals(base(MISSING_CERTIFICATE), causes(Checked.withoutFiles(Sketch.base())));
    assertEquals(
        base(UNREADABLE_CERTIFICATE), causes(Checked.provided(Sketch.base(), "junk", "junk")));
  }

  @Test
  void aMissingKeyIsNamedApartFromAMissingCertificate() {
    Design named = Checked.withoutFiles(Sketch.base());
    Design keyMissing =
        named.withAttachments(Attachments.NONE.with(new FileName("site.crt"), "junk"));
    assertTrue(message(keyMissing, MISSING_CERTIFICATE).contains("Whether the key fits"));
    assertTrue(message(keyMissing, MISSING_CERTIFICATE).contains("site.key is not"));
    assertTrue(message(named, MISSING_CERTIFICATE).contains("site.crt and site.key are not"));
  }

  @Test
  void aCertificateThatIsYetToBeSignedIsNotChecked() {
    assertEquals(
        base(UNSIGNED_CERTIFICATE),
        causes(
            Sketch.lb(
                Sketch.base(),
                lb ->
                    lb.withCertificate(
                        new CertificatePlan.SigningRequest(
                            CertificatePlan.KeyAlgorithm.EC_P256, false)))));
  }

  @Test
  void oneNodeSharesNothingAndWithoutSitesThereIsNoName() {
    Topology one = empty("4.5.0").with(Sketch.node("apim-1", Profile.ALL_IN_ONE, "10.0.0.1"));
    assertEquals(EnumSet.of(NO_DEPLOYMENT_TOML, REACHABILITY), causes(one));
  }

  @Test
  void anAddressLeadsWhereItLeadsWithoutDns() {
    Set<NotChecked.Cause> named = causes(Sketch.base());
    assertTrue(named.contains(DNS));
    assertFalse(
        causes(
                Sketch.lb(
                    Sketch.base(),
                    lb ->
                        lb.mapSites(
                            site ->
                                site.mapFront(
                                    front -> front.withHostname(new Hostname("10.0.0.9"))))))
            .contains(DNS));
  }

  @Test
  void whatStandsOutsideIsDrawnAndNotChecked() {
    assertEquals(base(OUTSIDE), causes(Sketch.behindProxy(Sketch.base())));
  }

  @Test
  void anEntryNamesItsElementsAndIsASentence() {
    for (long seed = 0; seed < 100; seed++) {
      Design design = CrowdedDesigns.of(seed, seed % 5 == 0);
      for (NotChecked one : NotChecked.of(Deployment.of(design))) {
        assertTrue(one.message().matches("[A-Z].*\\."), one.message());
        for (Ref ref : one.elements()) {
          assertTrue(design.topology().ids().anyMatch(id -> Ref.of(id).equals(ref)), ref.path());
        }
      }
    }
  }

  private static String message(Design design, NotChecked.Cause cause) {
    return NotChecked.of(Deployment.of(design)).stream()
        .filter(one -> one.cause() == cause)
        .map(NotChecked::message)
        .findFirst()
        .orElse("");
  }
}
