package apim.designer.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Everything an architect has drawn, in the order of drawing; where it is drawn is in the layout.
public record Topology(
    Label name,
    ApimVersion apim,
    List<Node> nodes,
    List<LoadBalancer> loadBalancers,
    List<Zone> zones,
    List<Note> notes,
    List<External> externals,
    List<Link> links) {
  public Topology {
    nodes = List.copyOf(nodes);
    loadBalancers = List.copyOf(loadBalancers);
    zones = List.copyOf(zones);
    notes = List.copyOf(notes);
    externals = List.copyOf(externals);
    links = List.copyOf(links);
  }

  public static Topology empty(Label name, ApimVersion apim) {
    return new Topology(
        name, apim, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /// The ids of everything that has a box of its own, in the order of drawing.
  public Stream<ElementId> ids() {
    return Stream.of(
            nodes.stream().map(Node::id),
            loadBalancers.stream().map(LoadBalancer::id),
            zones.stream().map(Zone::id),
            notes.stream().map(Note::id),
            externals.stream().map(External::id))
        .flatMap(ids -> ids);
  }

  /// The files that are named here, each once: the deployment.toml of nodes, then certificates and
  /// their keys.
  public Stream<FileName> files() {
    return Stream.concat(
            nodes.stream().flatMap(node -> node.deploymentToml().stream()),
            loadBalancers.stream().flatMap(lb -> lb.certificate().files().stream()))
        .distinct();
  }

  public Optional<Node> node(ElementId wanted) {
    return nodes.stream().filter(node -> node.id().equals(wanted)).findFirst();
  }

  public Optional<LoadBalancer> loadBalancer(ElementId wanted) {
    return loadBalancers.stream().filter(lb -> lb.id().equals(wanted)).findFirst();
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

  public Topology withName(Label newName) {
    return new Topology(newName, apim, nodes, loadBalancers, zones, notes, externals, links);
  }

  public Topology withApim(ApimVersion newApim) {
    return new Topology(name, newApim, nodes, loadBalancers, zones, notes, externals, links);
  }

  public Topology withNodes(List<Node> newNodes) {
    return new Topology(name, apim, newNodes, loadBalancers, zones, notes, externals, links);
  }

  public Topology withLoadBalancers(List<LoadBalancer> newLoadBalancers) {
    return new Topology(name, apim, nodes, newLoadBalancers, zones, notes, externals, links);
  }

  public Topology withZones(List<Zone> newZones) {
    return new Topology(name, apim, nodes, loadBalancers, newZones, notes, externals, links);
  }

  public Topology withNotes(List<Note> newNotes) {
    return new Topology(name, apim, nodes, loadBalancers, zones, newNotes, externals, links);
  }

  public Topology withExternals(List<External> newExternals) {
    return new Topology(name, apim, nodes, loadBalancers, zones, notes, newExternals, links);
  }

  public Topology withLinks(List<Link> newLinks) {
    return new Topology(name, apim, nodes, loadBalancers, zones, notes, externals, newLinks);
  }

  public Topology withNode(Node added) {
    return withNodes(appended(nodes, added));
  }

  public Topology withLoadBalancer(LoadBalancer added) {
    return withLoadBalancers(appended(loadBalancers, added));
  }

  public Topology withZone(Zone added) {
    return withZones(appended(zones, added));
  }

  public Topology withNote(Note added) {
    return withNotes(appended(notes, added));
  }

  public Topology withExternal(External added) {
    return withExternals(appended(externals, added));
  }

  public Topology withLink(Link added) {
    return withLinks(appended(links, added));
  }

  /// This topology with each node put through `change`.
  public Topology mapNodes(UnaryOperator<Node> change) {
    return withNodes(nodes.stream().map(change).toList());
  }

  /// This topology with each load balancer put through `change`.
  public Topology mapLoadBalancers(UnaryOperator<LoadBalancer> change) {
    return withLoadBalancers(loadBalancers.stream().map(change).toList());
  }

  /// This topology with each zone put through `change`.
  public Topology mapZones(UnaryOperator<Zone> change) {
    return withZones(zones.stream().map(change).toList());
  }

  /// This topology with each note put through `change`.
  public Topology mapNotes(UnaryOperator<Note> change) {
    return withNotes(notes.stream().map(change).toList());
  }

  /// This topology with each outside element put through `change`.
  public Topology mapExternals(UnaryOperator<External> change) {
    return withExternals(externals.stream().map(change).toList());
  }

  private static <T> List<T> appended(List<T> list, T added) {
    List<T> more = new ArrayList<>(list);
    more.add(added);
    return more;
  }
}
