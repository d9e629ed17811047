package apim.designer.generator;

import static apim.designer.generator.Scribe.text;

import apim.designer.deployment.NginxInstance;
import apim.designer.nginx.Statement;
import apim.designer.topology.CertificatePlan;
import java.util.ArrayList;
import java.util.List;

/// The certificate that a server shows, its key, and the file with the passphrase of the key.
final class ServerCertificate {
  private ServerCertificate() {}

  static List<Statement> statements(NginxInstance instance, Scribe author) {
    Scribe scribe = author.because(Correction.STRONG_CERTIFICATE);
    List<Statement> statements = new ArrayList<>();
    statements.add(scribe.directive("ssl_certificate", text(instance.certificatePath())));
    statements.add(scribe.directive("ssl_certificate_key", text(instance.keyPath())));
    if (instance.loadBalancer().certificate() instanceof CertificatePlan.Made made
        && made.encryptedKey()) {
      statements.add(
          author
              .because("nginx starts without asking for the passphrase of the key")
              .directive("ssl_password_file", text(instance.passphrasePath())));
    }
    return statements;
  }
}
