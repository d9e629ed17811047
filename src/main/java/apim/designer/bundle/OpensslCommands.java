package apim.designer.bundle;

import apim.designer.deployment.NginxInstance;
import apim.designer.generator.CertificateRequests;
import apim.designer.pki.CertificateRequest;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import java.util.ArrayList;
import java.util.List;

/// The commands that make a load balancer's key and certificate by hand, from the folder of the
/// bundle, with what the exported ones say. They need OpenSSL 1.1.1 or later and no configuration
/// of its own: https://docs.openssl.org/3.0/man5/x509v3_config/
final class OpensslCommands {
  // X.520 ub-common-name
  private static final int LONGEST_COMMON_NAME = 64;

  private final NginxInstance instance;
  private final String ssl;
  private final String file;

  OpensslCommands(NginxInstance instance) {
    this.instance = instance;
    this.ssl = Bundle.folder(instance) + "ssl";
    this.file = ssl + "/" + instance.id();
  }

  /// The authority that signs for every load balancer of the design.
  static List<String> authority(int days) {
    return List.of(
        "mkdir -p ca",
        "cat > ca/ca.cnf <<'END'",
        "[req]",
        "prompt = no",
        "distinguished_name = name",
        "[name]",
        "CN = API-M private CA",
        "[authority]",
        "basicConstraints = critical, CA:TRUE, pathlen:0",
        "keyUsage = critical, keyCertSign, cRLSign",
        "subjectKeyIdentifier = hash",
        "END",
        "(umask 077 && openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256"
            + " -out ca/ca.key)",
        "openssl req -x509 -new -sha256 -config ca/ca.cnf -extensions authority -key ca/ca.key"
            + " -days "
            + days
            + " -out ca/ca.crt");
  }

  /// Empty where nothing is to be made.
  List<String> commands() {
    List<String> commands = new ArrayList<>();
    if (instance.loadBalancer().certificate() instanceof CertificatePlan.Made plan) {
      CertificateRequests.of(instance)
          .ifPresent(
              request -> {
                commands.addAll(configuration(request));
                commands.addAll(key(plan));
                commands.addAll(certificate(plan, request));
              });
    }
    return commands;
  }

  private List<String> configuration(CertificateRequest request) {
    String name = request.names().getFirst();
    List<String> says = says(request);
    List<String> lines =
        new ArrayList<>(
            List.of(
                "mkdir -p " + ssl,
                "cat > " + file + ".cnf <<'END'",
                "[req]",
                "prompt = no",
                "distinguished_name = name",
                "[name]",
                name.length() > LONGEST_COMMON_NAME
                    ? "O = Load balancer " + instance.id()
                    : "CN = " + name,
                "[request]"));
    lines.addAll(says);
    lines.add("[certificate]");
    lines.addAll(says);
    lines.addAll(List.of("subjectKeyIdentifier = hash", "authorityKeyIdentifier = keyid", "END"));
    return lines;
  }

  private static List<String> says(CertificateRequest request) {
    return List.of(
        "basicConstraints = critical, CA:FALSE",
        "keyUsage = critical, digitalSignature",
        "extendedKeyUsage = serverAuth",
        "subjectAltName = " + String.join(", ", request.alternativeNames()));
  }

  private List<String> key(CertificatePlan.Made plan) {
    List<String> commands = new ArrayList<>();
    String encryption = "";
    if (plan.encryptedKey()) {
      commands.add("(umask 077 && openssl rand -hex 20 > " + file + ".pass)");
      encryption = " -aes-256-cbc -pass file:" + file + ".pass";
    }
    commands.add(
        "(umask 077 && openssl genpkey "
            + algorithm(plan.key())
            + encryption
            + " -out "
            + file
            + ".key)");
    return commands;
  }

  private List<String> certificate(CertificatePlan.Made plan, CertificateRequest request) {
    String from =
        " -sha256 -config "
            + file
            + ".cnf -key "
            + file
            + ".key"
            + (plan.encryptedKey() ? " -passin file:" + file + ".pass" : "");
    String asked = "openssl req -new" + from + " -reqexts request -out " + file + ".csr";
    return switch (plan) {
      case CertificatePlan.SelfSigned _ ->
          List.of(
              "openssl req -x509 -new"
                  + from
                  + " -extensions certificate -days "
                  + request.days()
                  + " -out "
                  + file
                  + ".crt");
      case CertificatePlan.SigningRequest _ -> List.of(asked);
      case CertificatePlan.PrivateCa _ ->
          List.of(
              asked,
              "openssl x509 -req -sha256 -in "
                  + file
                  + ".csr -CA ca/ca.crt -CAkey ca/ca.key -CAcreateserial -extfile "
                  + file
                  + ".cnf -extensions certificate -days "
                  + request.days()
                  + " -out "
                  + file
                  + ".crt");
    };
  }

  private static String algorithm(KeyAlgorithm key) {
    return switch (key) {
      case EC_P256 -> "-algorithm EC -pkeyopt ec_paramgen_curve:P-256";
      case EC_P384 -> "-algorithm EC -pkeyopt ec_paramgen_curve:P-384";
      case RSA_2048 -> "-algorithm RSA -pkeyopt rsa_keygen_bits:2048";
      case RSA_3072 -> "-algorithm RSA -pkeyopt rsa_keygen_bits:3072";
      case RSA_4096 -> "-algorithm RSA -pkeyopt rsa_keygen_bits:4096";
    };
  }
}
