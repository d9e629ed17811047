package apim.designer.desk.form;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.desk.help.Topic;
import apim.designer.nginx.Capability;
import apim.designer.session.Snapshot;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.UrlPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What there is to set on a site.
record SiteProperties(Snapshot snapshot, LoadBalancer balancer, Site site) {
  List<Property> all() {
    List<Property> all = new ArrayList<>();
    all.add(Ids.renameSite(balancer, site.id()));
    all.add(
        Property.Text.of(
            "hostname",
            "Host name",
            site.hostname().shown(),
            text ->
                change(site.mapFront(front -> front.withHostname(new Hostname(text.strip()))))));
    all.add(path());
    if (!site.front().path().isRoot() || site.back().keepPath()) {
      all.add(keepPath());
    }
    all.addAll(usual());
    all.addAll(Property.group("Nodes behind it", Topic.MEMBER, members()));
    all.addAll(rare());
    all.add(
        Property.Action.of(
            "remove",
            "Remove site " + site.id(),
            Edit.Remove.of(Ref.of(balancer.id(), site.id()))));
    return all;
  }

  /// What several sites can have in common.
  List<Property> common() {
    List<Property> all = new ArrayList<>(usual());
    all.addAll(rare());
    return all;
  }

  private List<Property> usual() {
    List<Property> all = new ArrayList<>();
    all.add(
        Property.Choice.of(
            "listener",
            "Serves",
            Words.of(site.back().listener()),
            Arrays.stream(Listener.values())
                .map(
                    one ->
                        new Property.Option(
                            Words.of(one),
                            "port " + one.nodePort() + " of the nodes",
                            true,
                            change(site.mapBack(back -> back.withListener(one)))))
                .toList()));
    all.add(port());
    boolean usual = site.back().listener().siteTls();
    all.add(
        Property.Switch.of(
            "tls",
            "TLS",
            site.front().tls().orElse(usual),
            on ->
                change(
                    site.mapFront(
                        front ->
                            front.withTls(on == usual ? Optional.empty() : Optional.of(on))))));
    all.addAll(Property.group("Sessions", Topic.SESSION_AFFINITY, sessions()));
    all.add(Property.Heading.of("Requests"));
    boolean redirects =
        site.front().tls().orElse(usual) && site.back().listener().clientsFollowRedirects();
    if (redirects || !site.front().redirectHttp()) {
      all.add(
          Property.Switch.of(
              "redirect",
              "Redirect HTTP",
              site.front().redirectHttp(),
              on -> change(site.mapFront(front -> front.withRedirectHttp(on)))));
    }
    all.add(
        Property.Text.of(
                "logs",
                "Log folder",
                site.front().logDirectory().map(LogDirectory::value).orElse(""),
                text ->
                    change(
                        site.mapFront(
                            front ->
                                front.withLogDirectory(
                                    text.isBlank()
                                        ? Optional.empty()
                                        : Optional.of(new LogDirectory(text.strip()))))))
            .hinting(resolved().map(VirtualHost::logDirectory).orElse("")));
    return all;
  }

  private List<Property> sessions() {
    List<Property> all =
        new ArrayList<>(
            new AffinityProperties(
                    site.back().affinity(),
                    instance().filter(one -> one.target().can(Capability.STICKY)).isPresent(),
                    next -> change(site.mapBack(back -> back.withAffinity(next))))
                .all());
    if (site.back().listener() == Listener.MANAGEMENT || site.back().pkce()) {
      all.add(
          Property.Switch.of(
              "pkce",
              "A portal logs in with PKCE",
              site.back().pkce(),
              on -> change(site.mapBack(back -> back.withPkce(on)))));
    }
    return all;
  }

  private Property port() {
    return Property.Text.of(
            "port",
            "Port",
            site.front().port().map(TcpPort::toString).orElse(""),
            text ->
                change(
                    site.mapFront(
                        front ->
                            front.withPort(
                                text.isBlank()
                                    ? Optional.empty()
                                    : Optional.of(new TcpPort(WholeNumber.of(text)))))))
        .shaped(Property.Shape.SHORT)
        .hinting(String.valueOf(site.back().listener().sitePort()));
  }

  private Property path() {
    UrlPath now = site.front().path();
    return Property.Text.of(
            "path",
            "Path",
            now.isRoot() ? "" : now.value(),
            text ->
                change(
                    site.mapFront(
                        front ->
                            front.withPath(
                                OptionalText.of(text, UrlPath::new).orElse(UrlPath.ROOT)))))
        .hinting("all of the host; such as /gateway/");
  }

  private Property keepPath() {
    return Property.Switch.of(
        "keep-path",
        "Nodes see the path, too",
        site.back().keepPath(),
        on -> change(site.mapBack(back -> back.withKeepPath(on))));
  }

  /// What few sites need; what makes no sense for the listener is there where it is set.
  private List<Property> rare() {
    ServedProperties served =
        new ServedProperties(this, snapshot.outcome().deployment().nearestRelease());
    NodesSideProperties nodes = new NodesSideProperties(this);
    PublicSideProperties front =
        new PublicSideProperties(this, site.front().tls().orElse(site.back().listener().siteTls()));
    PolicyProperties policy = new PolicyProperties(this);
    List<Property> all = new ArrayList<>();
    all.addAll(Property.rare("What it serves", Topic.SERVED, served.areInUse(), served.all()));
    if (site.back().listener() == Listener.MANAGEMENT || served.limitSome()) {
      all.addAll(
          Property.rare("Only for nodes", Topic.SERVED, served.limitSome(), served.limits()));
    }
    all.addAll(Property.rare("Towards the nodes", Topic.NODES_SIDE, nodes.areInUse(), nodes.all()));
    if (site.back().listener().carriesApiTraffic() || policy.asksForCertificates()) {
      all.addAll(
          Property.rare(
              "Client certificates",
              Topic.CLIENT_CERTIFICATES,
              policy.asksForCertificates(),
              policy.clientCertificates()));
    }
    all.addAll(Property.rare("What clients see", Topic.PUBLIC_SIDE, front.areInUse(), front.all()));
    all.addAll(Property.rare("Limits", Topic.SITE, policy.isLimited(), policy.limits()));
    all.addAll(Property.rare("Anything else", Topic.SITE, policy.saysMore(), policy.more()));
    return all;
  }

  private List<Property> members() {
    List<Property> all = new ArrayList<>();
    for (int i = 0; i < site.members().size(); i++) {
      all.add(new MemberProperties(balancer, site, i).entry());
    }
    List<Property.Option> free =
        snapshot.design().topology().nodes().stream()
            .map(Node::id)
            .filter(id -> !site.hasMember(id))
            .map(
                id ->
                    Property.Option.of(
                        id.value(), new Edit.Connect(balancer.id(), site.id(), Member.of(id))))
            .toList();
    if (!free.isEmpty()) {
      all.add(Property.Choice.of("connect", "Add a node…", "", free).looking(Property.Look.MENU));
    } else if (site.members().isEmpty()) {
      all.add(Property.Remark.of("no-nodes", "Draw a node first; then add it here."));
    }
    return all;
  }

  Design design() {
    return snapshot.design();
  }

  Edit change(Site next) {
    return new Edit.ChangeSite(balancer.id(), next);
  }

  private Optional<NginxInstance> instance() {
    return snapshot.outcome().deployment().instance(balancer.id());
  }

  private Optional<VirtualHost> resolved() {
    Ref ref = Ref.of(balancer.id(), site.id());
    return instance().stream()
        .flatMap(one -> one.hosts().stream())
        .filter(host -> host.ref().equals(ref))
        .findFirst();
  }
}
