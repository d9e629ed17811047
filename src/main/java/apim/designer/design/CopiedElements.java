package apim.designer.design;

import apim.designer.topology.CertificatePlan;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A part of a design on its way to another place: what is copied, and how it is put in again under
/// ids of its own.
public final class CopiedElements {
  private static final int LONGEST_STEM = 80;
  private static final int LONGEST_ENDING = 10;

  private CopiedElements() {}

  /// The elements `wanted` of a design, with the links among them, their places and their files. A
  /// site still names every node behind it, so that a copied load balancer can go on serving them.
  public static Design of(Design design, Collection<ElementId> wanted) {
    Set<ElementId> in = Set.copyOf(wanted);
    Topology all = design.topology();
    Topology part =
        all.withElements(
                all.elements().stream()
                    .filter(element -> in.contains(element.id()))
                    .map(element -> element instanceof Zone zone ? kept(zone, in) : element)
                    .toList())
            .withLinks(
                all.links().stream()
                    .filter(link -> in.contains(link.from()) && in.contains(link.to()))
                    .toList())
            .withAccepted(List.of());
    Map<ElementId, Position> places = new HashMap<>(design.layout().positions());
    places.keySet().retainAll(in);
    Attachments files = Attachments.NONE;
    for (FileName file : part.files().toList()) {
      Optional<String> text = design.attachments().text(file);
      files = text.isPresent() ? files.with(file, text.get()) : files;
    }
    Layout layout = new Layout(places, design.layout().lines());
    return new Design(
        part, layout.mapLines(line -> Optional.of(line).filter(one -> isWhole(one, in))), files);
  }

  /// Whether both ends of a line came along.
  private static boolean isWhole(Ref line, Set<ElementId> in) {
    return in.contains(line.element())
        && switch (line) {
          case Ref.OfElement _, Ref.OfSite _ -> true;
          case Ref.OfMember member -> in.contains(member.node());
          case Ref.OfLink link -> in.contains(link.to());
        };
  }

  private static Zone kept(Zone zone, Set<ElementId> in) {
    return zone.withElements(zone.elements().stream().filter(in::contains).toList());
  }

  /// What putting a part in does.
  ///
  /// @param elements the ids that the elements of the part get
  public record Insertion(Edit edit, List<ElementId> elements) {
    public Insertion {
      elements = List.copyOf(elements);
    }
  }

  /// Puts `part` into `design`, moved by so many pixels. Ids that are taken get a number; sites keep
  /// those of their nodes that came along or are there. A node that gets another id is a further one
  /// of its cluster: it comes behind the sites of the one that it is a copy of, and has an address of
  /// its own, which is not known.
  ///
  /// @param name as the Undo menu says it
  public static Insertion into(Design design, Design part, String name, int dx, int dy) {
    return new Inserting(design, part).insertion(name, dx, dy);
  }

  private static final class Inserting {
    private final Design design;
    private final Design part;
    private final Map<ElementId, ElementId> fresh = new HashMap<>();
    private final Map<FileName, FileName> files = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();

    Inserting(Design design, Design part) {
      this.design = design;
      this.part = part;
      Set<ElementId> taken = design.topology().ids().collect(Collectors.toCollection(HashSet::new));
      for (ElementId id : part.topology().ids().distinct().toList()) {
        ElementId free = FreshId.like(id, taken);
        taken.add(free);
        fresh.put(id, free);
      }
    }

    Insertion insertion(String name, int dx, int dy) {
      Topology added = part.topology();
      part.attachments().texts().forEach(this::attach);
      for (Element element : added.elements()) {
        edits.add(new Edit.Add(renamed(element), at(element.id(), dx, dy)));
      }
      added.nodes().forEach(this::joinSites);
      for (Link link : added.links()) {
        edits.add(new Edit.AddLink(link.naming(this::id)));
      }
      if (!part.layout().lines().isEmpty()) {
        Layout lines = part.layout().mapLines(line -> Optional.of(line.naming(this::id)));
        edits.add(new Edit.ShapeLines(name, lines.lines()));
      }
      return new Insertion(
          new Edit.Together(name, edits), added.ids().distinct().map(this::id).toList());
    }

    /// Behind every site of its original, but for those that came along: they lead to it already.
    private void joinSites(Node original) {
      if (!isFurther(original)) {
        return;
      }
      for (LoadBalancer lb : design.topology().loadBalancers()) {
        if (!fresh.containsKey(lb.id())) {
          for (Site site : lb.sites()) {
            site.member(original.id())
                .ifPresent(
                    member ->
                        edits.add(
                            new Edit.Connect(
                                lb.id(),
                                site.id(),
                                new Member(id(original.id()), member.backup()))));
          }
        }
      }
    }

    /// Whether what it is a copy of is there, under the id that it had.
    private boolean isFurther(Node copied) {
      return !id(copied.id()).equals(copied.id())
          && design
              .topology()
              .node(copied.id())
              .filter(there -> there.profile() == copied.profile())
              .isPresent();
    }

    private ElementId id(ElementId old) {
      return fresh.getOrDefault(old, old);
    }

    private Position at(ElementId old, int dx, int dy) {
      Position place = part.layout().of(old).orElse(new Position(0, 0));
      return new Position(
          Math.clamp(place.x() + (long) dx, -Position.FARTHEST, Position.FARTHEST),
          Math.clamp(place.y() + (long) dy, -Position.FARTHEST, Position.FARTHEST));
    }

    private Element renamed(Element element) {
      Element fresh = known(element).withId(id(element.id())).naming(this::id);
      return switch (fresh) {
        case Node node -> {
          Node own = node.withDeploymentToml(node.deploymentToml().map(this::file));
          yield element instanceof Node original && isFurther(original)
              ? own.withAddress(Optional.empty())
              : own;
        }
        case LoadBalancer lb ->
            lb.withCertificate(renamed(lb.certificate()))
                .mapSites(site -> site.mapFiles(this::file));
        case Zone _, Note _, External _ -> fresh;
      };
    }

    private CertificatePlan renamed(CertificatePlan plan) {
      return plan instanceof CertificatePlan.Provided(FileName certificate, FileName key)
          ? new CertificatePlan.Provided(file(certificate), file(key))
          : plan;
    }

    private FileName file(FileName old) {
      return files.getOrDefault(old, old);
    }

    /// Without the members that neither came along nor are there.
    private Element known(Element element) {
      return element instanceof LoadBalancer lb
          ? lb.without(
              lb.named().stream().filter(node -> !isKnown(node)).collect(Collectors.toSet()))
          : element;
    }

    private boolean isKnown(ElementId node) {
      return fresh.containsKey(node) || design.topology().node(node).isPresent();
    }

    /// A file of the same name and another text gets a name of its own.
    private void attach(FileName file, String text) {
      FileName name = file;
      for (int number = 2; isTakenByAnother(name, text); number++) {
        name = new FileName(numbered(file.value(), number));
      }
      files.put(file, name);
      if (design.attachments().text(name).isEmpty()) {
        edits.add(new Edit.Attach(name, text));
      }
    }

    private boolean isTakenByAnother(FileName name, String text) {
      return design.attachments().text(name).filter(there -> !there.equals(text)).isPresent();
    }

    private static String numbered(String file, int number) {
      int dot = file.lastIndexOf('.');
      int end = dot <= 0 ? file.length() : dot;
      String stem = file.substring(0, Math.min(end, LONGEST_STEM));
      String ending = file.substring(end);
      return stem + "-" + number + ending.substring(0, Math.min(ending.length(), LONGEST_ENDING));
    }
  }
}
