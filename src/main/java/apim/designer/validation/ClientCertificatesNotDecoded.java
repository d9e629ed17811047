package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.toml.Toml.Found;
import apim.designer.topology.Listener;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A gateway that reads the header with the client's certificate as it is, behind sites that encode
/// it.
record ClientCertificatesNotDecoded() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "client-certificates-not-decoded",
            Severity.ERROR,
            "The gateway finds no certificate in what NGINX sends, and APIs with mutual TLS refuse"
                + " every client.",
            Sources.MUTUAL_SSL_PAGE)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return AttachedToml.all(deployment)
        .flatMap(
            attached ->
                attached
                    .toml()
                    .value("apimgt", "mutual_ssl", "client_certificate_encode")
                    .filter(found -> found.text().filter("false"::equals).isPresent())
                    .stream()
                    .flatMap(found -> of(deployment, attached, found)));
  }

  private Stream<Finding> of(Deployment deployment, AttachedToml attached, Found found) {
    List<String> sites =
        deployment
            .hostsOf(attached.server())
            .filter(host -> host.listener() == Listener.GATEWAY_HTTPS && host.tls())
            .filter(host -> host.site().policy().clientCertificates().areAskedFor())
            .map(host -> host.site().id().value())
            .distinct()
            .toList();
    return sites.isEmpty()
        ? Stream.of()
        : Stream.of(
            finding(
                attached.ref(),
                attached.line(found.line())
                    + ", client_certificate_encode = false makes the gateway read the certificate"
                    + " in the header as it is, but "
                    + (sites.size() == 1 ? "site " : "sites ")
                    + Phrase.list(sites)
                    + (sites.size() == 1 ? " sends" : " send")
                    + " it URL-encoded, since a header has no line feeds; take the key out."));
  }
}
