package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.bundle.Artifact;
import apim.designer.design.Design;
import apim.designer.pki.Handshake;
import apim.designer.pki.PrivateKeyPem;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.Hostname;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The certificate of every template, for every site of it, in the eyes of OpenSSL and of Java.
@Tag("nginx")
final class TemplateCertificatesTest {
  @TempDir Path folder;

  static Stream<Arguments> templatesAndPlans() {
    return Templates.all().stream()
        .map(Template::id)
        .flatMap(
            template ->
                Stream.of(
                        new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, Days.YEAR, false),
                        new CertificatePlan.PrivateCa(KeyAlgorithm.RSA_2048, new Days(199), false))
                    .map(plan -> Arguments.of(template, plan)));
  }

  @ParameterizedTest
  @MethodSource("templatesAndPlans")
  void openSslAndJavaAcceptItForEverySiteAndForNoOther(String template, CertificatePlan plan)
      throws Exception {
    Design design =
        Templates.design(template)
            .mapTopology(all -> all.map(LoadBalancer.class, lb -> lb.withCertificate(plan)));
    Map<String, String> files =
        Bundles.of(design).stream().collect(Collectors.toMap(Artifact::path, Artifact::text));
    for (LoadBalancer lb : design.topology().loadBalancers()) {
      String ssl = "load-balancers/" + lb.id() + "/ssl/" + lb.id();
      String served = file(files, ssl + ".crt");
      String trusted =
          plan instanceof CertificatePlan.PrivateCa ? file(files, "ca/ca.crt") : served;
      PrivateKeyPem key = new PrivateKeyPem(file(files, ssl + ".key"));
      List<String> hosts = lb.sites().stream().map(Site::hostname).map(Hostname::value).toList();
      assertTrue(!hosts.isEmpty(), template);
      for (String host : hosts) {
        assertEquals(Handshake.AGREED, Handshake.of(trusted, served, key, host), host);
      }
      assertThrows(
          SSLHandshakeException.class, () -> Handshake.of(trusted, served, key, "evil.example"));
      verify(trusted, served, hosts);
    }
  }

  private void verify(String trusted, String served, List<String> hosts) throws Exception {
    if (Command.isMissing("openssl", "OpenSSL's view of the templates' certificates")) {
      return;
    }
    Path authority = Files.writeString(folder.resolve("trusted.pem"), trusted);
    Path leaf = Files.writeString(folder.resolve("served.pem"), served);
    for (String host : hosts) {
      Command.Ended ended = opensslVerify(authority, leaf, host);
      assertEquals(0, ended.status(), ended.said());
    }
    assertNotEquals(0, opensslVerify(authority, leaf, "evil.example").status());
  }

  private Command.Ended opensslVerify(Path authority, Path leaf, String host) {
    return Command.of("openssl", "verify", "-x509_strict", "-purpose", "sslserver")
        .and("-verify_hostname", host, "-CAfile", authority.toString(), leaf.toString())
        .run(folder);
  }

  private static String file(Map<String, String> files, String path) {
    String text = files.get(path);
    assertTrue(text != null, path + " is in " + files.keySet());
    return String.valueOf(text);
  }
}
