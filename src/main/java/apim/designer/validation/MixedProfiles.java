package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
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
import apim.designer.topology.Topology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    return deployment.instances().stream()
        .flatMap(instance -> check(deployment.topology(), instance));
  }

  private Stream<Finding> check(Topology topology, NginxInstance instance) {
    // A name that is free is so for each of its sites.
    Map<Profile, Site> made = new EnumMap<>(Profile.class);
    Function<Profile, Site> fresh =
        profile ->
            made.computeIfAbsent(
                profile,
                other ->
                    FreshSite.of(topology, instance.loadBalancer(), other, Listener.MANAGEMENT));
    return PlacedSite.on(instance)
        .filter(place -> place.host().listener() == Listener.MANAGEMENT)
        .filter(place -> !isOfOneProfile(place.host().servers()))
        .map(place -> finding(place, profiles(place), fresh));
  }

  private static boolean isOfOneProfile(List<UpstreamServer> servers) {
    for (UpstreamServer server : servers) {
      if (server.server().profile() != servers.getFirst().server().profile()) {
        return false;
      }
    }
    return true;
  }

  private Finding finding(PlacedSite place, List<String> profiles, Function<Profile, Site> fresh) {
    return finding(
        List.of(place.ref()),
        Phrase.capitalised(place.name())
            + " forwards management requests to "
            + Phrase.list(profiles)
            + " nodes alike, which do not run the same web applications; give each profile a site"
            + " of its own.",
        fixes(place, profiles, fresh));
  }

  private static List<QuickFix> fixes(
      PlacedSite place, List<String> profiles, Function<Profile, Site> fresh) {
    if (!canHaveItsLike(place)) {
      return List.of();
    }
    List<String> others = profiles.subList(1, profiles.size());
    String label =
        "Give "
            + Phrase.list(others)
            + (others.size() == 1 ? " a site of its own" : " sites of their own");
    return List.of(
        new QuickFix(QuickFix.Way.OWN_SITE, label, new Edit.Change(separated(place, fresh))));
  }

  /// Whether another such site would be as sound: the names that a provided certificate is for are
  /// not known, and what is wrong with a port would be wrong twice.
  private static boolean canHaveItsLike(PlacedSite place) {
    return !(place.instance().loadBalancer().certificate() instanceof CertificatePlan.Provided)
        && place.host().tls()
        && place.host().port() == Listener.MANAGEMENT.sitePort();
  }

  /// The nodes of the first profile stay, those of each other go to a site of their own.
  private static LoadBalancer separated(PlacedSite place, Function<Profile, Site> fresh) {
    Map<ElementId, Profile> known = new HashMap<>();
    Set<Profile> profiles = EnumSet.noneOf(Profile.class);
    for (UpstreamServer server : place.host().servers()) {
      known.put(server.server().id(), server.server().profile());
      profiles.add(server.server().profile());
    }
    Profile first = place.host().servers().getFirst().server().profile();
    profiles.remove(first);
    LoadBalancer balancer = place.instance().loadBalancer();
    List<Site> sites = new ArrayList<>(balancer.sites());
    Site left = place.site().withMembers(taking(of(first, place, known)));
    sites.replaceAll(site -> site.equals(place.site()) ? left : site);
    for (Profile profile : profiles) {
      Site free = fresh.apply(profile);
      sites.add(site(free, place, of(profile, place, known)));
    }
    return balancer.withSites(sites);
  }

  private static List<Member> of(Profile profile, PlacedSite place, Map<ElementId, Profile> known) {
    return place.site().members().stream()
        .filter(member -> known.get(member.node()) == profile)
        .toList();
  }

  /// As the site that it comes from, but for its name; spread as before, where there is something
  /// to spread.
  private static Site site(Site free, PlacedSite place, List<Member> members) {
    Affinity affinity = members.size() > 1 ? place.site().back().affinity() : new Affinity.None();
    return place
        .site()
        .withId(free.id())
        .mapFront(front -> front.withHostname(free.hostname()))
        .mapBack(back -> back.withMembers(taking(members)).withAffinity(affinity));
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
