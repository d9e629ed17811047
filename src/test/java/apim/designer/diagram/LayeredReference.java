package apim.designer.diagram;

import apim.designer.topology.ElementId;
import apim.designer.topology.Link;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// The boxes and lines of a scene, laid out and routed anew by Eclipse's layered algorithm: from left
/// to right, sites at their rows, zones as nodes with children.
final class LayeredReference {
  private final Scene scene;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<String, ElkPort> ports = new HashMap<>();
  private final Map<ElkEdge, String> edges = new HashMap<>();

  private LayeredReference(Topology topology, Scene scene) {
    this.scene = scene;
    zones(topology);
    for (Scene.Box box : scene.boxes()) {
      if (box.kind() != Scene.Kind.NOTE) {
        box(topology, box);
      }
    }
    for (Scene.Route route : scene.routes()) {
      edge(topology, route);
    }
  }

  static LayeredReference of(Topology topology, Scene scene) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    LayeredReference reference = new LayeredReference(topology, scene);
    ElkNode root = reference.root;
    root.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    new RecursiveGraphLayoutEngine().layout(root, new NullElkProgressMonitor());
    return reference;
  }

  private void zones(Topology topology) {
    Map<ElementId, ElementId> parents = new HashMap<>();
    topology
        .zones()
        .forEach(zone -> zone.elements().forEach(one -> parents.putIfAbsent(one, zone.id())));
    topology.zones().forEach(zone -> zone(topology, parents, zone));
  }

  private ElkNode zone(Topology topology, Map<ElementId, ElementId> parents, Zone zone) {
    ElkNode known = nodes.get(zone.id().value());
    if (known != null) {
      return known;
    }
    ElkNode parent =
        Optional.ofNullable(parents.get(zone.id()))
            .flatMap(outer -> topology.element(Zone.class, outer))
            .filter(outer -> !outer.equals(zone))
            .map(outer -> zone(topology, parents, outer))
            .orElse(root);
    ElkNode node = ElkGraphUtil.createNode(parent);
    nodes.put(zone.id().value(), node);
    if (zone.elements().isEmpty()) {
      node.setDimensions(100, 50);
    }
    return node;
  }

  private void box(Topology topology, Scene.Box box) {
    ElkNode parent =
        topology.zones().stream()
            .filter(
                zone ->
                    zone.elements().stream().anyMatch(one -> one.value().equals(box.ref().path())))
            .findFirst()
            .map(zone -> nodes.get(zone.id().value()))
            .orElse(root);
    ElkNode node = ElkGraphUtil.createNode(parent);
    node.setDimensions(box.area().width(), box.area().height());
    nodes.put(box.ref().path(), node);
    if (!box.rows().isEmpty()) {
      node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
      for (Scene.Row row : box.rows()) {
        ElkPort port = port(node, PortSide.EAST, row.area().centreY() - box.area().y());
        port.setX(box.area().width());
        ports.put(row.ref().path(), port);
      }
    }
  }

  private static ElkPort port(ElkNode node, PortSide side, double y) {
    ElkPort port = ElkGraphUtil.createPort(node);
    port.setProperty(CoreOptions.PORT_SIDE, side);
    port.setLocation(0, y);
    return port;
  }

  private void edge(Topology topology, Scene.Route route) {
    Optional<ElkConnectableShape> from =
        Optional.<ElkConnectableShape>ofNullable(ports.get(route.from().path()))
            .or(() -> end(topology, route.ref(), true));
    Optional<ElkConnectableShape> to = end(topology, route.ref(), false);
    if (from.isPresent() && to.isPresent()) {
      edges.put(ElkGraphUtil.createSimpleEdge(from.get(), to.get()), Crossings.bundle(route));
    }
  }

  private Optional<ElkConnectableShape> end(
      Topology topology, apim.designer.topology.Ref ref, boolean from) {
    Optional<String> id =
        switch (ref) {
          case apim.designer.topology.Ref.OfMember member -> Optional.of(member.node().value());
          case apim.designer.topology.Ref.OfLink link ->
              topology.link(link).map(known -> end(known, from).value());
          default -> Optional.empty();
        };
    return id.map(nodes::get)
        .map(
            node ->
                node.getPorts().isEmpty()
                    ? node
                    : from ? port(node, PortSide.EAST, 20) : port(node, PortSide.WEST, 20));
  }

  private static ElementId end(Link link, boolean from) {
    return from ? link.from() : link.to();
  }

  List<Crossings.Span> spans() {
    return edges.keySet().stream()
        .map(
            edge ->
                new Crossings.Span(
                    middle(ElkGraphUtil.connectableShapeToNode(edge.getSources().getFirst())),
                    middle(ElkGraphUtil.connectableShapeToNode(edge.getTargets().getFirst()))))
        .toList();
  }

  private static Crossings.Spot middle(ElkNode node) {
    double x = node.getWidth() / 2;
    double y = node.getHeight() / 2;
    for (ElkNode at = node; at != null; at = at.getParent()) {
      x += at.getX();
      y += at.getY();
    }
    return new Crossings.Spot(x, y);
  }

  /// Of our scene, the same lines.
  List<Crossings.Span> ours() {
    Map<ElkNode, Crossings.Spot> middles = new HashMap<>();
    scene.regions().forEach(one -> middles.put(nodes.get(one.ref().path()), middle(one.area())));
    scene.boxes().forEach(one -> middles.put(nodes.get(one.ref().path()), middle(one.area())));
    return edges.keySet().stream()
        .map(
            edge ->
                new Crossings.Span(
                    middle(middles, edge.getSources().getFirst()),
                    middle(middles, edge.getTargets().getFirst())))
        .toList();
  }

  private static Crossings.Spot middle(
      Map<ElkNode, Crossings.Spot> middles, ElkConnectableShape end) {
    return Objects.requireNonNull(middles.get(ElkGraphUtil.connectableShapeToNode(end)));
  }

  private static Crossings.Spot middle(Area area) {
    return new Crossings.Spot(area.x() + area.width() / 2.0, area.y() + area.height() / 2.0);
  }

  List<Crossings.Line> lines() {
    List<Crossings.Line> lines = new ArrayList<>();
    edges.forEach(
        (edge, bundle) -> {
          double dx = 0;
          double dy = 0;
          for (ElkNode at = edge.getContainingNode(); at != null; at = at.getParent()) {
            dx += at.getX();
            dy += at.getY();
          }
          for (ElkEdgeSection section : edge.getSections()) {
            List<Crossings.Spot> spots = new ArrayList<>();
            spots.add(new Crossings.Spot(section.getStartX() + dx, section.getStartY() + dy));
            for (var bend : section.getBendPoints()) {
              spots.add(new Crossings.Spot(bend.getX() + dx, bend.getY() + dy));
            }
            spots.add(new Crossings.Spot(section.getEndX() + dx, section.getEndY() + dy));
            lines.add(new Crossings.Line(bundle, spots));
          }
        });
    return lines;
  }
}
