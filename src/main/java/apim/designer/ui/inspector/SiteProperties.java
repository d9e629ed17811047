package apim.designer.ui.inspector;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Edit;
import apim.designer.nginx.Capability;
import apim.designer.session.Snapshot;
import apim.designer.topology.Affinity;
import apim.designer.topology.CookieName;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.LogDirectory;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.ui.control.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// What there is to set on a site.
record SiteProperties(Snapshot snapshot, LoadBalancer balancer, Site site) {
  List<Property> all() {
    List<Property> all = new ArrayList<>();
    all.add(
        new Property.Words(
            "Host name",
            site.hostname().value(),
            "",
            text ->
                change(site.withHostname(new Hostname(text.strip().toLowerCase(Locale.ROOT))))));
    all.add(
        new Property.Choice(
            "For",
            Words.of(site.listener()),
            Arrays.stream(Listener.values())
                .map(one -> option(Words.of(one), site.withListener(one)))
                .toList()));
    all.add(
        new Property.Words(
            "Port",
            site.port().isPresent() ? String.valueOf(site.port().getAsInt()) : "",
            resolved().map(host -> host.port() + " by default").orElse(""),
            text -> change(site.withPort(port(text.strip())))));
    all.add(new Property.Heading("Sessions"));
    all.addAll(affinity());
    all.add(new Property.Heading("Requests"));
    all.add(
        new Property.Switch(
            "Redirect plain HTTP to here",
            site.redirectHttp(),
            on -> change(site.withRedirectHttp(on))));
    if (site.listener() == Listener.MANAGEMENT) {
      all.add(
          new Property.Switch(
              "Serve /carbon",
              resolved().map(VirtualHost::carbon).orElse(false),
              on -> change(site.withCarbon(Optional.of(on)))));
    }
    all.add(
        new Property.Words(
            "Log folder",
            site.logDirectory().map(LogDirectory::value).orElse(""),
            resolved().map(VirtualHost::logDirectory).orElse(""),
            text ->
                change(
                    site.withLogDirectory(
                        text.isBlank()
                            ? Optional.empty()
                            : Optional.of(new LogDirectory(text.strip()))))));
    members(all);
    all.add(
        new Property.Action(
            "Remove site " + site.id(), new Edit.RemoveSite(balancer.id(), site.id())));
    return all;
  }

  private void members(List<Property> all) {
    all.add(new Property.Heading("Nodes behind it"));
    for (Member member : site.members()) {
      ElementId id = member.node();
      all.add(
          new Property.Switch(
              id + " only as a backup",
              member.backup(),
              on ->
                  change(
                      site.mapMembers(old -> old.node().equals(id) ? new Member(id, on) : old))));
    }
    List<Property.Option> free =
        snapshot.design().topology().nodes().stream()
            .map(Node::id)
            .filter(id -> !site.hasMember(id))
            .map(
                id ->
                    new Property.Option(
                        id.value(), new Edit.Connect(balancer.id(), site.id(), Member.of(id))))
            .toList();
    if (!free.isEmpty()) {
      all.add(new Property.Choice("Connect to", "", free));
    }
    for (Member member : site.members()) {
      all.add(
          new Property.Action(
              "Disconnect " + member.node(),
              new Edit.Disconnect(balancer.id(), site.id(), member.node())));
    }
  }

  private Edit change(Site next) {
    return new Edit.ChangeSite(balancer.id(), next);
  }

  private Property.Option option(String label, Site next) {
    return new Property.Option(label, change(next));
  }

  private static OptionalInt port(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
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

  /// Only what the load balancer's NGINX can do is offered, and what is set already.
  private List<Property> affinity() {
    Affinity now = site.affinity();
    boolean sticky = instance().map(one -> one.target().can(Capability.STICKY)).orElse(false);
    List<Affinity> offered = new ArrayList<>();
    offered.add(new Affinity.None());
    offered.add(new Affinity.IpHash());
    if (sticky || now instanceof Affinity.StickyCookie) {
      offered.add(
          now instanceof Affinity.StickyCookie
              ? now
              : new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE));
    }
    if (sticky || now instanceof Affinity.StickyLearn) {
      offered.add(
          now instanceof Affinity.StickyLearn
              ? now
              : new Affinity.StickyLearn(Affinity.SESSION_COOKIE, Affinity.PORTAL_SESSION));
    }
    List<Property> all = new ArrayList<>();
    all.add(
        new Property.Choice(
            "Kept on a node by",
            name(now),
            offered.stream().map(one -> option(name(one), site.withAffinity(one))).toList()));
    switch (now) {
      case Affinity.None _, Affinity.IpHash _ -> {}
      case Affinity.StickyCookie(CookieName cookie) ->
          all.add(
              new Property.Words(
                  "Cookie",
                  cookie.value(),
                  "",
                  text ->
                      change(
                          site.withAffinity(
                              new Affinity.StickyCookie(new CookieName(text.strip()))))));
      case Affinity.StickyLearn(CookieName cookie, var timeout) ->
          all.add(
              new Property.Words(
                  "Cookie",
                  cookie.value(),
                  "",
                  text ->
                      change(
                          site.withAffinity(
                              new Affinity.StickyLearn(new CookieName(text.strip()), timeout)))));
    }
    if (!sticky) {
      all.add(
          new Property.Remark(
              balancer.nginx().displayName()
                  + " has no cookie affinity; NGINX 1.30 and NGINX Plus have."));
    }
    return all;
  }

  private static String name(Affinity affinity) {
    return switch (affinity) {
      case Affinity.None() -> "nothing";
      case Affinity.IpHash() -> "client address (ip_hash)";
      case Affinity.StickyCookie _ -> "cookie of NGINX";
      case Affinity.StickyLearn _ -> "cookie of API-M (learn)";
    };
  }
}
