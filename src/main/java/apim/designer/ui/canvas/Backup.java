package apim.designer.ui.canvas;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.Member;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.ui.control.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Members that take requests only while no other can.
final class Backup {
  private Backup() {}

  /// Whether a member is one; empty for what is no member.
  static Optional<Boolean> of(Topology topology, Ref ref) {
    List<ElementId> ids = Selection.ids(ref);
    return ids.size() != 3
        ? Optional.empty()
        : topology
            .loadBalancer(ids.getFirst())
            .flatMap(lb -> lb.site(ids.get(1)))
            .flatMap(
                site ->
                    site.members().stream()
                        .filter(member -> member.node().equals(ids.get(2)))
                        .map(Member::backup)
                        .findFirst());
  }

  /// Makes the selected members backups, or ordinary again where all of them are backups.
  static Optional<Edit> toggle(Topology topology, Selection selection) {
    List<Ref> members =
        selection.refs().stream().filter(ref -> of(topology, ref).isPresent()).toList();
    boolean backup = !members.stream().allMatch(ref -> of(topology, ref).orElse(false));
    if (members.isEmpty()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    Topology now = topology;
    for (Ref ref : members) {
      List<ElementId> ids = Selection.ids(ref);
      Optional<Edit> edit =
          now.loadBalancer(ids.getFirst())
              .flatMap(lb -> lb.site(ids.get(1)))
              .map(
                  site ->
                      new Edit.ChangeSite(
                          ids.getFirst(),
                          site.mapMembers(
                              member ->
                                  member.node().equals(ids.get(2))
                                      ? new Member(member.node(), backup)
                                      : member)));
      if (edit.isPresent()) {
        edits.add(edit.get());
        now = edit.get().applyTo(Design.of(now)).topology();
      }
    }
    String what = members.size() == 1 ? members.getFirst().path() : members.size() + " members";
    return Optional.of(
        new Edit.Together(
            backup ? "Mark " + what + " as backup" : "Let " + what + " take requests always",
            edits));
  }
}
