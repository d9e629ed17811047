package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.CertificatePlan;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/// A host name of WSO2's with a self-signed certificate, other than those of the load balancer page.
record Wso2DomainSelfSigned() implements ListedRule {
  private static final Set<String> OF_THE_PAGE =
      Set.of(
          "api.am.wso2.com",
          "gw.am.wso2.com",
          "mgtgw.am.wso2.com",
          "publisher.am.wso2.com",
          "store.am.wso2.com",
          "km.am.wso2.com");

  @Override
  public Entry entry() {
    return new Entry(
        "wso2-domain-self-signed",
        Severity.WARNING,
        "Chrome knows *.wso2.com as HTTPS only (HSTS), so that nobody can go past its warning.",
        Sources.PRELOADED_HSTS);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().tls())
        .filter(place -> place.host().hostname().isWithin("wso2.com"))
        .filter(place -> !OF_THE_PAGE.contains(place.host().hostname().value()))
        .flatMap(
            place ->
                place.instance().loadBalancer().certificate()
                        instanceof CertificatePlan.SelfSigned plan
                    ? Stream.of(finding(place, plan))
                    : Stream.of());
  }

  private Finding finding(PlacedSite place, CertificatePlan.SelfSigned plan) {
    return finding(
        place.ref(),
        Phrase.capitalised(place.name())
            + " serves "
            + place.host().hostname()
            + " with a self-signed certificate, and Chrome lets nobody past its warning for"
            + " wso2.com; use a host name of your own or a certificate authority.",
        new QuickFix(
            QuickFix.Way.PRIVATE_AUTHORITY,
            "Sign with a private authority",
            new Edit.Change(
                place
                    .instance()
                    .loadBalancer()
                    .withCertificate(
                        new CertificatePlan.PrivateCa(
                            plan.key(), plan.days(), plan.encryptedKey())))));
  }
}
