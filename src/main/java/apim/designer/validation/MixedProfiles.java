package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.UpstreamServer;
import apim.designer.design.Edit;
import apim.designer.design.FreshSite;
import apim.designer.topology.Affinity;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Profile;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        .map(place -> finding(place, byProfile(place.host().servers()), fresh));
  }

  private static boolean isOfOneProfile(List<UpstreamServer> servers) {
    for (UpstreamServer server : servers) {
      if (server.server().profile() != servers.getFirst().server().profile()) {
        return false;
      }
    }
    return true;
  }

  /// In the order in which the profiles first stand behind the site.
  private static Map<Profile, List<Member>> byProfile(List<UpstreamServer> servers) {
    Map<Profile, List<Member>> members = new LinkedHashMap<>();
    for (UpstreamServer behind : servers) {
      members
          .computeIfAbsent(behind.server().profile(), _ -> new ArrayList<>())
          .add(new Member(behind.server().id(), behind.backup()));
    }
    return members;
  }

  private Finding finding(
      PlacedSite place, Map<Profile, List<Member>> members, Function<Profile, Site> fresh) {
    List<String> profiles = members.keySet().stream().map(Profile::id).toList();
    return finding(
        List.of(place.ref()),
        Phrase.capitalised(place.name())
            + " forwards management requests to "
            + Phrase.list(profiles)
            + " nodes alike, which do not run the same web applications; give each profile a site"
            + " of its own.",
        canHaveItsLike(place)
            ? List.of(ownSites(place, profiles.subList(1, profiles.size()), members, fresh))
            : List.of());
  }

  private static QuickFix ownSites(
      PlacedSite place,
      List<String> others,
      Map<Profile, List<Member>> members,
      Function<Profile, Site> fresh) {
    String label =
        "Give "
            + Phrase.list(others)
            + (others.size() == 1 ? " a site of its own" : " sites of their own");
    return new QuickFix(
        QuickFix.Way.OWN_SITE, label, new Edit.Together(label, separated(place, members, fresh)));
  }

  /// Whether another such site would be as sound: the names that a provided certificate is for are
  /// not known, and what is wrong with a port would be wrong twice.
  private static boolean canHaveItsLike(PlacedSite place) {
    return !(place.instance().loadBalancer().certificate() instanceof CertificatePlan.Provided)
        && place.host().tls()
        && place.host().port() == Listener.MANAGEMENT.sitePort();
  }

  /// The nodes of the first profile stay, those of each other go to a site of their own.
  private static List<Edit> separated(
      PlacedSite place, Map<Profile, List<Member>> members, Function<Profile, Site> fresh) {
    LoadBalancer balancer = place.instance().loadBalancer();
    List<Edit> edits = new ArrayList<>();
    for (var entry : members.entrySet()) {
      if (edits.isEmpty()) {
        edits.add(place.change(place.site().withMembers(taking(entry.getValue()))));
      } else {
        Site free = fresh.apply(entry.getKey());
        edits.add(new Edit.AddSite(balancer.id(), site(free, place, entry.getValue())));
      }
    }
    return edits;
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
}
