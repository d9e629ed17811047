package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A site with TLS on port 80, or without on port 443.
record PortOfOtherProtocol() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "port-of-other-protocol",
        Severity.WARNING,
        "Clients speak plain HTTP to port 80 and TLS to 443 unless every URL says otherwise.",
        Sources.HTTPS_SERVERS);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().port() == (place.host().tls() ? 80 : 443))
        .map(
            place ->
                finding(
                    List.of(place.ref()),
                    Phrase.capitalised(place.name())
                        + (place.host().tls()
                            ? " ends TLS on port 80, where clients speak plain HTTP; use port 443."
                            : " speaks plain HTTP on port 443, where clients speak TLS; use TLS or"
                                + " port 80."),
                    fixes(place)));
  }

  private static List<QuickFix> fixes(PlacedSite place) {
    if (!place.host().tls() && place.canServeTls(443)) {
      return List.of(
          new QuickFix(
              QuickFix.Way.TLS,
              "Use TLS",
              place.change(place.site().mapFront(front -> front.withTls(Optional.of(true))))));
    }
    return FreePort.fix(place).stream().toList();
  }
}
