package apim.designer.project;

import apim.designer.catalog.Catalog;
import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.LineShape;
import apim.designer.design.Position;
import apim.designer.json.Json;
import apim.designer.json.Quoted;
import apim.designer.topology.Accepted;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.DatabaseType;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.KeyManagerProduct;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Region;
import apim.designer.topology.RuleId;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import apim.designer.topology.Zone;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a located tree into a design, with the defaults of schema version 2.
final class DesignReader {
  static final List<String> PROFILES = Arrays.stream(Profile.values()).map(Profile::id).toList();
  static final List<String> KINDS =
      Arrays.stream(External.Kind.values()).map(External.Kind::id).toList();

  static final List<String> PRODUCTS =
      Arrays.stream(KeyManagerProduct.values()).map(KeyManagerProduct::id).toList();
  static final List<String> DATABASES =
      Arrays.stream(DatabaseType.values()).map(DatabaseType::id).toList();

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Catalog CATALOG = Catalog.standard();
  private static final ApimVersion NEWEST = ApimVersion.of(CATALOG.releases().getLast());

  private static final Label NO_TEXT = new Label("");

  private final Problems problems;

  DesignReader(Problems problems) {
    this.problems = problems;
  }

  /// The design, without its attachments; empty when a problem was added.
  Optional<Design> read(Json.Obj tree) {
    Section top = new Section(tree, "", problems);
    Label name = top.text("name", Label::new).orElse(NO_TEXT);
    top.require("apim", "\"4.5.0\"");
    Optional<ApimVersion> apim = top.text("apim", ApimVersion::of);
    // Whatever is written for no known release is judged as the nearest.
    Set<WebApp> usual = CATALOG.nearest(apim.orElse(NEWEST)).servedByDefault();
    List<Node> nodes = read(top, "nodes", DesignReader::node);
    List<LoadBalancer> loadBalancers =
        read(top, "loadBalancers", section -> LoadBalancerReader.read(section, usual));
    List<Zone> zones = read(top, "zones", DesignReader::zone);
    List<Note> notes = read(top, "notes", DesignReader::note);
    List<External> externals = read(top, "externals", DesignReader::external);
    List<Link> links = read(top, "links", DesignReader::link);
    UrlPath contextPath = top.text("contextPath", UrlPath::new).orElse(UrlPath.ROOT);
    List<Accepted> accepted = read(top, "accepted", DesignReader::accepted);
    Layout layout = top.section("layout").map(this::layout).orElse(Layout.EMPTY);
    if (apim.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    List<Element> elements =
        Stream.of(nodes, loadBalancers, zones, notes, externals)
            .<Element>flatMap(List::stream)
            .toList();
    Topology topology = new Topology(name, apim.get(), contextPath, elements, links, accepted);
    return Optional.of(new Design(topology, layout, Attachments.NONE));
  }

  private static <T> List<T> read(Section top, String name, Function<Section, Optional<T>> one) {
    return top.sections(name).stream().map(one).flatMap(Optional::stream).toList();
  }

  private static Optional<Node> node(Section section) {
    Optional<ElementId> id = section.id("id", "\"apim-1\"");
    section.require("profile", "\"all-in-one\"");
    Optional<Profile> profile = section.choice("profile", Profile::of, PROFILES);
    Optional<Address> address = section.text("address", Address::of);
    PortOffset portOffset = section.number("portOffset", PortOffset::new).orElse(PortOffset.NONE);
    Optional<FileName> deploymentToml = section.text("deploymentToml", FileName::new);
    Optional<EnvironmentName> environment = section.text("environment", EnvironmentName::new);
    Optional<Region> region = section.text("region", Region::new);
    Map<Listener, TcpPort> ports = new EnumMap<>(Listener.class);
    section.section("ports").ifPresent(all -> ports(all, ports));
    return id.flatMap(
        known ->
            profile.map(
                as ->
                    new Node(
                        known,
                        as,
                        address,
                        portOffset,
                        ports,
                        environment,
                        region,
                        deploymentToml)));
  }

  private static void ports(Section section, Map<Listener, TcpPort> ports) {
    for (Listener listener : Listener.values()) {
      section.number(listener.id(), TcpPort::new).ifPresent(port -> ports.put(listener, port));
    }
  }

  private static Optional<Zone> zone(Section section) {
    Optional<ElementId> id = section.id("id", "\"zone-1\"");
    Label label = section.text("label", Label::new).orElse(NO_TEXT);
    List<ElementId> elements = section.texts("elements", ElementId::new);
    return id.map(known -> new Zone(known, label, elements));
  }

  private static Optional<Note> note(Section section) {
    Optional<ElementId> id = section.id("id", "\"note-1\"");
    Label text = section.text("text", Label::new).orElse(NO_TEXT);
    return id.map(known -> new Note(known, text));
  }

  private static Optional<External> external(Section section) {
    Optional<ElementId> id = section.id("id", "\"clients-1\"");
    section.require("kind", "\"clients\"");
    Optional<External.Kind> kind = section.choice("kind", External.Kind::of, KINDS);
    Label label = section.text("label", Label::new).orElse(NO_TEXT);
    Optional<KeyManagerProduct> product =
        section.choice("product", KeyManagerProduct::of, PRODUCTS);
    Optional<Address> address = section.text("address", Address::of);
    Optional<DatabaseType> type = section.choice("type", DatabaseType::of, DATABASES);
    return id.flatMap(
        known ->
            kind.map(
                as ->
                    new External(known, as, label, new External.Details(product, address, type))));
  }

  private static Optional<Accepted> accepted(Section section) {
    section.require("rule", "\"cluster-of-one\"");
    section.require("reason", "\"a trial system\"");
    Optional<RuleId> rule = section.text("rule", RuleId::new);
    List<Ref> elements = section.texts("elements", Ref::parse);
    Optional<Label> reason = section.text("reason", Accepted::reason);
    Optional<LocalDate> until = section.text("until", DesignReader::date);
    return rule.flatMap(known -> reason.map(words -> new Accepted(known, elements, words, until)));
  }

  private static LocalDate date(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // Such as the 31st of June.
      throw new IllegalArgumentException("there is no such day", e);
    }
    throw new IllegalArgumentException("a day is year-month-day, such as 2027-06-30");
  }

  private static Optional<Link> link(Section section) {
    Optional<ElementId> from = section.id("from", "\"apim-1\"");
    Optional<ElementId> to = section.id("to", "\"lb-1\"");
    Label label = section.text("label", Label::new).orElse(NO_TEXT);
    return from.flatMap(start -> to.map(end -> new Link(start, end, label)));
  }

  /// Positions of elements that are not there do no harm and are kept.
  private Layout layout(Section section) {
    Map<ElementId, Position> positions = new TreeMap<>();
    Map<Ref, LineShape> lines = new TreeMap<>();
    for (Json.Field field : section.object().fields()) {
      String path = section.path(field.name());
      Optional<ElementId> id = layoutId(field, path);
      Optional<Position> position =
          Section.of(field.value(), path, problems).flatMap(DesignReader::position);
      id.ifPresent(known -> position.ifPresent(at -> positions.put(known, at)));
      if (id.isPresent() && field.value() instanceof Json.Obj box) {
        LineReader.read(new Section(box, path, problems), id.get(), lines);
      }
    }
    return new Layout(positions, lines);
  }

  private Optional<ElementId> layoutId(Json.Field field, String path) {
    try {
      return Optional.of(new ElementId(field.name()));
    } catch (IllegalArgumentException e) {
      problems.add(
          field.place(),
          path,
          Quoted.of(field.name()) + " names no element; remove it: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Position> position(Section section) {
    section.require("x", "240");
    section.require("y", "160");
    Optional<Integer> x = section.number("x", wanted -> new Position(wanted, 0).x());
    Optional<Integer> y = section.number("y", wanted -> new Position(0, wanted).y());
    return x.flatMap(left -> y.map(top -> new Position(left, top)));
  }
}
