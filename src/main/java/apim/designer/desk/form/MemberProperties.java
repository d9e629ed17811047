package apim.designer.desk.form;

import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A node behind a site: whether it is a backup, and its place among the others.
///
/// @param at its place, from 0
record MemberProperties(LoadBalancer balancer, Site site, int at) {
  /// The properties of the first member that is a certain node.
  static Optional<MemberProperties> of(LoadBalancer balancer, Site site, ElementId node) {
    List<ElementId> nodes = site.members().stream().map(Member::node).toList();
    return Optional.of(nodes.indexOf(node))
        .filter(at -> at >= 0)
        .map(at -> new MemberProperties(balancer, site, at));
  }

  List<Property> all() {
    List<Property> all = new ArrayList<>();
    all.add(backup("Backup, used only while no other node answers"));
    all.add(Property.Heading.of("Belongs to"));
    all.add(leading("Site " + site.id(), Ref.of(balancer.id(), site.id())));
    all.add(leading("Node " + member().node(), Ref.of(member().node())));
    for (Property.Act act : acts()) {
      act.edit()
          .ifPresent(edit -> all.add(Property.Action.of(act.sign().name(), act.label(), edit)));
    }
    return all;
  }

  /// Its line in the list of its site.
  Property entry() {
    return new Property.Entry(
        Property.Title.of("member/" + at + "/" + member().node(), member().node().value()),
        Optional.of(Ref.of(balancer.id(), site.id(), member().node())),
        Optional.of(backup("Backup")),
        acts());
  }

  private Member member() {
    return site.members().get(at);
  }

  private static Property leading(String label, Ref target) {
    return new Property.Entry(
        Property.Title.of(label, label), Optional.of(target), Optional.empty(), List.of());
  }

  private Property.Switch backup(String label) {
    return Property.Switch.of(
        "backup",
        label,
        member().backup(),
        on -> {
          List<Member> next = new ArrayList<>(site.members());
          next.set(at, new Member(member().node(), on));
          return change(next);
        });
  }

  private List<Property.Act> acts() {
    String name = member().node().value();
    List<Property.Act> acts = new ArrayList<>(Order.acts(site.members(), at, name, this::change));
    acts.add(
        new Property.Act(
            Property.Sign.REMOVE,
            "Disconnect " + name,
            Optional.of(Edit.Remove.of(Ref.of(balancer.id(), site.id(), member().node())))));
    return acts;
  }

  private Edit change(List<Member> members) {
    return new Edit.ChangeSite(balancer.id(), site.withMembers(members));
  }
}
