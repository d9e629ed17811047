package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.design.Edit;
import apim.designer.pki.CertificateProblem.Kind;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A certificate, made or provided, that is valid for more than 825 days.
record ValidityTooLong() implements ListedRule {
  private static final int LONGEST = 825;

  @Override
  public Entry entry() {
    return new Entry(
        "validity-too-long",
        Severity.WARNING,
        "Apple devices refuse certificates that are valid for more than 825 days.",
        Sources.APPLE_VALIDITY);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return Stream.concat(made(deployment), provided(deployment, today));
  }

  private Stream<Finding> made(Deployment deployment) {
    return deployment.instances().stream()
        .filter(NginxInstance::endsTls)
        .flatMap(
            instance ->
                instance.loadBalancer().certificate() instanceof CertificatePlan.Issued plan
                        && plan.days().number() > LONGEST
                    ? Stream.of(finding(instance, plan))
                    : Stream.of());
  }

  private Finding finding(NginxInstance instance, CertificatePlan.Issued plan) {
    return finding(
        instance.ref(),
        "The certificate of "
            + instance.id()
            + " would be valid for "
            + plan.days()
            + " days, and Apple devices refuse more than 825; make it valid for 365.",
        new QuickFix(
            QuickFix.Way.SHORTER_VALIDITY,
            "Make it valid for 365 days",
            new Edit.Change(instance.loadBalancer().withCertificate(shorter(plan)))));
  }

  private static CertificatePlan shorter(CertificatePlan.Issued plan) {
    return switch (plan) {
      case CertificatePlan.SelfSigned(var key, _, var encrypted) ->
          new CertificatePlan.SelfSigned(key, Days.YEAR, encrypted);
      case CertificatePlan.PrivateCa(var key, _, var encrypted) ->
          new CertificatePlan.PrivateCa(key, Days.YEAR, encrypted);
    };
  }

  private Stream<Finding> provided(Deployment deployment, LocalDate today) {
    return ProvidedFiles.all(deployment)
        .flatMap(
            files ->
                files.problems(deployment, List.of(), today).stream()
                    .filter(problem -> problem.kind() == Kind.LONG_VALIDITY)
                    .map(
                        problem ->
                            finding(
                                files.instance().ref(),
                                "Of the files of "
                                    + files.instance().id()
                                    + ", "
                                    + problem.message()
                                    + ".",
                                files.signingRequest())));
  }
}
