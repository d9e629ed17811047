package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.Edit;
import apim.designer.pki.CertificateCheck;
import apim.designer.pki.CertificateProblem;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A load balancer that ends TLS with a certificate and key of the customer's.
record ProvidedFiles(NginxInstance instance, CertificatePlan.Provided plan) {
  static Stream<ProvidedFiles> all(Deployment deployment) {
    return deployment.instances().stream()
        .filter(NginxInstance::endsTls)
        .flatMap(
            instance ->
                instance.loadBalancer().certificate() instanceof CertificatePlan.Provided plan
                    ? Stream.of(new ProvidedFiles(instance, plan))
                    : Stream.of());
  }

  Stream<FileName> missing(Deployment deployment) {
    return Stream.of(plan.certificateFile(), plan.keyFile())
        .distinct()
        .filter(file -> deployment.attached(file).isEmpty());
  }

  /// What is wrong with the files that are there.
  List<CertificateProblem> problems(
      Deployment deployment, List<Hostname> hostnames, LocalDate today) {
    return deployment
        .attached(plan.certificateFile())
        .map(
            certificate ->
                CertificateCheck.check(
                    certificate,
                    deployment.attached(plan.keyFile()),
                    hostnames.stream().map(Hostname::value).toList(),
                    today))
        .orElse(List.of());
  }

  /// The way out of every fault of a provided certificate: ask for a new one.
  QuickFix signingRequest() {
    return new QuickFix(
        QuickFix.Way.SIGNING_REQUEST,
        "Make a key and a signing request for every host name",
        new Edit.Change(
            instance
                .loadBalancer()
                .withCertificate(
                    new CertificatePlan.SigningRequest(
                        CertificatePlan.KeyAlgorithm.EC_P256, false))));
  }
}
