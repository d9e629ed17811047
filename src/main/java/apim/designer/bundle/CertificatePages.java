package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.generator.CertificateRequests;
import apim.designer.pki.CertificateRequest;
import apim.designer.pki.KeyKind;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.FileName;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Tells of the keys, certificates and requests that an export makes: what is asked of each, and
/// when it is made. A certificate that the customer provides is shown as it is.
final class CertificatePages {
  private final Deployment deployment;
  private final Trust trust;
  private final IdentityHashMap<NginxInstance, Optional<String>> given = new IdentityHashMap<>();

  private CertificatePages(Deployment deployment) {
    this.deployment = deployment;
    this.trust = new Trust(deployment);
  }

  /// A part for each file that [CertificateFiles] would make.
  static List<Part> of(Deployment deployment) {
    CertificatePages pages = new CertificatePages(deployment);
    List<Part> all = new ArrayList<>();
    deployment.instances().stream()
        .filter(NginxInstance::endsTls)
        .forEach(instance -> all.addAll(pages.of(instance)));
    deployment.instances().forEach(instance -> pages.authorities(instance).forEach(all::add));
    pages.authority().forEach(page -> all.add(Part.told(page)));
    deployment.servers().forEach(server -> pages.trust(server).forEach(all::add));
    return List.copyOf(all);
  }

  private List<Part> of(NginxInstance instance) {
    return switch (instance.loadBalancer().certificate()) {
      case CertificatePlan.Made plan -> made(instance, plan);
      case CertificatePlan.Provided(FileName certificate, FileName key) ->
          Stream.concat(
                  deployment
                      .attached(certificate)
                      .map(pem -> ssl(instance, ".crt", () -> ProvidedPem.withoutKeys(pem)))
                      .stream(),
                  deployment
                      .attached(key)
                      .map(_ -> ssl(instance, ".key", () -> providedKey(instance, key)))
                      .stream())
              .toList();
    };
  }

  /// Certificates that the customer provides, as they are.
  private Stream<Part> authorities(NginxInstance instance) {
    return instance.authorities().stream()
        .flatMap(
            one ->
                deployment.attached(one.file()).stream()
                    .map(
                        pem -> {
                          String path = Bundle.folder(instance) + "ssl/" + one.name();
                          List<Ref> refs = List.of(one.site(), instance.ref());
                          return Part.told(
                              path,
                              refs,
                              () ->
                                  Artifact.of(path, Mode.FILE, refs, ProvidedPem.withoutKeys(pem)));
                        }));
  }

  private static String providedKey(NginxInstance instance, FileName key) {
    return """
    # The private key of %s, which you provide: %s, copied as it is into the bundle.
    # It is a secret, so it is not shown here.
    """
        .formatted(instance.id(), key);
  }

  private List<Part> made(NginxInstance instance, CertificatePlan.Made plan) {
    List<Part> parts = new ArrayList<>();
    parts.add(ssl(instance, ".key", () -> key(instance, plan)));
    if (plan.encryptedKey()) {
      parts.add(ssl(instance, ".pass", () -> passphrase(instance)));
    }
    String path = path(instance, plan instanceof CertificatePlan.SigningRequest ? ".csr" : ".crt");
    parts.add(Part.told(path, List.of(instance.ref()), () -> page(path, instance, plan)));
    return parts;
  }

  private static String passphrase(NginxInstance instance) {
    return """
    # The passphrase of the private key of %s.
    # Only an export makes it, or takes the one that you give; it is nowhere in the design.
    """
        .formatted(instance.id());
  }

  private static String key(NginxInstance instance, CertificatePlan.Made plan) {
    return """
    # The private key of %s. Only an export makes it, a new one each time;
    # it exists nowhere but in what is exported.

    Key:        %s
    Encrypted:  %s
    """
        .formatted(
            instance.id(),
            words(plan.key()),
            plan.encryptedKey() ? "yes, with the passphrase in " + instance.id() + ".pass" : "no");
  }

  /// The request as lines that lead to the sites whose names it asks for.
  private Artifact page(String path, NginxInstance instance, CertificatePlan.Made plan) {
    CertificateRequest request = CertificateRequests.of(instance).orElseThrow();
    boolean csr = plan instanceof CertificatePlan.SigningRequest;
    List<ArtifactLine> lines = new ArrayList<>();
    List<Ref> own = List.of(instance.ref());
    lines.add(
        new ArtifactLine(
            (csr ? "# The signing request of " : "# The certificate request of ")
                + instance.id()
                + ". An export makes the key and "
                + (csr ? "this request for your authority.\n" : "the certificate.\n"),
            own,
            ""));
    lines.add(new ArtifactLine("\n", own, ""));
    lines.add(new ArtifactLine("Subject:    CN = " + request.names().getFirst() + "\n", own, ""));
    String head = "Names:      ";
    for (String name : request.alternativeNames()) {
      lines.add(new ArtifactLine(head + name + "\n", sites(instance, name), ""));
      head = "            ";
    }
    lines.add(new ArtifactLine("Key:        " + words(plan.key()) + "\n", own, ""));
    lines.add(new ArtifactLine("Purpose:    serverAuth\n", own, ""));
    lines.add(new ArtifactLine("Valid for:  " + validity(plan) + "\n", own, ""));
    lines.add(new ArtifactLine("Signed by:  " + signer(plan) + "\n", own, ""));
    return new Artifact(path, Mode.FILE, own, lines);
  }

  private static List<Ref> sites(NginxInstance instance, String name) {
    return Stream.concat(
            Stream.of(instance.ref()),
            instance.hosts().stream()
                .filter(host -> host.tls() && isOf(host, name))
                .map(VirtualHost::ref))
        .toList();
  }

  private static boolean isOf(VirtualHost host, String name) {
    return new CertificateRequest(List.of(host.hostname().value()), KeyKind.EC_P256, 1)
        .alternativeNames()
        .contains(name);
  }

  private static String validity(CertificatePlan.Made plan) {
    return plan instanceof CertificatePlan.Issued issued
        ? issued.days() + " days from the export on"
        : "as long as your authority says";
  }

  private String signer(CertificatePlan.Made plan) {
    return switch (plan) {
      case CertificatePlan.SelfSigned _ -> "itself";
      case CertificatePlan.PrivateCa _ -> AuthorityName.of(deployment.topology().name());
      case CertificatePlan.SigningRequest _ -> "your certificate authority";
    };
  }

  private List<Artifact> authority() {
    boolean needed =
        deployment.instances().stream()
            .anyMatch(
                one ->
                    one.endsTls()
                        && one.loadBalancer().certificate() instanceof CertificatePlan.PrivateCa);
    if (!needed) {
      return List.of();
    }
    String name = AuthorityName.of(deployment.topology().name());
    return List.of(
        Artifact.of(
            "ca/ca.crt",
            Mode.FILE,
            List.of(),
            """
            # The certificate of the design's own authority, for clients to trust.
            # Only an export makes it, or takes the one of an earlier bundle.

            Subject:    CN = %s
            Signed by:  itself
            """
                .formatted(name)),
        Artifact.of(
            "ca/ca.key",
            Mode.FILE,
            List.of(),
            """
            # The private key of %s. Only an export makes it;
            # keep it away from every server.
            """
                .formatted(name)));
  }

  private Stream<Part> trust(ApimServer server) {
    return trust.loadBalancersOf(server).stream()
        .flatMap(
            instance ->
                given.computeIfAbsent(instance, this::trusted).stream()
                    .map(text -> trust(server, instance, text)));
  }

  private static Part trust(ApimServer server, NginxInstance instance, String text) {
    String path = Bundle.folder(server) + "trust/" + instance.id() + ".crt";
    List<Ref> refs = List.of(server.ref(), instance.ref());
    return Part.told(path, refs, () -> Artifact.of(path, Mode.FILE, refs, text));
  }

  /// What a node is given to trust; nothing where the customer's authority signs.
  private Optional<String> trusted(NginxInstance instance) {
    return switch (instance.loadBalancer().certificate()) {
      case CertificatePlan.SelfSigned _ ->
          Optional.of(
              "# A copy of the certificate of "
                  + instance.id()
                  + ", for this node to trust. Only an export makes it.\n");
      case CertificatePlan.PrivateCa _ ->
          Optional.of(
              "# A copy of ca/ca.crt, for this node to trust "
                  + instance.id()
                  + ". Only an export makes it.\n");
      case CertificatePlan.SigningRequest _ -> Optional.empty();
      case CertificatePlan.Provided(FileName certificate, FileName _) ->
          deployment.attached(certificate).map(ProvidedPem::withoutKeys);
    };
  }

  static String words(CertificatePlan.KeyAlgorithm key) {
    return switch (key) {
      case EC_P256 -> "EC P-256";
      case EC_P384 -> "EC P-384";
      case RSA_2048 -> "RSA 2048";
      case RSA_3072 -> "RSA 3072";
      case RSA_4096 -> "RSA 4096";
    };
  }

  private static Part ssl(NginxInstance instance, String ending, Supplier<String> text) {
    String path = path(instance, ending);
    List<Ref> own = List.of(instance.ref());
    return Part.told(path, own, () -> Artifact.of(path, Mode.FILE, own, text.get()));
  }

  private static String path(NginxInstance instance, String ending) {
    return Bundle.folder(instance) + "ssl/" + instance.id() + ending;
  }
}
