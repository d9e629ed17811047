package apim.designer.proof;

import apim.designer.RealNginx;
import apim.designer.bundle.Artifact;
import apim.designer.bundle.Issuance;
import apim.designer.design.Design;
import apim.designer.nginx.Edition;
import apim.designer.nginx.Target;
import apim.designer.nginx.Version;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What the tests against a real nginx make of designs.
final class Bundles {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Version STICKY_IN_OPEN_SOURCE = new Version(1, 29, 6);

  private Bundles() {}

  /// The bundle of a design, with keys that are valid now.
  static List<Artifact> of(Design design) {
    return Outcome.of(design, TODAY)
        .bundle(
            DesignFile.print(design, Optional.empty()),
            Issuance.of(Instant.now(), new SecureRandom()));
  }

  /// Whether `nginx` is of the release line that `target` is. One that has `sticky` also stands in
  /// for older ones that have it, and for Plus, so that a newer package does not go untested.
  static boolean isFor(RealNginx nginx, NginxTarget target) {
    Version version = nginx.version();
    return switch (target) {
      case NginxTarget.OpenSource(int major, int minor, int patch) -> {
        Version wanted = new Version(major, minor, patch);
        boolean sameLine = version.major() == major && version.minor() == minor;
        yield sameLine || (wanted.isAtLeast(STICKY_IN_OPEN_SOURCE) && version.isAtLeast(wanted));
      }
      case NginxTarget.Plus _ -> version.isAtLeast(STICKY_IN_OPEN_SOURCE);
    };
  }

  static boolean hasSticky(RealNginx nginx) {
    return nginx.version().isAtLeast(STICKY_IN_OPEN_SOURCE);
  }

  /// The design written for the version that `nginx` is of.
  static Design aimedAt(RealNginx nginx, Design design) {
    return mapped(design, loadBalancer -> loadBalancer.withNginx(target(nginx.target())));
  }

  private static NginxTarget target(Target target) {
    Version core = target.core();
    return target.edition() == Edition.PLUS
        ? NginxTarget.of("plus", target.displayName().replaceAll(".* ", ""))
        : new NginxTarget.OpenSource(core.major(), core.minor(), core.patch());
  }

  /// The design with keys that are made quickly, and a certificate where the customer's authority
  /// would make it.
  static Design withQuickKeys(Design design) {
    return mapped(
        design, loadBalancer -> loadBalancer.withCertificate(quick(loadBalancer.certificate())));
  }

  private static CertificatePlan quick(CertificatePlan plan) {
    return switch (plan) {
      case CertificatePlan.SelfSigned(_, var days, var encrypted) ->
          new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, days, encrypted);
      case CertificatePlan.PrivateCa(_, var days, var encrypted) ->
          new CertificatePlan.PrivateCa(KeyAlgorithm.EC_P256, days, encrypted);
      case CertificatePlan.SigningRequest(_, var encrypted) ->
          new CertificatePlan.SelfSigned(KeyAlgorithm.EC_P256, new Days(199), encrypted);
      case CertificatePlan.Provided provided -> provided;
    };
  }

  private static Design mapped(Design design, UnaryOperator<LoadBalancer> change) {
    return design.mapTopology(topology -> topology.map(LoadBalancer.class, change));
  }
}
