package apim.designer.validation;

import apim.designer.deployment.UpstreamServer;
import apim.designer.topology.ElementId;
import apim.designer.topology.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Members of a site that lead to one address and port, made one.
final class SameNodes {
  private SameNodes() {}

  /// The members with the first of `same` only, which is a backup if all of them are.
  static List<Member> merged(PlacedSite place, List<UpstreamServer> same) {
    Set<ElementId> nodes =
        same.stream().map(server -> server.server().id()).collect(Collectors.toSet());
    boolean backup = same.stream().allMatch(UpstreamServer::backup);
    List<Member> kept = new ArrayList<>();
    boolean found = false;
    for (Member member : place.site().members()) {
      if (!nodes.contains(member.node())) {
        kept.add(member);
      } else if (!found) {
        found = true;
        kept.add(new Member(member.node(), backup));
      }
    }
    return kept;
  }
}
