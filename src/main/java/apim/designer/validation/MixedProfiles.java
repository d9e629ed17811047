package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.design.Edit;
import apim.designer.design.FreshSite;
import apim.designer.topology.Affinity;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A management site with nodes of several profiles behind it.
record MixedProfiles() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "mixed-profiles",
        Severity.WARNING,
        "A request for one web application reaches a node that does not run it.",
        Sources.DISTRIBUTED_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment)
        .filter(place -> place.host().listener() == Listener.MANAGEMENT)
        .filter(place -> !isOfOneProfile(place.host().servers()))
        .map(place -> finding(place, profiles(place)));
  }

  private static boolean isOfOneProfile(List<UpstreamServer> servers) {
    for (UpstreamServer server : servers) {
      if (server.server().profile() != servers.getFirst().server().profile()) {
        return false;
      }
    }
    return true;
  }

  private Finding finding(PlacedSite place, List<String> profiles) {
    return finding(
        List.of(place.ref()),
        Phrase.capitalised(place.name())
            + " forwards management requests to "
            + Phrase.list(profiles)
            + " nodes alike, which do not run the same web applications; give each profile a site"
            + " of its own.",
        fixes(place, profiles));
  }

  private static List<QuickFix> fixes(PlacedSite place, List<String> profiles) {
    if (!canHaveItsLike(place)) {
      return List.of();
    }
    List<String> others = profiles.subList(1, profiles.size());
    return List.of(
        new QuickFix(
            QuickFix.Way.OWN_SITE,
            "Give "
                + Phrase.list(others)
                + (others.size() == 1 ? " a site of its own" : " sites of their own"),
            new Edit.Change(separated(place))));
  }

  /// Whether another such site would be as sound: the names that a provided certificate is for are
  /// not known, and what is wrong with a port would be wrong twice.
  private static boolean canHaveItsLike(PlacedSite place) {
    return !(place.instance().loadBalancer().certificate() instanceof CertificatePlan.Provided)
        && place.host().tls()
        && place.host().port() == Listener.MANAGEMENT.sitePort();
  }

  /// The nodes of the first profile stay, those of each other go to a site of their own.
  private static LoadBalancer separated(PlacedSite place) {
    Map<ElementId, Profile> known = new HashMap<>();
    place
        .host()
        .servers()
        .forEach(server -> known.put(server.server().id(), server.server().profile()));
    Profile first = place.host().servers().getFirst().server().profile();
    LoadBalancer balancer = place.instance().loadBalancer();
    for (Profile profile : Set.copyOf(known.values()).stream().sorted().toList()) {
      if (profile != first) {
        List<Member> own =
            place.site().members().stream()
                .filter(member -> known.get(member.node()) == profile)
                .toList();
        balancer =
            without(balancer, place.site().id(), own).withSite(site(balancer, profile, place, own));
      }
    }
    return balancer;
  }

  /// As the site that it comes from, but for its name; spread as before, where there is something
  /// to spread.
  private static Site site(
      LoadBalancer balancer, Profile profile, PlacedSite place, List<Member> members) {
    Affinity affinity = members.size() > 1 ? place.site().back().affinity() : new Affinity.None();
    Site fresh = FreshSite.of(balancer, profile, Listener.MANAGEMENT);
    return place
        .site()
        .withId(fresh.id())
        .mapFront(front -> front.withHostname(fresh.hostname()))
        .mapBack(back -> back.withMembers(taking(members)).withAffinity(affinity));
  }

  private static LoadBalancer without(LoadBalancer balancer, ElementId site, List<Member> gone) {
    return balancer.mapSites(
        one ->
            one.id().equals(site)
                ? one.withMembers(
                    taking(
                        one.members().stream().filter(member -> !gone.contains(member)).toList()))
                : one);
  }

  /// NGINX refuses a site that has backups alone.
  private static List<Member> taking(List<Member> members) {
    return members.stream().allMatch(Member::backup)
        ? members.stream().map(member -> Member.of(member.node())).toList()
        : members;
  }

  private static List<String> profiles(PlacedSite place) {
    return place.host().servers().stream()
        .map(server -> server.server().profile().id())
        .distinct()
        .toList();
  }
}
