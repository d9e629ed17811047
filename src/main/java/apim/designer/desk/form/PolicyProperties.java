package apim.designer.desk.form;

import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.project.TimeSpan;
import apim.designer.topology.ByteSize;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.ClientCertificates.Mode;
import apim.designer.topology.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// What a site asks of its clients, how much it lets through, and what else stands in its server.
record PolicyProperties(SiteProperties of) {
  boolean asksForCertificates() {
    return !certificates().equals(ClientCertificates.NONE);
  }

  boolean isLimited() {
    return site().policy().bodySize().isPresent() || site().policy().readTimeout().isPresent();
  }

  boolean saysMore() {
    return site().front().snippet().isPresent();
  }

  private Site site() {
    return of.site();
  }

  private Edit change(UnaryOperator<Site.Policy> change) {
    return of.change(site().mapPolicy(change));
  }

  private ClientCertificates certificates() {
    return site().policy().clientCertificates();
  }

  List<Property> clientCertificates() {
    List<Property> all = new ArrayList<>();
    all.add(
        Property.Choice.of(
                "client-certificates",
                "Clients show a certificate",
                Words.of(certificates().mode()),
                Arrays.stream(Mode.values())
                    .map(
                        mode ->
                            Property.Option.of(
                                Words.of(mode),
                                change(
                                    policy ->
                                        policy.withClientCertificates(
                                            certificates().withMode(mode)))))
                    .toList())
            .looking(Property.Look.SEGMENTS));
    if (asksForCertificates()) {
      all.add(
          Attaching.row(
              of.design(),
              Property.Title.of("client-ca", "Authorities of clients"),
              certificates().caFile(),
              "Choose or drop the certificates that may have issued theirs (PEM).",
              new Attaching.Wish(
                  "Choose the authorities of the clients of " + site().id(),
                  List.of("pem", "crt", "cer")),
              file ->
                  change(
                      policy -> policy.withClientCertificates(certificates().withCaFile(file)))));
    }
    return all;
  }

  List<Property> limits() {
    return List.of(
        Property.Text.of(
                "body-size",
                "Largest request",
                site().policy().bodySize().map(ByteSize::toString).orElse(""),
                text ->
                    change(
                        policy ->
                            policy.withBodySize(
                                OptionalText.of(
                                    text, size -> ByteSize.of(size.toLowerCase(Locale.ROOT))))))
            .shaped(Property.Shape.SHORT)
            .hinting("100m"),
        Property.Text.of(
                "read-timeout",
                "Nodes answer within",
                site().policy().readTimeout().map(TimeSpan::print).orElse(""),
                text ->
                    change(
                        policy -> policy.withReadTimeout(OptionalText.of(text, TimeSpan::parse))))
            .shaped(Property.Shape.SHORT)
            .hinting(site().back().listener().isWebSocket() ? "1h" : "5m"));
  }

  List<Property> more() {
    return List.of(
        Attaching.row(
            of.design(),
            Property.Title.of("snippet", "Directives of your own"),
            site().front().snippet(),
            "Choose or drop a file; it goes into the server block of this site.",
            new Attaching.Wish("Choose directives for the site " + site().id(), List.of("conf")),
            file -> of.change(site().mapFront(front -> front.withSnippet(file)))));
  }
}
