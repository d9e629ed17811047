package apim.designer.diagram;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Connection;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Footprint;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.design.TidyLayout;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.validation.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts a scene together: cards, zones around them, wires between them.
final class Composition {
  private static final int MARGIN = 16;
  private static final int LINK_LABEL = 160;

  /// Between lines that turn side by side.
  private static final int LANE = 10;

  private static final Area NOTHING = new Area(0, 0, 480, 160);

  private final Deployment deployment;
  private final Topology topology;
  private final Layout layout;
  private final Badges badges;
  private final FullNames names;
  private final EarlierRoutes known;
  private final Layer layer;
  private final Stacks stacks;
  private final DrawnTraffic drawn;
  private final List<Scene.Box> boxes = new ArrayList<>();
  private final Map<ElementId, Wire.End> ends = new HashMap<>();
  private final Map<Ref, Scene.Row> rows = new HashMap<>();

  private Composition(
      Deployment deployment,
      Layout layout,
      Badges badges,
      FullNames names,
      Layer layer,
      Stacks stacks,
      EarlierRoutes known) {
    this.stacks = stacks;
    this.known = known;
    this.layer = layer;
    this.drawn = new DrawnTraffic(deployment.topology(), layer);
    this.deployment = deployment;
    this.topology = deployment.topology();
    this.layout = layout;
    this.badges = badges;
    this.names = names;
  }

  static Scene of(
      Deployment deployment,
      Layout layout,
      List<Finding> findings,
      Layer layer,
      Stacks stacks,
      EarlierRoutes known) {
    Layout places = TidyLayout.complete(deployment.topology(), layout);
    return new Composition(
            deployment, places, new Badges(findings), FullNames.none(places), layer, stacks, known)
        .scene();
  }

  /// With every name in full: cards grow, and what is to the right of them makes room.
  static Scene withFullNames(
      Deployment deployment, Layout layout, List<Finding> findings, Layer layer) {
    Layout places = TidyLayout.complete(deployment.topology(), layout);
    Badges badges = new Badges(findings);
    FullNames everything = FullNames.everything(places, deployment.topology().ids().toList());
    Composition measured =
        new Composition(
            deployment, places, badges, everything, layer, Stacks.NONE, EarlierRoutes.NOTHING);
    measured.addBoxes();
    FullNames names = FullNames.of(places, measured.boxes, measured.longLabels());
    return new Composition(
            deployment, names.layout(), badges, names, layer, Stacks.NONE, EarlierRoutes.NOTHING)
        .scene();
  }

  /// What the labels on the lines of a load balancer need beyond the way to the nearest node.
  private Map<ElementId, Integer> longLabels() {
    Map<ElementId, Integer> extra = new HashMap<>();
    for (NginxInstance instance : deployment.instances()) {
      Wire.End from = ends.get(instance.id());
      for (VirtualHost host : instance.hosts()) {
        for (UpstreamServer server : host.servers()) {
          Wire.End to = ends.get(server.server().id());
          if (from != null && to != null) {
            String label = TrafficLabel.fullForms(host, server).getFirst();
            int needed = Labels.room(label) + LANE * rows.size();
            int way = to.box().x() - from.box().x() - usualWidth(instance);
            extra.merge(instance.id(), way < 0 ? 0 : Math.max(0, needed - way), Math::max);
          }
        }
      }
    }
    return extra;
  }

  private static int usualWidth(NginxInstance instance) {
    return Footprint.of(instance.loadBalancer()).width();
  }

  private void addBoxes() {
    Cards cards = new Cards(badges, NodeCaptions.of(deployment), names);
    for (NginxInstance instance : deployment.instances()) {
      Scene.Box box = cards.loadBalancer(instance, at(instance.id()));
      Area area = box.area();
      add(
          instance.id(),
          box,
          new Wire.End(area, area.y(), area.y() + Footprint.LOAD_BALANCER_HEAD));
      box.rows().forEach(row -> rows.putIfAbsent(row.ref(), row));
    }
    for (ApimServer server : deployment.servers()) {
      if (stacks.isStacked(server.ref())) {
        stack(cards, server);
      } else {
        add(server.id(), cards.node(server, at(server.id())));
      }
    }
    for (External external : topology.externals()) {
      add(external.id(), cards.external(external, at(external.id())));
    }
    for (Note note : topology.notes()) {
      add(note.id(), cards.note(note, at(note.id())));
    }
  }

  /// Lines of all end at the card that stands for all.
  private void stack(Cards cards, ApimServer server) {
    if (stacks.isDrawn(server.ref())) {
      List<ElementId> nodes = stacks.elements(server.id());
      Scene.Box box = cards.stack(server, nodes, at(server.id()));
      boxes.add(box);
      nodes.forEach(node -> ends.putIfAbsent(node, Wire.End.of(box.area())));
    }
  }

  private Scene scene() {
    addBoxes();
    List<Scene.Region> regions = new Regions(topology, layout, badges, boxes).all();
    for (Scene.Region region : regions) {
      ends.putIfAbsent(region.ref().element(), Wire.End.of(region.area()));
    }
    List<Scene.Frame> frames = new ArrayList<>(Frames.of(deployment, boxes, regions));
    List<Wire> wires = wires();
    if (!layer.connections().isEmpty()) {
      LayerLines lines = new LayerLines(deployment, boxes, regions, frames);
      lines.add(
          layer.connections().stream()
              .filter(one -> !drawn.has(one))
              .map(this::between)
              .filter(one -> !one.from().equals(one.to()))
              .distinct()
              .toList());
      frames.addAll(lines.brackets());
      wires.addAll(lines.wires());
    }
    List<Scene.Route> routes = known.routes(wires, boxes, regions);
    Area content = bounds(frames, regions, routes);
    return new Scene(
        topology.name().oneLine(),
        Columns.of(deployment, boxes, content),
        frames,
        regions,
        boxes,
        routes.stream().filter(one -> one.tone() != Scene.Tone.DERIVED).toList(),
        routes.stream().filter(one -> one.tone() == Scene.Tone.DERIVED).toList(),
        badges.remarks(),
        content);
  }

  private Connection between(Connection one) {
    return new Connection(
        stacks.drawn(one.from()), stacks.drawn(one.to()), one.purpose(), one.port());
  }

  private Position at(ElementId element) {
    return layout.of(element).orElse(new Position(0, 0));
  }

  private void add(ElementId element, Scene.Box box) {
    add(element, box, Wire.End.of(box.area()));
  }

  private void add(ElementId element, Scene.Box box, Wire.End end) {
    boxes.add(box);
    ends.putIfAbsent(element, end);
  }

  private List<Wire> wires() {
    List<Wire> wires = new ArrayList<>();
    for (NginxInstance instance : deployment.instances()) {
      Wire.End whole = ends.get(instance.id());
      for (VirtualHost host : instance.hosts()) {
        Scene.Row row = rows.get(host.ref());
        if (whole != null && row != null && drawn.shows(host.ref())) {
          int middle = row.area().centreY();
          addMembers(wires, host, new Wire.End(whole.box(), middle, middle));
        }
      }
    }
    Set<ElementId> balancers =
        topology.loadBalancers().stream().map(LoadBalancer::id).collect(Collectors.toSet());
    topology
        .linksByRef()
        .forEach(
            (ref, link) ->
                addLink(
                    wires,
                    ref,
                    link,
                    balancers.contains(link.from()) || balancers.contains(link.to())));
    return wires;
  }

  private void addMembers(List<Wire> wires, VirtualHost host, Wire.End from) {
    for (UpstreamServer server : host.servers()) {
      Wire.End to = ends.get(server.server().id());
      if (to != null && stacks.isDrawn(server.ref())) {
        List<Ref> all = stacks.all(server.ref());
        wires.add(
            new Wire(
                host.ref().path(),
                server.ref(),
                host.ref(),
                stacks.drawn(server.server().ref()),
                from,
                to,
                server.backup(),
                badges.tone(all),
                counted(
                    names.isNone()
                        ? TrafficLabel.forms(host, server)
                        : TrafficLabel.fullForms(host, server),
                    all.size()),
                HandShape.of(server.ref(), layout)));
      }
    }
  }

  /// A line that stands for several says for how many.
  private static List<String> counted(List<String> labels, int lines) {
    return lines == 1 ? labels : labels.stream().map(label -> label + " × " + lines).toList();
  }

  private void addLink(List<Wire> wires, Ref ref, Link link, boolean balanced) {
    Wire.End from = ends.get(link.from());
    Wire.End to = ends.get(link.to());
    if (from == null || to == null || !drawn.shows(link) || !stacks.isDrawn(ref)) {
      return;
    }
    String label = link.label().oneLine().strip();
    String text = names.isNone() ? TextWidth.fitted(label, Cards.TEXT, LINK_LABEL) : label;
    wires.add(
        new Wire(
            "link " + wires.size(),
            ref,
            stacks.drawn(Ref.of(link.from())),
            stacks.drawn(Ref.of(link.to())),
            from,
            to,
            !balanced,
            Scene.Tone.PLAIN,
            text.isEmpty() ? List.of() : counted(List.of(text), stacks.all(ref).size()),
            HandShape.of(ref, layout)));
  }

  private Area bounds(
      List<Scene.Frame> frames, List<Scene.Region> regions, List<Scene.Route> routes) {
    List<Area> all = new ArrayList<>();
    frames.forEach(frame -> all.add(frame.area()));
    boxes.forEach(box -> all.add(box.area()));
    regions.forEach(region -> all.add(region.area()));
    for (Scene.Route route : routes) {
      route.points().forEach(point -> all.add(new Area(point.x(), point.y(), 0, 0)));
      route.label().ifPresent(label -> all.add(label.area()));
    }
    return all.stream().reduce(Area::with).orElse(NOTHING).grown(MARGIN);
  }
}
