package apim.designer.comparison;

import apim.designer.comparison.ElementChange.How;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.topology.Address;
import apim.designer.topology.Affinity;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// An edit of a design, and by what name a comparison must know it.
///
/// @param element empty for the design as a whole
/// @param property empty for what comes or goes
record SeededEdit(Design after, Optional<Ref> element, How how, String property) {
  private static final ElementId FRESH = new ElementId("quite-new");

  /// Every edit that this design allows.
  static List<SeededEdit> of(Design design, Random random) {
    List<SeededEdit> all = new ArrayList<>();
    all.add(
        new SeededEdit(
            new Edit.SetName(new Label("Quite another name")).applyTo(design),
            Optional.empty(),
            How.CHANGED,
            "name"));
    Node fresh = Node.of(FRESH, Profile.GATEWAY).withPortOffset(new PortOffset(77));
    all.add(
        element(
            new Edit.Add(fresh, new Position(1, 2)).applyTo(design), Ref.of(FRESH), How.ADDED, ""));
    List<Element> elements = design.topology().elements();
    if (!elements.isEmpty()) {
      Element some = elements.get(random.nextInt(elements.size()));
      all.add(
          element(Edit.Remove.of(some.id()).applyTo(design), Ref.of(some.id()), How.REMOVED, ""));
      all.add(changed(design, some));
      all.add(
          element(
              new Edit.AddLink(new Link(some.id(), some.id(), new Label("fresh"))).applyTo(design),
              link(design, some.id()),
              How.ADDED,
              ""));
    }
    design.topology().nodes().forEach(node -> all.addAll(ofNode(design, node)));
    design
        .topology()
        .loadBalancers()
        .forEach(lb -> lb.sites().forEach(site -> all.addAll(ofSite(design, lb, site))));
    return all;
  }

  private static Ref link(Design design, ElementId id) {
    int number = 1;
    while (design.topology().refs().contains(new Ref.OfLink(id, id, number))) {
      number++;
    }
    return new Ref.OfLink(id, id, number);
  }

  private static SeededEdit element(Design after, Ref ref, How how, String property) {
    return new SeededEdit(after, Optional.of(ref), how, property);
  }

  private static SeededEdit changed(Design design, Element some) {
    return switch (some) {
      case Node node -> change(design, node.withAddress(Address.of("203.0.113.77")), "address");
      case LoadBalancer lb -> change(design, lb.withIpv6(!lb.ipv6()), "ipv6");
      case Zone zone -> change(design, zone.withLabel(new Label("Another zone")), "label");
      case Note note -> change(design, new Note(note.id(), new Label("Another note")), "text");
      case External external ->
          change(design, external.withLabel(new Label("Another place")), "label");
    };
  }

  private static SeededEdit change(Design design, Element changed, String property) {
    return element(
        new Edit.Change(changed).applyTo(design), Ref.of(changed.id()), How.CHANGED, property);
  }

  private static List<SeededEdit> ofNode(Design design, Node node) {
    List<SeededEdit> all = new ArrayList<>();
    PortOffset next = new PortOffset((node.portOffset().number() + 1) % 100);
    all.add(change(design, node.withPortOffset(next), "portOffset"));
    node.deploymentToml()
        .ifPresent(
            file ->
                all.add(
                    element(
                        attached(design, file),
                        Ref.of(node.id()),
                        How.CHANGED,
                        "deploymentToml.contents")));
    return all;
  }

  private static Design attached(Design design, FileName file) {
    return design.withAttachments(design.attachments().with(file, "# quite another file\n"));
  }

  private static List<SeededEdit> ofSite(Design design, LoadBalancer lb, Site site) {
    List<SeededEdit> all = new ArrayList<>();
    Ref ref = Ref.of(lb.id(), site.id());
    TcpPort port = new TcpPort(site.front().port().map(TcpPort::number).orElse(443) % 65_000 + 1);
    all.add(
        element(
            with(design, lb, site.mapFront(front -> front.withPort(Optional.of(port)))),
            ref,
            How.CHANGED,
            "port"));
    all.add(
        element(
            with(
                design,
                lb,
                site.mapFront(front -> front.withHostname(new Hostname("quite.another.example")))),
            ref,
            How.CHANGED,
            "hostname"));
    Affinity affinity =
        site.back().affinity() instanceof Affinity.IpHash
            ? new Affinity.None()
            : new Affinity.IpHash();
    all.add(
        element(
            with(design, lb, site.mapBack(back -> back.withAffinity(affinity))),
            ref,
            How.CHANGED,
            "affinity.method"));
    all.add(element(with(design, lb.withoutSite(site.id())), ref, How.REMOVED, ""));
    for (Member member : site.members()) {
      Ref of = Ref.of(lb.id(), site.id(), member.node());
      all.add(element(with(design, lb, site.withoutMember(member.node())), of, How.REMOVED, ""));
      Site other =
          site.mapMembers(one -> one.equals(member) ? new Member(one.node(), !one.backup()) : one);
      all.add(element(with(design, lb, other), of, How.CHANGED, "backup"));
    }
    return all;
  }

  private static Design with(Design design, LoadBalancer lb, Site changed) {
    return with(design, lb.mapSites(site -> site.id().equals(changed.id()) ? changed : site));
  }

  private static Design with(Design design, LoadBalancer changed) {
    return design.mapTopology(
        topology ->
            topology.map(LoadBalancer.class, one -> one.id().equals(changed.id()) ? changed : one));
  }

  /// Whether a comparison names it.
  boolean isIn(ComparedDesigns compared) {
    if (element.isEmpty()) {
      return compared.design().stream().anyMatch(one -> one.property().equals(property));
    }
    return compared.elements().stream()
        .filter(one -> one.ref().equals(element.get()) && one.how() == how)
        .anyMatch(
            one ->
                property.isEmpty()
                    || one.properties().stream().anyMatch(p -> p.property().equals(property)));
  }
}
