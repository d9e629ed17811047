package apim.designer.bundle;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.generator.CertificateRequests;
import apim.designer.pki.CertificateAuthority;
import apim.designer.pki.CertificateRequest;
import apim.designer.pki.Issuer;
import apim.designer.pki.KeyKind;
import apim.designer.pki.PrivateKeyPem;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.FileName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the keys and certificates of a bundle, now and only now.
final class Certificates {
  private final Deployment deployment;
  private final Issuer issuer;
  private final Optional<String> passphrase;
  private final List<Artifact> artifacts = new ArrayList<>();
  private final Map<String, String> trusted = new HashMap<>();
  private Optional<CertificateAuthority> authority = Optional.empty();

  private Certificates(Deployment deployment, Issuer issuer, Optional<String> passphrase) {
    this.deployment = deployment;
    this.issuer = issuer;
    this.passphrase = passphrase;
  }

  /// The files under `ssl/`, `ca/` and `trust/`.
  ///
  /// @param passphrase for the keys that are to be encrypted; made up where there is none
  static List<Artifact> of(Deployment deployment, Issuer issuer, Optional<String> passphrase) {
    Certificates certificates = new Certificates(deployment, issuer, passphrase);
    deployment.instances().forEach(certificates::add);
    certificates.addTrust();
    return certificates.artifacts;
  }

  private void add(NginxInstance instance) {
    if (!instance.endsTls()) {
      return;
    }
    Optional<CertificateRequest> request = CertificateRequests.of(instance);
    switch (instance.loadBalancer().certificate()) {
      case CertificatePlan.SelfSigned plan -> {
        PrivateKeyPem key = key(instance, plan, request.orElseThrow());
        certificate(instance, issuer.selfSigned(request.orElseThrow(), key));
      }
      case CertificatePlan.PrivateCa plan -> {
        PrivateKeyPem key = key(instance, plan, request.orElseThrow());
        CertificateAuthority signer = authority(plan);
        certificate(instance, issuer.issued(signer, request.orElseThrow(), key));
        trusted.put(instance.id().value(), signer.certificate());
      }
      case CertificatePlan.SigningRequest plan -> {
        PrivateKeyPem key = key(instance, plan, request.orElseThrow());
        put(
            instance,
            instance.id() + ".csr",
            Mode.FILE,
            issuer.signingRequest(request.orElseThrow(), key));
      }
      case CertificatePlan.Provided(FileName certificate, FileName key) -> {
        deployment.attached(certificate).ifPresent(pem -> certificate(instance, pem));
        deployment
            .attached(key)
            .ifPresent(pem -> put(instance, instance.id() + ".key", Mode.SECRET, pem));
      }
    }
  }

  private PrivateKeyPem key(
      NginxInstance instance, CertificatePlan.Made plan, CertificateRequest request) {
    PrivateKeyPem key = issuer.newKey(request.key());
    if (plan.encryptedKey()) {
      String secret = passphrase.orElseGet(issuer::newPassphrase);
      put(instance, instance.id() + ".key", Mode.SECRET, issuer.encrypted(key, secret));
      put(instance, instance.id() + ".pass", Mode.SECRET, secret + "\n");
    } else {
      put(instance, instance.id() + ".key", Mode.SECRET, key.pem());
    }
    return key;
  }

  private void certificate(NginxInstance instance, String pem) {
    put(instance, instance.id() + ".crt", Mode.FILE, pem);
    trusted.putIfAbsent(instance.id().value(), pem);
  }

  /// One authority for the whole bundle, so that clients and nodes trust one certificate.
  private CertificateAuthority authority(CertificatePlan.PrivateCa plan) {
    if (authority.isEmpty()) {
      CertificateAuthority made =
          issuer.newAuthority(
              deployment.topology().name().oneLine(),
              KeyKind.EC_P256,
              Math.max(3_650, plan.days()));
      artifacts.add(Artifact.of("ca/ca.crt", Mode.FILE, List.of(), made.certificate()));
      artifacts.add(Artifact.of("ca/ca.key", Mode.SECRET, List.of(), made.key().pem()));
      authority = Optional.of(made);
    }
    return authority.orElseThrow();
  }

  private void addTrust() {
    deployment
        .servers()
        .forEach(
            server ->
                Trust.loadBalancersOf(deployment, server).stream()
                    .filter(instance -> trusted.containsKey(instance.id().value()))
                    .forEach(
                        instance ->
                            artifacts.add(
                                Artifact.of(
                                    Bundle.folder(server) + "trust/" + instance.id() + ".crt",
                                    Mode.FILE,
                                    List.of(server.ref(), instance.ref()),
                                    trusted.getOrDefault(instance.id().value(), "")))));
  }

  private void put(NginxInstance instance, String name, Mode mode, String text) {
    artifacts.add(
        Artifact.of(Bundle.folder(instance) + "ssl/" + name, mode, List.of(instance.ref()), text));
  }
}
