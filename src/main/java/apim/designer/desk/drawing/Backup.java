package apim.designer.desk.drawing;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Selection;
import apim.designer.topology.Member;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Members that take requests only while no other can.
public final class Backup {
  private Backup() {}

  /// Whether a member is one; empty for what is no member.
  public static Optional<Boolean> of(Topology topology, Ref ref) {
    return ref instanceof Ref.OfMember member
        ? topology.member(member).map(Member::backup)
        : Optional.empty();
  }

  /// Makes the selected members backups, or ordinary again where all of them are backups.
  static Optional<Edit> toggle(Topology topology, Selection selection) {
    List<Ref.OfMember> members =
        selection.all(Ref.OfMember.class).stream()
            .filter(member -> topology.member(member).isPresent())
            .toList();
    boolean backup = !members.stream().allMatch(ref -> of(topology, ref).orElse(false));
    if (members.isEmpty()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    Topology now = topology;
    for (Ref.OfMember ref : members) {
      Optional<Edit> edit = now.site(ref.ofSite()).map(site -> changed(ref, site, backup));
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

  private static Edit changed(Ref.OfMember ref, Site site, boolean backup) {
    return new Edit.ChangeSite(
        ref.loadBalancer(),
        site.mapMembers(
            member ->
                member.node().equals(ref.node()) ? new Member(member.node(), backup) : member));
  }
}
