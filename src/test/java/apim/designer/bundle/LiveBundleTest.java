package apim.designer.bundle;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.FileName;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LiveBundleTest {
  private static final CertificatePlan PROVIDED =
      new CertificatePlan.Provided(new FileName("site.crt"), new FileName("site.key"));
  private static final String PEM =
      "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

  static List<CertificatePlan> plans() {
    return List.of(
        Sample.SELF_SIGNED, Sample.ENCRYPTED, Sample.PRIVATE_CA, Sample.SIGNING_REQUEST, PROVIDED);
  }

  private static Deployment deployment(CertificatePlan plan) {
    Design design = Design.of(Sample.topology("Live", plan));
    return Deployment.of(
        design.withAttachments(
            design
                .attachments()
                .with(new FileName("site.crt"), PEM)
                .with(new FileName("site.key"), "-----BEGIN PRIVATE KEY-----\nsecret\n")));
  }

  private static LiveBundle live(Deployment deployment) {
    return LiveBundle.of(
        deployment, () -> "{}", () -> "<svg/>", new Soundness(List.of("WARNING a: b"), List.of()));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyFileOfAnExportIsShownAndNoOther(CertificatePlan plan) {
    Deployment deployment = deployment(plan);
    TreeSet<String> exported = new TreeSet<>();
    Bundle.exported(
            deployment,
            "{}",
            "<svg/>",
            Soundness.NOTHING_FOUND,
            Issuance.of(Sample.NOW, new SecureRandom(new byte[] {1})))
        .forEach(artifact -> exported.add(artifact.path()));
    TreeSet<String> shown = new TreeSet<>();
    live(deployment).parts().forEach(part -> shown.add(part.path()));
    assertEquals(exported, shown);
  }

  @Test
  void theFilesThatNeedNoKeyAreThoseThatAreRendered() {
    for (Template template : Templates.all()) {
      Deployment deployment = Deployment.of(Templates.design(template.id()));
      List<Artifact> rendered =
          Bundle.rendered(
              deployment, "{}", "<svg/>", new Soundness(List.of("WARNING a: b"), List.of()));
      assertEquals(
          rendered,
          live(deployment).parts().stream()
              .filter(part -> !part.onlyExported())
              .map(Part::artifact)
              .toList());
    }
  }

  @Test
  void theTextOfAFileIsItsLines() {
    for (Template template : Templates.all()) {
      for (Part part : live(Deployment.of(Templates.design(template.id()))).parts()) {
        assertEquals(
            part.artifact().lines().stream().map(ArtifactLine::text).collect(joining()),
            part.artifact().text(),
            part.path());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void noKeyIsShown(CertificatePlan plan) {
    for (Part part : live(deployment(plan)).parts()) {
      assertFalse(part.artifact().text().contains("PRIVATE KEY"), part.path());
      assertFalse(part.artifact().mode() == Mode.SECRET, part.path());
      assertEquals(part.path(), part.artifact().path());
      assertEquals(part.refs(), part.artifact().refs());
    }
  }

  @Test
  void aRequestSaysWhatIsAskedForAndLeadsToTheSites() {
    Part page =
        live(deployment(Sample.SELF_SIGNED)).part("load-balancers/lb-1/ssl/lb-1.crt").orElseThrow();
    String text = page.artifact().text();
    assertTrue(text.contains("Subject:    CN = api.example.com"), text);
    assertTrue(text.contains("Key:        EC P-256"), text);
    assertTrue(text.contains("365 days from the export on"), text);
    ArtifactLine name =
        page.artifact().lines().stream()
            .filter(line -> line.text().contains("DNS:api.example.com"))
            .findFirst()
            .orElseThrow();
    assertEquals("lb-1/portals", name.refs().getLast().path());
  }

  @Test
  void aProvidedCertificateIsShownAsItIs() {
    LiveBundle live = live(deployment(PROVIDED));
    assertEquals(
        PEM, live.part("load-balancers/lb-1/ssl/lb-1.crt").orElseThrow().artifact().text());
  }

  @Test
  void aMoveMakesNothingAnewButTheDrawingTheDesignAndTheChecksums() {
    LiveBundle before = live(deployment(Sample.SELF_SIGNED));
    LiveBundle after = before.moved(() -> "{moved}", () -> "<svg moved=''/>");
    for (Part part : after.parts()) {
      switch (part.path()) {
        case "design.apimtopology" -> assertEquals("{moved}", part.artifact().text());
        case "diagram.svg" -> assertEquals("<svg moved=''/>", part.artifact().text());
        case "MANIFEST.sha256" ->
            assertFalse(before.part(part.path()).orElseThrow().artifact().equals(part.artifact()));
        default -> assertSame(before.part(part.path()).orElseThrow(), part);
      }
    }
  }

  @Test
  void aFileThatIsNotLookedAtIsNotMade() {
    LiveBundle live =
        LiveBundle.of(
            deployment(Sample.SELF_SIGNED),
            () -> {
              throw new AssertionError("the design file is looked at");
            },
            () -> {
              throw new AssertionError("the drawing is looked at");
            },
            Soundness.NOTHING_FOUND);
    assertFalse(
        live.part("load-balancers/lb-1/conf.d/apim.conf")
            .orElseThrow()
            .artifact()
            .lines()
            .isEmpty());
    assertFalse(live.part("README.md").orElseThrow().artifact().lines().isEmpty());
  }

  @Test
  void theTextsOfABundleLeaveSecretsOut() {
    Map<String, String> texts =
        LiveBundle.texts(
            List.of(
                Artifact.of("a.conf", Mode.FILE, List.of(), "a\n"),
                Artifact.of("a.key", Mode.SECRET, List.of(), "secret\n")));
    assertEquals(Map.of("a.conf", "a\n"), texts);
  }
}
