package apim.designer.desk.drawing;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.validation.NextSite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The ways in which nodes come behind a site, or behind one of a load balancer's.
record SiteOffers(Deployment deployment, List<Node> nodes) {
  SiteOffers {
    nodes = List.copyOf(nodes);
  }

  /// Only what is meant where nothing else can be; the architect is asked where nodes of another
  /// profile stand behind the site, and where several sites come into question.
  List<Offer> at(Ref socket) {
    if (nodes.isEmpty()) {
      return List.of();
    }
    return switch (socket) {
      case Ref.OfElement(ElementId id) ->
          deployment.topology().loadBalancer(id).map(this::onCard).orElse(List.of());
      case Ref.OfSite site ->
          deployment
              .topology()
              .loadBalancer(site.loadBalancer())
              .flatMap(lb -> lb.site(site.site()).map(one -> onSite(lb, one)))
              .orElse(List.of());
      case Ref.OfMember _, Ref.OfLink _ -> List.of();
    };
  }

  private List<Offer> onSite(LoadBalancer lb, Site site) {
    if (lacks(site).isEmpty()) {
      return List.of();
    }
    return isForLike(site)
        ? List.of(behind(lb, List.of(site)))
        : List.of(fresh(lb), mixed(lb, site));
  }

  private List<Offer> onCard(LoadBalancer lb) {
    List<Site> lacking = lb.sites().stream().filter(site -> !lacks(site).isEmpty()).toList();
    List<Site> like = lacking.stream().filter(this::isForLike).toList();
    if (like.size() == 1) {
      return List.of(behind(lb, like));
    }
    List<Offer> offers = new ArrayList<>();
    if (like.size() > 1) {
      offers.add(new Offer("Behind all " + like.size() + " sites", behind(lb, like).edit()));
    }
    like.forEach(site -> offers.add(behind(lb, List.of(site))));
    offers.add(fresh(lb));
    lacking.stream()
        .filter(site -> !like.contains(site))
        .forEach(site -> offers.add(mixed(lb, site)));
    return List.copyOf(offers);
  }

  private List<Node> lacks(Site site) {
    return nodes.stream().filter(node -> !site.hasMember(node.id())).toList();
  }

  /// Whether none but nodes of the same profiles stand behind a site.
  private boolean isForLike(Site site) {
    List<Profile> profiles = nodes.stream().map(Node::profile).distinct().toList();
    return profiles.size() == 1
        && site.members().stream()
            .flatMap(member -> deployment.topology().node(member.node()).stream())
            .allMatch(node -> profiles.contains(node.profile()));
  }

  private Offer behind(LoadBalancer lb, List<Site> sites) {
    List<Edit> edits =
        sites.stream()
            .flatMap(
                site ->
                    lacks(site).stream()
                        .map(
                            node ->
                                (Edit) new Edit.Connect(lb.id(), site.id(), Member.of(node.id()))))
            .toList();
    String names = sites.stream().map(site -> site.id().value()).collect(Collectors.joining(", "));
    Edit edit =
        edits.size() == 1
            ? edits.getFirst()
            : new Edit.Together("Connect " + names + " to " + words(), edits);
    return new Offer("Behind " + names, edit);
  }

  private Offer mixed(LoadBalancer lb, Site site) {
    String others =
        site.members().stream()
            .flatMap(member -> deployment.topology().node(member.node()).stream())
            .map(node -> Words.of(node.profile()))
            .distinct()
            .collect(Collectors.joining(", "));
    String beside = others.isEmpty() ? "" : ", together with " + others;
    return new Offer("Behind " + site.id() + beside, behind(lb, List.of(site)).edit());
  }

  private Offer fresh(LoadBalancer lb) {
    List<ApimServer> servers =
        nodes.stream().flatMap(node -> deployment.server(node.id()).stream()).toList();
    Site site = new NextSite(deployment, lb).of(servers);
    return new Offer(
        "New site "
            + site.id()
            + ": "
            + site.hostname().shown()
            + ", "
            + Words.of(site.back().listener()),
        new Edit.Together(
            "Connect " + lb.id() + " to " + words(), List.of(new Edit.AddSite(lb.id(), site))));
  }

  private String words() {
    return nodes.size() == 1 ? nodes.getFirst().id().value() : nodes.size() + " nodes";
  }
}
