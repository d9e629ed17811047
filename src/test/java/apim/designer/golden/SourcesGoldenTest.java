package apim.designer.golden;

import static org.junit.jupiter.api.Assertions.assertFalse;

import apim.designer.bundle.Issuance;
import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import apim.designer.pki.CertificateRequest;
import apim.designer.pki.Issuer;
import apim.designer.pki.KeyKind;
import apim.designer.pki.PrivateKeyPem;
import apim.designer.project.DesignFile;
import apim.designer.project.Templates;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.FileName;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What customers get for each source of a certificate, and for an attached deployment.toml, file by
/// file, in `src/test/resources/golden-sources`; written anew like the other golden folders.
@Tag("slow")
final class SourcesGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden-sources");
  private static final Path ATTACHED =
      Path.of("src/test/resources/toml/accepted/placeholders.toml");
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final FileName CERTIFICATE = new FileName("shop.crt");
  private static final FileName KEY = new FileName("shop.key");
  private static final FileName TOML = new FileName("ours.toml");

  record Source(String name, Design design) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Source> sources() throws Exception {
    return Stream.of(
        planned(
            "self-signed", new CertificatePlan.SelfSigned(KeyAlgorithm.RSA_3072, Days.YEAR, false)),
        planned(
            "private-ca",
            new CertificatePlan.PrivateCa(KeyAlgorithm.EC_P256, new Days(199), false)),
        planned("csr", new CertificatePlan.SigningRequest(KeyAlgorithm.EC_P384, false)),
        planned(
            "encrypted-key", new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, Days.YEAR, true)),
        provided(),
        attached());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void theZipIsTheGoldenFolder(Source source) throws Exception {
    golden(source).assertHolds(exported(source));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void belowItsHeadAnInstallScriptIsThatOfTheTemplates(Source source) throws Exception {
    golden(source).assertScriptBodies(exported(source));
  }

  @Test
  void everyFolderBelongsToASource() throws Exception {
    GoldenFolder.assertNamed(sources().map(Source::name).collect(Collectors.toSet()), GOLDEN);
  }

  private static GoldenFolder golden(Source source) {
    return new GoldenFolder(GOLDEN.resolve(source.name()));
  }

  private static Tree exported(Source source) {
    Outcome outcome = Outcome.of(source.design(), GoldenCase.TODAY);
    assertFalse(outcome.hasErrors(), outcome.findings().toString());
    return Tree.zipped(
        outcome.bundle(
            DesignFile.print(source.design(), Optional.empty()),
            Issuance.of(NOW, new SecureRandom())));
  }

  private static Source planned(String name, CertificatePlan plan) {
    return new Source(
        name,
        Templates.design("active-active-ip-hash")
            .mapTopology(
                all ->
                    all.map(
                        LoadBalancer.class,
                        lb ->
                            lb.withCertificate(plan)
                                .withNginx(NginxTarget.of("open-source", "1.30.4")))));
  }

  /// Its files are made for the test: a key in the repository would be mistaken for a real one.
  private static Source provided() {
    Issuer issuer = new Issuer(NOW, new SecureRandom());
    PrivateKeyPem key = issuer.newKey(KeyKind.EC_P256);
    String certificate =
        issuer.selfSigned(
            new CertificateRequest(
                List.of("api.am.wso2.com", "gw.am.wso2.com"), KeyKind.EC_P256, 365),
            key);
    Source planned = planned("provided", new CertificatePlan.Provided(CERTIFICATE, KEY));
    return new Source(
        planned.name(),
        planned
            .design()
            .withAttachments(Attachments.NONE.with(CERTIFICATE, certificate).with(KEY, key.pem())));
  }

  private static Source attached() throws Exception {
    Design design =
        planned("", new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, Days.YEAR, false))
            .design();
    return new Source(
        "attached-file",
        design
            .mapTopology(
                all ->
                    all.map(
                        Node.class,
                        node ->
                            node.id().value().equals("apim-1")
                                ? node.withDeploymentToml(Optional.of(TOML))
                                : node))
            .withAttachments(Attachments.NONE.with(TOML, Files.readString(ATTACHED))));
  }
}
