package apim.designer.generator;

import apim.designer.deployment.NginxInstance;
import apim.designer.pki.CertificateRequest;
import apim.designer.pki.KeyKind;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.Hostname;
import java.util.List;
import java.util.Optional;

/// What a load balancer's certificate must say.
public final class CertificateRequests {
  /// A signing request carries no validity; the authority sets it.
  private static final Days FOR_THE_AUTHORITY = Days.YEAR;

  private CertificateRequests() {}

  /// The request behind `instance`'s certificate; empty where the customer provides it or no site
  /// ends TLS.
  public static Optional<CertificateRequest> of(NginxInstance instance) {
    if (!instance.endsTls()) {
      return Optional.empty();
    }
    return switch (instance.loadBalancer().certificate()) {
      case CertificatePlan.SelfSigned plan -> request(instance, plan.key(), plan.days());
      case CertificatePlan.PrivateCa plan -> request(instance, plan.key(), plan.days());
      case CertificatePlan.SigningRequest plan -> request(instance, plan.key(), FOR_THE_AUTHORITY);
      case CertificatePlan.Provided _ -> Optional.empty();
    };
  }

  private static Optional<CertificateRequest> request(
      NginxInstance instance, KeyAlgorithm key, Days days) {
    List<String> names = instance.certificateNames().stream().map(Hostname::value).toList();
    return Optional.of(new CertificateRequest(names, kind(key), days.number()));
  }

  private static KeyKind kind(KeyAlgorithm key) {
    return switch (key) {
      case EC_P256 -> KeyKind.EC_P256;
      case EC_P384 -> KeyKind.EC_P384;
      case RSA_2048 -> KeyKind.RSA_2048;
      case RSA_3072 -> KeyKind.RSA_3072;
      case RSA_4096 -> KeyKind.RSA_4096;
    };
  }
}
