package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.design.Edit;
import apim.designer.topology.Affinity;
import apim.designer.topology.Listener;
import apim.designer.topology.Member;
import apim.designer.topology.Site;
import java.util.List;

/// How a node comes behind the sites that its peers, nodes of its profile, are behind.
final class JoinPeers {
  private JoinPeers() {}

  static List<QuickFix> fixes(Deployment deployment, ApimServer server) {
    List<PlacedSite> places =
        PlacedSite.all(deployment).filter(place -> canJoin(place, server)).toList();
    List<Edit> edits = places.stream().map(place -> place.change(joined(place, server))).toList();
    String label =
        "Connect "
            + server.id()
            + " to "
            + Phrase.list(places.stream().map(place -> place.site().id()).distinct().toList());
    return edits.isEmpty()
        ? List.of()
        : List.of(new QuickFix(QuickFix.Way.CONNECT, label, new Edit.Together(label, edits)));
  }

  private static boolean canJoin(PlacedSite place, ApimServer server) {
    Listener listener = place.host().listener();
    return !place.host().servers().isEmpty()
        && server.facts().filter(facts -> facts.offers(listener)).isPresent()
        && !OpenPorts.isRaw(server, server.port(listener))
        && place.host().servers().stream()
            .allMatch(
                peer ->
                    peer.server().profile() == server.profile()
                        && !peer.hostAndPort().equals(server.hostAndPort(listener)));
  }

  /// The site with this node, and with the affinity that it may need from now on.
  private static Site joined(PlacedSite place, ApimServer server) {
    Site site = place.site().withMember(Member.of(server.id()));
    boolean breaks =
        place.host().affinity() instanceof Affinity.None
            && server.facts().filter(facts -> AffinityVerdict.wouldBreak(place, facts)).isPresent();
    if (!breaks) {
      return site;
    }
    // On an NGINX without sticky, a second primary beside a backup has no affinity to have.
    return AffinityFixes.canStick(place)
        ? site.mapBack(back -> back.withAffinity(AffinityFixes.COOKIE))
        : place.hasBackup()
            ? place.site().withMember(new Member(server.id(), true))
            : site.mapBack(back -> back.withAffinity(new Affinity.IpHash()));
  }
}
