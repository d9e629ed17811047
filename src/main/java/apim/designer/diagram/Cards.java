package apim.designer.diagram;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Footprint;
import apim.designer.design.HostRows;
import apim.designer.design.Position;
import apim.designer.topology.Affinity;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the card of each kind of element; texts too long for it end in an ellipsis.
///
/// @param names the room that cards have for them
record Cards(Badges badges, NodeCaptions captions, FullNames names) {
  static final int TITLE = 13;
  static final int TEXT = 11;
  static final int CHIP = 10;
  static final int TEXT_LEFT = 40;
  static final int PADDING = 12;

  /// Beside a title.
  private static final int EDGE = 6;

  Scene.Box node(ApimServer server, Position at) {
    Area area = area(server.id(), at, Footprint.CARD);
    int room = area.width() - TEXT_LEFT - EDGE;
    List<String> chips = new ArrayList<>();
    if (!server.node().portOffset().isNone()) {
      chips.add("offset " + server.node().portOffset());
    }
    server.node().deploymentToml().ifPresent(_ -> chips.add("toml"));
    int last = chips.isEmpty() ? 0 : chipWidth(chips.getFirst());
    int second = chips.size() < 2 ? 0 : chipWidth(chips.getLast());
    return new Scene.Box(
        server.ref(),
        Scene.Kind.NODE,
        Icons.of(server.profile()),
        Hue.of(server.profile()),
        area,
        title(server.id().value(), room),
        TextWidth.fitted(captions.of(server), TEXT, room + 4 - second),
        TextWidth.fitted(NodeCaptions.place(server), TEXT, room + 4 - last),
        chips,
        List.of(),
        List.of(),
        badges.of(server.ref()));
  }

  /// Equal nodes, under what their names begin with.
  ///
  /// @param server the first of them
  Scene.Box stack(ApimServer server, List<ElementId> nodes, Position at) {
    Area area = area(server.id(), at, Footprint.CARD);
    int room = area.width() - TEXT_LEFT - PADDING;
    String count = " × " + nodes.size();
    List<Ref> refs = nodes.stream().map(Ref::of).toList();
    return new Scene.Box(
        server.ref(),
        Scene.Kind.STACK,
        Icons.of(server.profile()),
        Hue.of(server.profile()),
        area,
        title(stem(nodes), room - TextWidth.ofBold(count, TITLE)) + count,
        TextWidth.fitted(captions.of(server), TEXT, room + 4),
        TextWidth.shortened(nodes.getFirst() + " … " + nodes.getLast(), TEXT, room + 4),
        List.of(),
        List.of(),
        List.of(),
        badges.of(refs));
  }

  /// What names begin alike with, without a number that happens to be alike; the first name where
  /// they begin differently.
  static String stem(List<ElementId> nodes) {
    String stem = nodes.getFirst().value();
    for (ElementId node : nodes) {
      while (!node.value().startsWith(stem)) {
        stem = stem.substring(0, stem.length() - 1);
      }
    }
    String word = stem.replaceFirst("-?[0-9]*$", "");
    return word.isEmpty() ? nodes.getFirst().value() : word;
  }

  Scene.Box loadBalancer(NginxInstance instance, Position at) {
    Area area = area(instance.id(), at, Footprint.of(instance.loadBalancer()));
    int room = area.width() - TEXT_LEFT - EDGE;
    List<Scene.Row> rows = new ArrayList<>();
    int top = area.y() + Footprint.LOAD_BALANCER_HEAD;
    for (List<Integer> places : HostRows.of(instance.loadBalancer().sites())) {
      List<VirtualHost> sites = places.stream().map(instance.hosts()::get).toList();
      Optional<Scene.Head> head = Optional.empty();
      if (sites.size() > 1) {
        Area line = new Area(area.x(), top, area.width(), Footprint.HOST_ROW);
        head = Optional.of(head(sites.getFirst(), line));
        top += Footprint.HOST_ROW;
      }
      for (VirtualHost site : sites) {
        Area line = new Area(area.x(), top, area.width(), Footprint.SITE_ROW);
        rows.add(head.isPresent() ? below(head.get(), site, line) : row(site, line));
        top += Footprint.SITE_ROW;
      }
    }
    return new Scene.Box(
        instance.ref(),
        Scene.Kind.LOAD_BALANCER,
        Icons.LOAD_BALANCER,
        Hue.SLATE,
        area,
        title(instance.id().value(), room),
        TextWidth.fitted(instance.loadBalancer().nginx().displayName(), TEXT, room),
        "",
        List.of(),
        rows,
        rows.isEmpty() ? List.of("No sites yet") : List.of(),
        badges.of(instance.ref()));
  }

  private static Scene.Head head(VirtualHost host, Area area) {
    String port = port(host);
    int room = area.width() - 2 * PADDING - TextWidth.ofBold(port, TEXT) - 8;
    return new Scene.Head(area, TextWidth.fitted(host.hostname().shown(), 12, room), port);
  }

  private Scene.Row row(VirtualHost host, Area area) {
    String path = host.path().isRoot() ? "" : host.path().value();
    return row(Optional.empty(), host, area, host.hostname().shown() + path, port(host));
  }

  private Scene.Row below(Scene.Head head, VirtualHost host, Area area) {
    return row(Optional.of(head), host, area, host.path().value(), "");
  }

  private Scene.Row row(
      Optional<Scene.Head> head, VirtualHost host, Area area, String name, String port) {
    Optional<Scene.Badge> badge = badges.of(host.ref());
    String pill = TextWidth.fitted(pill(host.affinity()), CHIP, area.width() / 2 - 28);
    int room = area.width() - 2 * PADDING - Scene.Row.inset(head);
    int portRoom = TextWidth.ofBold(port, TEXT) + 8 + (badge.isPresent() ? 34 : 0);
    String detail = host.site().id() + " · " + Captions.of(host);
    return new Scene.Row(
        host.ref(),
        area,
        head,
        TextWidth.fitted(name, 12, room - portRoom),
        TextWidth.fitted(detail, TEXT, room + 4 - chipWidth(pill)),
        port,
        pill,
        badge);
  }

  private static String port(VirtualHost host) {
    return (host.tls() ? "TLS " : "") + host.port();
  }

  Scene.Box external(External external, Position at) {
    Area area = area(external.id(), at, Footprint.OUTSIDE);
    int room = area.width() - TEXT_LEFT - EDGE;
    Ref ref = Ref.of(external.id());
    String label = external.label().oneLine().strip();
    return new Scene.Box(
        ref,
        Scene.Kind.EXTERNAL,
        Icons.of(external.kind()),
        Hue.GREY,
        area,
        title(label.isEmpty() ? external.id().value() : label, room),
        TextWidth.fitted(Captions.of(external.kind()), TEXT, room),
        "",
        List.of(),
        List.of(),
        List.of(),
        badges.of(ref));
  }

  Scene.Box note(Note note, Position at) {
    int width = Footprint.of(note).width();
    List<String> lines =
        TextWidth.wrapped(note.text().value(), 12, width - 2 * PADDING, Footprint.NOTE_LINES);
    Ref ref = Ref.of(note.id());
    return new Scene.Box(
        ref,
        Scene.Kind.NOTE,
        Icons.NOTE,
        Hue.GREY,
        area(at, Footprint.note(lines.size())),
        "",
        "",
        "",
        List.of(),
        List.of(),
        lines,
        badges.of(ref));
  }

  /// A chip with its margin.
  static int chipWidth(String text) {
    return TextWidth.of(text, CHIP) + 16;
  }

  /// It is written in bold, which is wider.
  private static String title(String text, int room) {
    return TextWidth.fittedId(text, TITLE, room * 10 / 11);
  }

  private Area area(ElementId element, Position at, Footprint size) {
    return area(at, new Footprint(size.width() + names.of(element), size.height()));
  }

  private static Area area(Position at, Footprint size) {
    return new Area(at.x(), at.y(), size.width(), size.height());
  }

  private static String pill(Affinity affinity) {
    return switch (affinity) {
      case Affinity.None() -> "none";
      case Affinity.IpHash() -> "ip_hash";
      case Affinity.StickyCookie(var cookie) -> "cookie " + cookie;
      case Affinity.StickyLearn(var cookie, var _) -> "learn " + cookie;
    };
  }
}
