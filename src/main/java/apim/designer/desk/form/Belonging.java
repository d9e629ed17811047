package apim.designer.desk.form;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.help.Topic;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where elements belong: the zones around them and the links to others.
record Belonging(Design design, List<ElementId> elements) {
  Belonging {
    elements = List.copyOf(elements);
  }

  static List<Property> of(Design design, ElementId element) {
    Belonging places = new Belonging(design, List.of(element));
    List<Property> all = new ArrayList<>(places.zones());
    all.addAll(places.links(element));
    return all;
  }

  /// What an element is linked to, and what it can be.
  static List<Property> links(Design design, ElementId element) {
    return new Belonging(design, List.of(element)).links(element);
  }

  /// A switch for each zone, for all elements at once.
  List<Property> zones() {
    List<Property> all = new ArrayList<>();
    for (Zone zone : design.topology().zones()) {
      long within = elements.stream().filter(zone.elements()::contains).count();
      all.add(
          new Property.Switch(
              Property.Title.of("zone/" + zone.id(), name(zone)),
              within == 0
                  ? Optional.of(false)
                  : within == elements.size() ? Optional.of(true) : Optional.empty(),
              "",
              in -> new Edit.Change(zone.withElements(with(zone.elements(), in)))));
    }
    return all.isEmpty() ? all : Property.group("Zones", Topic.ZONE, all);
  }

  private static String name(Zone zone) {
    return zone.label().oneLine().isBlank() ? zone.id().value() : zone.label().oneLine();
  }

  private List<ElementId> with(List<ElementId> now, boolean in) {
    List<ElementId> next = new ArrayList<>(now);
    if (in) {
      elements.stream().filter(one -> !now.contains(one)).forEach(next::add);
    } else {
      next.removeAll(elements);
    }
    return next;
  }

  private List<Property> links(ElementId element) {
    List<Property> all = new ArrayList<>();
    List<Link> links = design.topology().links();
    for (int i = 0; i < links.size(); i++) {
      if (links.get(i).touches(element)) {
        link(all, element, i);
      }
    }
    List<Property.Option> others =
        linkable(design.topology())
            .filter(other -> !other.equals(element))
            .filter(
                other ->
                    links.stream().noneMatch(one -> one.touches(element) && one.touches(other)))
            .map(
                other ->
                    Property.Option.of(
                        other.value(), new Edit.AddLink(new Link(element, other, new Label("")))))
            .toList();
    if (linkable(design.topology()).anyMatch(element::equals) && !others.isEmpty()) {
      all.add(Property.Choice.of("link", "Link to…", "", others).looking(Property.Look.MENU));
    }
    return all.isEmpty() ? all : Property.group("Links", Topic.LINK, all);
  }

  private void link(List<Property> all, ElementId element, int at) {
    Link link = design.topology().links().get(at);
    List<Ref.OfLink> names = names();
    boolean out = link.from().equals(element);
    ElementId other = out ? link.to() : link.from();
    String name = (out ? "To " : "From ") + other;
    all.add(
        new Property.Entry(
            Property.Title.of("link/" + at, name),
            Optional.of(Ref.of(other)),
            Optional.empty(),
            List.of(
                new Property.Act(
                    Property.Sign.REMOVE,
                    "Remove the link " + (out ? "to " : "from ") + other,
                    Optional.of(Edit.Remove.of(names.get(at)))))));
    all.add(
        Property.Text.of(
            "link-label/" + at,
            "Label of the link " + (out ? "to " : "from ") + other,
            link.label().value(),
            text -> relabelled(at, new Label(text))));
  }

  private List<Ref.OfLink> names() {
    return design.topology().linksByRef().keySet().stream()
        .filter(Ref.OfLink.class::isInstance)
        .map(Ref.OfLink.class::cast)
        .toList();
  }

  private Edit relabelled(int at, Label label) {
    List<Link> links = design.topology().links();
    Link link = links.get(at);
    Link next = new Link(link.from(), link.to(), label);
    if (!next.equals(link) && links.contains(next)) {
      throw new IllegalArgumentException("there is such a link already; choose another label");
    }
    return new Edit.LabelLink(names().get(at), label);
  }

  private static Stream<ElementId> linkable(Topology topology) {
    return topology.elements().stream().filter(Belonging::isLinkable).map(Element::id);
  }

  private static boolean isLinkable(Element element) {
    return switch (element) {
      case Node _, LoadBalancer _, External _, Zone _ -> true;
      case Note _ -> false;
    };
  }
}
