package apim.designer.desk.form;

import apim.designer.deployment.NginxInstance;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.help.Topic;
import apim.designer.nginx.Directives;
import apim.designer.nginx.Target;
import apim.designer.session.Snapshot;
import apim.designer.topology.Cidr;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NameServer;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.validation.NextSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What there is to set on a load balancer.
record BalancerProperties(Snapshot snapshot, LoadBalancer lb) {
  private static final NginxTarget OPEN_SOURCE = new NginxTarget.OpenSource(1, 30, 4);
  private static final NginxTarget PLUS = new NginxTarget.Plus(33);
  private static final int SUGGESTED = 12;

  List<Property> all() {
    List<Property> all = new ArrayList<>();
    all.add(Ids.rename(design(), lb.id()));
    all.addAll(target());
    all.add(Property.Heading.of("Connections"));
    all.addAll(connections());
    all.addAll(certificate(new CertificateProperties(design(), lb).all()));
    all.add(Property.Heading.of("Sites"));
    sites(all);
    all.add(Property.Action.of("add-site", "Add a site", adding()));
    all.addAll(Belonging.of(design(), lb.id()));
    all.add(Property.Action.of("remove", "Remove " + lb.id(), Edit.Remove.of(lb.id())));
    return all;
  }

  private Edit adding() {
    return new NextSite(snapshot.outcome().deployment(), lb).adding();
  }

  /// What several load balancers can have in common.
  List<Property> common() {
    List<Property> all = new ArrayList<>(target());
    all.add(Property.Heading.of("Connections"));
    all.addAll(connections());
    all.addAll(certificate(new CertificateProperties(design(), lb).common()));
    return all;
  }

  private static List<Property> certificate(List<Property> rows) {
    return Property.group("Certificate", Topic.CERTIFICATE, rows);
  }

  private Design design() {
    return snapshot.design();
  }

  private List<Property> target() {
    return List.of(
        Property.Choice.of(
                "edition", "NGINX", edition(lb.nginx()), List.of(option(OPEN_SOURCE), option(PLUS)))
            .looking(Property.Look.SEGMENTS),
        Property.Text.of(
                "version",
                "Version",
                lb.nginx().version(),
                text -> change(lb.withNginx(NginxTarget.of(lb.nginx().edition(), text.strip()))))
            .shaped(Property.Shape.SHORT)
            .suggesting(versions()));
  }

  private Property.Option option(NginxTarget other) {
    boolean same = lb.nginx().edition().equals(other.edition());
    return Property.Option.of(edition(other), change(lb.withNginx(same ? lb.nginx() : other)));
  }

  private static String edition(NginxTarget target) {
    return switch (target) {
      case NginxTarget.OpenSource _ -> "Open source";
      case NginxTarget.Plus _ -> "NGINX Plus";
    };
  }

  private List<String> versions() {
    Stream<String> known =
        switch (lb.nginx()) {
          case NginxTarget.OpenSource _ ->
              Stream.concat(
                  Stream.of(OPEN_SOURCE.version()),
                  Directives.standard().versions().stream().map(Object::toString));
          case NginxTarget.Plus _ -> Target.plusReleases().stream().map(release -> "R" + release);
        };
    return known.limit(SUGGESTED).toList();
  }

  private List<Property> connections() {
    return List.of(
        Property.Text.of(
                "behind-proxy",
                "Proxies in front",
                lb.behindProxy().stream().map(Cidr::toString).collect(Collectors.joining(", ")),
                text -> change(lb.withBehindProxy(SeveralTexts.of(text, Cidr::of))))
            .hinting("none; such as 10.0.0.0/8")
            .noting(
                lb.behindProxy().isEmpty()
                    ? "Clients connect to it directly."
                    : "X-Forwarded-For is believed from there."),
        Property.Text.of(
                "name-servers",
                "Name servers",
                lb.nameServers().stream()
                    .map(NameServer::toString)
                    .collect(Collectors.joining(", ")),
                text -> change(lb.withNameServers(SeveralTexts.of(text, NameServer::of))))
            .hinting("none; such as 10.0.0.2")
            .noting(nameServersNote()),
        Property.Switch.of("ipv6", "Also listen on IPv6", lb.ipv6(), on -> change(lb.withIpv6(on))),
        Property.Switch.of(
            "http2", "HTTP/2 for clients", lb.http2(), on -> change(lb.withHttp2(on))));
  }

  private String nameServersNote() {
    if (lb.nameServers().isEmpty()) {
      return "Names of nodes are resolved when NGINX starts.";
    }
    return snapshot
            .outcome()
            .deployment()
            .instance(lb.id())
            .filter(NginxInstance::canResolveAgain)
            .isPresent()
        ? "Asked again for the names of nodes; they do not read a hosts file."
        : "This NGINX cannot ask again: 1.27.3 or Plus R20 can.";
  }

  private void sites(List<Property> all) {
    List<Site> sites = lb.sites();
    for (int i = 0; i < sites.size(); i++) {
      Site site = sites.get(i);
      List<Property.Act> acts =
          new ArrayList<>(
              Order.acts(sites, i, "site " + site.id(), next -> change(lb.withSites(next))));
      acts.add(
          new Property.Act(
              Property.Sign.REMOVE,
              "Remove site " + site.id(),
              Optional.of(Edit.Remove.of(Ref.of(lb.id(), site.id())))));
      all.add(
          new Property.Entry(
              Property.Title.of("site/" + i + "/" + site.id(), site.id().value()),
              Optional.of(Ref.of(lb.id(), site.id())),
              Optional.empty(),
              acts));
    }
  }

  private Edit change(LoadBalancer next) {
    return new Edit.Change(next);
  }
}
