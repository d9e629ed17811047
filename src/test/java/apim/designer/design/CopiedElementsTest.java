package apim.designer.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.Accepted;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.CertificatePlan.Provided;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.NodeTls;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.RuleId;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CopiedElementsTest {
  private static final FileName TOML = new FileName("apim-1.toml");
  private static final FileName CERTIFICATE = new FileName("lb-1.crt");
  private static final FileName KEY = new FileName("lb-1.key");
  private static final FileName SNIPPET = new FileName("more.conf");
  private static final FileName AUTHORITY = new FileName("ca.pem");

  private static final Design DESIGN =
      Design.of(
              Topology.empty(new Label("Shop"), ApimVersion.of("4.5.0"))
                  .with(
                      Sketch.node("apim-1", Profile.ALL_IN_ONE)
                          .withDeploymentToml(Optional.of(TOML)))
                  .with(Sketch.node("apim-2", Profile.ALL_IN_ONE))
                  .with(
                      Sketch.balancer("lb-1", NginxTarget.of("plus", "R33"))
                          .withCertificate(new Provided(CERTIFICATE, KEY))
                          .withSite(
                              Sketch.site("portals", "a.example.com", Listener.MANAGEMENT)
                                  .withMember(Member.of(id("apim-1")))
                                  .withMember(Member.of(id("apim-2"))))))
          .withAttachments(
              Attachments.NONE
                  .with(TOML, "[server]\n")
                  .with(CERTIFICATE, "a certificate")
                  .with(KEY, "a key"));

  private static ElementId id(String id) {
    return new ElementId(id);
  }

  private static LoadBalancer balancer(Design design, String id) {
    return design.topology().loadBalancer(id(id)).orElseThrow();
  }

  private static Design put(Design part, Design into) {
    return CopiedElements.into(into, part, "Paste", 24, 24).edit().applyTo(into);
  }

  private static List<String> members(LoadBalancer lb) {
    return lb.sites().getFirst().members().stream().map(one -> one.node().value()).toList();
  }

  @Test
  void aDesignNamesTheFilesOfItsNodesThenItsCertificatesAndKeys() {
    assertEquals(List.of(TOML, CERTIFICATE, KEY), DESIGN.topology().files().toList());
  }

  @Test
  void whatIsCopiedBringsEveryFileThatItNames() {
    assertEquals(
        List.of(CERTIFICATE, KEY),
        CopiedElements.of(DESIGN, List.of(id("lb-1"))).attachments().texts().keySet().stream()
            .sorted((a, b) -> a.value().compareTo(b.value()))
            .toList());
    assertEquals(
        Optional.of("[server]\n"),
        CopiedElements.of(DESIGN, List.of(id("apim-1"))).attachments().text(TOML));
  }

  @Test
  void aSiteKeepsTheMembersThatAreThereAndLosesTheOthers() {
    Design part = CopiedElements.of(DESIGN, List.of(id("lb-1")));
    assertEquals(List.of("apim-1", "apim-2"), members(balancer(put(part, DESIGN), "lb-2")));
    Design fewer = Edit.Remove.of(id("apim-2")).applyTo(DESIGN);
    assertEquals(List.of("apim-1"), members(balancer(put(part, fewer), "lb-2")));
    Design empty = Design.of(Topology.empty(new Label("Empty"), ApimVersion.of("3.1.0")));
    assertEquals(List.of(), members(balancer(put(part, empty), "lb-1")));
  }

  @Test
  void aCertificateGoesAlongAndKeepsTheNameWhereItIsTheSame() {
    Design part = CopiedElements.of(DESIGN, List.of(id("lb-1")));
    Design twice = put(part, DESIGN);
    assertEquals(new Provided(CERTIFICATE, KEY), balancer(twice, "lb-2").certificate());
    assertEquals(DESIGN.attachments(), twice.attachments());
    Design empty = Design.of(Topology.empty(new Label("Empty"), ApimVersion.of("3.1.0")));
    Design elsewhere = put(part, empty);
    assertEquals(Optional.of("a key"), elsewhere.attachments().text(KEY));
  }

  @Test
  void aCertificateOfTheSameNameAndAnotherTextGetsANameOfItsOwn() {
    Design part = CopiedElements.of(DESIGN, List.of(id("lb-1")));
    Design other =
        DESIGN.withAttachments(
            Attachments.NONE.with(CERTIFICATE, "another").with(KEY, "another key"));
    Design both = put(part, other);
    Provided renamed = new Provided(new FileName("lb-1-2.crt"), new FileName("lb-1-2.key"));
    assertEquals(renamed, balancer(both, "lb-2").certificate());
    assertEquals(Optional.of("a key"), both.attachments().text(renamed.keyFile()));
    assertEquals(Optional.of("another key"), both.attachments().text(KEY));
    assertTrue(balancer(both, "lb-1").certificate().files().contains(KEY));
  }

  private static Design withFilesOfASite() {
    return DESIGN
        .mapTopology(
            all ->
                Sketch.lb(
                        all,
                        lb ->
                            lb.mapSites(
                                site ->
                                    site.mapFront(front -> front.withSnippet(Optional.of(SNIPPET)))
                                        .mapBack(
                                            back ->
                                                back.withNodeTls(
                                                    NodeTls.USUAL
                                                        .withVerify(true)
                                                        .withCaFile(Optional.of(AUTHORITY))))
                                        .mapPolicy(
                                            policy ->
                                                policy.withClientCertificates(
                                                    new ClientCertificates(
                                                        ClientCertificates.Mode.REQUIRED,
                                                        Optional.of(AUTHORITY))))))
                    .withAccepted(List.of(accepted("lb-1/portals"))))
        .withAttachments(
            DESIGN
                .attachments()
                .with(SNIPPET, "more_clear_headers")
                .with(AUTHORITY, "an authority"));
  }

  private static Accepted accepted(String ref) {
    return new Accepted(
        new RuleId("carbon-served"), List.of(Ref.parse(ref)), new Label("A lab"), Optional.empty());
  }

  @Test
  void theFilesOfSitesComeAlongUnderNamesOfTheirOwnWhereOthersHaveTheirs() {
    Design part = CopiedElements.of(withFilesOfASite(), List.of(id("lb-1")));
    Design other =
        DESIGN.withAttachments(
            Attachments.NONE.with(SNIPPET, "another").with(AUTHORITY, "an authority"));
    Design both = put(part, other);
    assertEquals(
        List.of(AUTHORITY, AUTHORITY, new FileName("more-2.conf")),
        balancer(both, "lb-2").sites().stream()
            .flatMap(
                site ->
                    Stream.of(
                            site.policy().clientCertificates().caFile(),
                            site.back().nodeTls().caFile(),
                            site.front().snippet())
                        .flatMap(Optional::stream))
            .toList());
    assertEquals(
        Optional.of("more_clear_headers"), both.attachments().text(new FileName("more-2.conf")));
    assertEquals(Optional.of("another"), both.attachments().text(SNIPPET));
  }

  @Test
  void whatWasAcceptedOfAnElementIsNotAcceptedOfItsCopy() {
    Design design = withFilesOfASite();
    Design twice = put(CopiedElements.of(design, List.of(id("lb-1"))), design);
    assertEquals(List.of(accepted("lb-1/portals")), twice.topology().accepted());
  }
}
