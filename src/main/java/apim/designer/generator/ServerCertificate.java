package apim.designer.generator;

import static apim.designer.generator.StatementWriter.text;

import apim.designer.deployment.NginxInstance;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;
import apim.designer.topology.CertificatePlan;
import java.util.ArrayList;
import java.util.List;

/// The certificate that a server shows, its key, and the file with the passphrase of the key.
final class ServerCertificate {
  private final List<Directive> files;
  private final List<Directive> passphrase;

  ServerCertificate(NginxInstance instance) {
    files =
        List.of(
            Directive.of("ssl_certificate", text(instance.certificatePath())),
            Directive.of("ssl_certificate_key", text(instance.keyPath())));
    passphrase =
        instance.loadBalancer().certificate() instanceof CertificatePlan.Made made
                && made.encryptedKey()
            ? List.of(Directive.of("ssl_password_file", text(instance.passphrasePath())))
            : List.of();
  }

  List<Statement> statements(StatementWriter author) {
    List<Statement> statements =
        new ArrayList<>(author.because(Correction.STRONG_CERTIFICATE).sign(files));
    statements.addAll(
        author
            .because("nginx starts without asking for the passphrase of the key")
            .sign(passphrase));
    return statements;
  }
}
