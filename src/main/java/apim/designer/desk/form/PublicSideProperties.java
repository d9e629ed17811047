package apim.designer.desk.form;

import apim.designer.design.Edit;
import apim.designer.project.TimeSpan;
import apim.designer.topology.PublicSide;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How clients reach a site, where it is not the load balancer that they reach, and what browsers
/// are told of it.
///
/// @param tls whether the load balancer itself ends TLS
record PublicSideProperties(SiteProperties of, boolean tls) {
  boolean areInUse() {
    return now().isPresent() || of.site().policy().hsts().isPresent();
  }

  List<Property> all() {
    List<Property> all = new ArrayList<>();
    all.add(scheme());
    now().map(this::port).ifPresent(all::add);
    boolean secure = now().map(PublicSide::tls).orElse(tls);
    if (secure || of.site().policy().hsts().isPresent()) {
      all.add(hsts());
    }
    return all;
  }

  private Optional<PublicSide> now() {
    return of.site().front().publicSide();
  }

  private Edit change(Optional<PublicSide> next) {
    return of.change(of.site().mapFront(front -> front.withPublicSide(next)));
  }

  private Property scheme() {
    String here = "This load balancer";
    return Property.Choice.of(
        "public-scheme",
        "Clients reach",
        now().map(side -> name(side.tls())).orElse(here),
        List.of(
            Property.Option.of(here, change(Optional.empty())),
            Property.Option.of(name(true), change(Optional.of(with(true)))),
            Property.Option.of(name(false), change(Optional.of(with(false))))));
  }

  private static String name(boolean tls) {
    return tls ? "HTTPS in front of it" : "HTTP in front of it";
  }

  /// The port follows the scheme unless it is one of its own.
  private PublicSide with(boolean secure) {
    TcpPort port =
        now()
            .filter(side -> !side.port().equals(PublicSide.usualPort(side.tls())))
            .map(PublicSide::port)
            .orElseGet(() -> PublicSide.usualPort(secure));
    return new PublicSide(secure, port);
  }

  private Property port(PublicSide side) {
    TcpPort usual = PublicSide.usualPort(side.tls());
    return Property.Text.of(
            "public-port",
            "Port there",
            side.port().equals(usual) ? "" : side.port().toString(),
            text ->
                change(
                    Optional.of(
                        new PublicSide(
                            side.tls(),
                            OptionalText.of(text, number -> new TcpPort(WholeNumber.of(number)))
                                .orElse(usual)))))
        .shaped(Property.Shape.SHORT)
        .hinting(usual.toString());
  }

  private Property hsts() {
    Site site = of.site();
    return Property.Text.of(
            "hsts",
            "Browsers come by HTTPS for",
            site.policy().hsts().map(TimeSpan::print).orElse(""),
            text ->
                of.change(
                    site.mapPolicy(
                        policy -> policy.withHsts(OptionalText.of(text, TimeSpan::parse)))))
        .shaped(Property.Shape.SHORT)
        .hinting("off; 365d");
  }
}
