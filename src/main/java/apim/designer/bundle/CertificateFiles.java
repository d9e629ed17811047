package apim.designer.bundle;

import apim.designer.deployment.Authorities;
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
final class CertificateFiles {
  /// An authority outlives the certificates that it renews.
  static final int AUTHORITY_DAYS = 3_650;

  private final Deployment deployment;
  private final Issuer issuer;
  private final Issuance issuance;
  private final List<Artifact> artifacts = new ArrayList<>();
  private final Map<String, String> trusted = new HashMap<>();
  private Optional<CertificateAuthority> authority = Optional.empty();

  private CertificateFiles(Deployment deployment, Issuance issuance) {
    this.deployment = deployment;
    this.issuance = issuance;
    this.issuer = issuance.issuer();
  }

  /// The files under `ssl/`, `ca/` and `trust/`.
  static List<Artifact> of(Deployment deployment, Issuance issuance) {
    CertificateFiles certificates = new CertificateFiles(deployment, issuance);
    deployment.instances().stream()
        .filter(NginxInstance::endsTls)
        .forEach(
            instance ->
                CertificateRequests.of(instance)
                    .ifPresentOrElse(
                        request -> certificates.make(instance, request),
                        () -> certificates.provide(instance)));
    deployment.instances().forEach(certificates::addAuthorities);
    certificates.addTrust();
    return certificates.artifacts;
  }

  private void make(NginxInstance instance, CertificateRequest request) {
    switch (instance.loadBalancer().certificate()) {
      case CertificatePlan.SelfSigned plan -> {
        PrivateKeyPem key = key(instance, plan, request);
        certificate(instance, issuer.selfSigned(request, key));
      }
      case CertificatePlan.PrivateCa plan -> {
        PrivateKeyPem key = key(instance, plan, request);
        CertificateAuthority signer = authority();
        certificate(instance, issuer.issued(signer, request, key));
        trusted.put(instance.id().value(), signer.certificate());
      }
      case CertificatePlan.SigningRequest plan -> {
        PrivateKeyPem key = key(instance, plan, request);
        put(instance, ".csr", Mode.FILE, issuer.signingRequest(request, key));
      }
      case CertificatePlan.Provided _ -> {}
    }
  }

  private void provide(NginxInstance instance) {
    if (instance.loadBalancer().certificate()
        instanceof CertificatePlan.Provided(FileName certificate, FileName key)) {
      deployment
          .attached(certificate)
          .map(ProvidedPem::withoutKeys)
          .ifPresent(pem -> certificate(instance, pem));
      deployment.attached(key).ifPresent(pem -> put(instance, ".key", Mode.SECRET, pem));
    }
  }

  private void addAuthorities(NginxInstance instance) {
    for (Authorities authorities : instance.authorities()) {
      deployment
          .attached(authorities.file())
          .map(ProvidedPem::withoutKeys)
          .ifPresent(
              pem ->
                  artifacts.add(
                      Artifact.of(
                          Bundle.folder(instance) + "ssl/" + authorities.name(),
                          Mode.FILE,
                          List.of(authorities.site(), instance.ref()),
                          pem)));
    }
  }

  private PrivateKeyPem key(
      NginxInstance instance, CertificatePlan.Made plan, CertificateRequest request) {
    PrivateKeyPem key = issuer.newKey(request.key());
    if (plan.encryptedKey()) {
      String secret = issuance.passphrase().map(Passphrase::value).orElseGet(issuer::newPassphrase);
      put(instance, ".key", Mode.SECRET, issuer.encrypted(key, secret));
      put(instance, ".pass", Mode.SECRET, secret + "\n");
    } else {
      put(instance, ".key", Mode.SECRET, key.pem());
    }
    return key;
  }

  private void certificate(NginxInstance instance, String pem) {
    put(instance, ".crt", Mode.FILE, pem);
    trusted.put(instance.id().value(), pem);
  }

  /// One authority for the whole bundle, so that clients and nodes trust one certificate: the one of
  /// an earlier bundle where it was handed in.
  private CertificateAuthority authority() {
    if (authority.isEmpty()) {
      CertificateAuthority made =
          issuance.authority().map(EarlierAuthority::read).orElseGet(this::newAuthority);
      artifacts.add(Artifact.of("ca/ca.crt", Mode.FILE, List.of(), made.certificate()));
      artifacts.add(Artifact.of("ca/ca.key", Mode.SECRET, List.of(), made.key().pem()));
      authority = Optional.of(made);
    }
    return authority.orElseThrow();
  }

  private CertificateAuthority newAuthority() {
    return issuer.newAuthority(
        AuthorityName.of(deployment.topology().name()), KeyKind.EC_P256, authorityDays());
  }

  /// No certificate outlives its authority, so the longest plan counts.
  private int authorityDays() {
    return deployment.instances().stream()
        .map(instance -> instance.loadBalancer().certificate())
        .mapToInt(plan -> plan instanceof CertificatePlan.PrivateCa ca ? ca.days().number() : 0)
        .reduce(AUTHORITY_DAYS, Math::max);
  }

  private void addTrust() {
    Trust trust = new Trust(deployment);
    deployment
        .servers()
        .forEach(
            server ->
                trust.loadBalancersOf(server).stream()
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

  private void put(NginxInstance instance, String ending, Mode mode, String text) {
    artifacts.add(
        Artifact.of(
            Bundle.folder(instance) + "ssl/" + instance.id() + ending,
            mode,
            List.of(instance.ref()),
            text));
  }
}
