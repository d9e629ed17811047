package apim.designer.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Everything an architect has drawn; where it is drawn is in the layout.
///
/// @param contextPath what stands before every path of the nodes (`proxy_context_path`); empty for
///     nothing
/// @param elements kind after kind, those of a kind in the order of drawing
/// @param accepted the findings that the architect lets be
public record Topology(
    Label name,
    ApimVersion apim,
    UrlPath contextPath,
    List<Element> elements,
    List<Link> links,
    List<Accepted> accepted) {
  private static final Comparator<Element> BY_KIND = Comparator.comparingInt(Topology::rank);

  public Topology {
    elements = elements.stream().sorted(BY_KIND).toList();
    links = List.copyOf(links);
    accepted = List.copyOf(accepted);
  }

  // As the design file lists them.
  private static int rank(Element element) {
    return switch (element) {
      case Node _ -> 0;
      case LoadBalancer _ -> 1;
      case Zone _ -> 2;
      case Note _ -> 3;
      case External _ -> 4;
    };
  }

  public static Topology empty(Label name, ApimVersion apim) {
    return new Topology(name, apim, UrlPath.ROOT, List.of(), List.of(), List.of());
  }

  public List<Node> nodes() {
    return all(Node.class);
  }

  public List<LoadBalancer> loadBalancers() {
    return all(LoadBalancer.class);
  }

  public List<Zone> zones() {
    return all(Zone.class);
  }

  public List<Note> notes() {
    return all(Note.class);
  }

  public List<External> externals() {
    return all(External.class);
  }

  /// The elements of one kind, in the order of drawing.
  public <E extends Element> List<E> all(Class<E> kind) {
    // Every rule asks.
    List<E> all = new ArrayList<>();
    for (Element element : elements) {
      if (kind.isInstance(element)) {
        all.add(kind.cast(element));
      }
    }
    return Collections.unmodifiableList(all);
  }

  /// The ids of everything that has a box of its own.
  public Stream<ElementId> ids() {
    return elements.stream().map(Element::id);
  }

  /// The first element of an id.
  public Optional<Element> element(ElementId wanted) {
    return elements.stream().filter(element -> element.id().equals(wanted)).findFirst();
  }

  /// The first element of an id that is of one kind.
  public <E extends Element> Optional<E> element(Class<E> kind, ElementId wanted) {
    return elements.stream()
        .filter(element -> element.id().equals(wanted) && kind.isInstance(element))
        .map(kind::cast)
        .findFirst();
  }

  /// The files that are named here, each once: the deployment.toml of nodes, then the certificates
  /// of load balancers with their keys, and what their sites name.
  public Stream<FileName> files() {
    return elements.stream().flatMap(Topology::files).distinct();
  }

  private static Stream<FileName> files(Element element) {
    return switch (element) {
      case Node node -> node.deploymentToml().stream();
      case LoadBalancer lb ->
          Stream.concat(
              lb.certificate().files().stream(), lb.sites().stream().flatMap(Site::files));
      case Zone _, Note _, External _ -> Stream.of();
    };
  }

  public Optional<Node> node(ElementId wanted) {
    return element(Node.class, wanted);
  }

  public Optional<LoadBalancer> loadBalancer(ElementId wanted) {
    return element(LoadBalancer.class, wanted);
  }

  public Optional<Site> site(Ref.OfSite wanted) {
    return loadBalancer(wanted.loadBalancer()).flatMap(lb -> lb.site(wanted.site()));
  }

  public Optional<Member> member(Ref.OfMember wanted) {
    return site(wanted.ofSite()).flatMap(site -> site.member(wanted.node()));
  }

  /// What each link is called, in the order of drawing.
  public Map<Ref, Link> linksByRef() {
    Map<Ref, Link> byRef = new LinkedHashMap<>();
    for (Link link : links) {
      int number = 1;
      while (byRef.containsKey(Ref.of(link, number))) {
        number++;
      }
      byRef.put(Ref.of(link, number), link);
    }
    return byRef;
  }

  public Optional<Link> link(Ref.OfLink wanted) {
    return links.stream()
        .filter(link -> link.from().equals(wanted.from()) && link.to().equals(wanted.to()))
        .skip(wanted.number() - 1L)
        .findFirst();
  }

  /// Everything that a finding can be about.
  public Set<Ref> refs() {
    Set<Ref> all = new HashSet<>(linksByRef().keySet());
    ids().forEach(id -> all.add(Ref.of(id)));
    for (LoadBalancer lb : loadBalancers()) {
      for (Site site : lb.sites()) {
        all.add(Ref.of(lb.id(), site.id()));
        site.members().forEach(member -> all.add(Ref.of(lb.id(), site.id(), member.node())));
      }
    }
    return all;
  }

  public Topology withName(Label newName) {
    return new Topology(newName, apim, contextPath, elements, links, accepted);
  }

  public Topology withApim(ApimVersion newApim) {
    return new Topology(name, newApim, contextPath, elements, links, accepted);
  }

  public Topology withContextPath(UrlPath newPath) {
    return new Topology(name, apim, newPath, elements, links, accepted);
  }

  public Topology withAccepted(List<Accepted> newAccepted) {
    return new Topology(name, apim, contextPath, elements, links, newAccepted);
  }

  public Topology withElements(List<? extends Element> newElements) {
    return new Topology(name, apim, contextPath, List.copyOf(newElements), links, accepted);
  }

  public Topology withLinks(List<Link> newLinks) {
    return new Topology(name, apim, contextPath, elements, newLinks, accepted);
  }

  /// This topology with one element more, the last of its kind.
  public Topology with(Element added) {
    return withElements(appended(elements, added));
  }

  /// This topology with `those` as its elements of one kind.
  public <E extends Element> Topology with(Class<E> kind, List<E> those) {
    return withElements(
        Stream.concat(
                elements.stream().filter(element -> !kind.isInstance(element)), those.stream())
            .toList());
  }

  public Topology withLink(Link added) {
    return withLinks(appended(links, added));
  }

  /// This topology without the elements of some ids, and without the members, links and contents of
  /// zones that named them.
  public Topology without(Set<ElementId> gone) {
    return withElements(
            elements.stream()
                .filter(element -> !gone.contains(element.id()))
                .map(element -> element.without(gone))
                .toList())
        .withLinks(links.stream().filter(link -> !link.touchesAny(gone)).toList())
        .withAccepted(
            accepted.stream()
                .filter(one -> one.elements().stream().noneMatch(ref -> namesAny(ref, gone)))
                .toList());
  }

  private static boolean namesAny(Ref ref, Set<ElementId> gone) {
    return switch (ref) {
      case Ref.OfElement(ElementId element) -> gone.contains(element);
      case Ref.OfSite(ElementId lb, ElementId _) -> gone.contains(lb);
      case Ref.OfMember(ElementId lb, ElementId _, ElementId node) ->
          gone.contains(lb) || gone.contains(node);
      case Ref.OfLink(ElementId from, ElementId to, int _) ->
          gone.contains(from) || gone.contains(to);
    };
  }

  /// This topology with each element put through `change`.
  public Topology map(UnaryOperator<Element> change) {
    return withElements(elements.stream().map(change).toList());
  }

  /// This topology with each element of one kind put through `change`.
  public <E extends Element> Topology map(Class<E> kind, UnaryOperator<E> change) {
    return map(element -> kind.isInstance(element) ? change.apply(kind.cast(element)) : element);
  }

  private static <T> List<T> appended(List<T> list, T added) {
    List<T> more = new ArrayList<>(list);
    more.add(added);
    return more;
  }
}
