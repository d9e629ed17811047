package apim.designer.diagram;

import apim.designer.deployment.Deployment;
import apim.designer.design.Layout;
import apim.designer.design.Tier;
import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.util.List;
import java.util.Optional;

/// What there is to see of a design: boxes, routes and labels with their places, in pixels at
/// 100 % zoom. The canvas and the picture show the same scene.
///
/// @param routes what the architect drew
/// @param derived what follows from the design, where it is asked for
/// @param bounds everything but the remarks
/// @param remarks the findings, worst first, as the picture lists them below the drawing
public record Scene(
    String title,
    List<Column> columns,
    List<Frame> frames,
    List<Region> regions,
    List<Box> boxes,
    List<Route> routes,
    List<Route> derived,
    List<Remark> remarks,
    Area bounds) {
  public Scene {
    columns = List.copyOf(columns);
    frames = List.copyOf(frames);
    regions = List.copyOf(regions);
    boxes = List.copyOf(boxes);
    routes = List.copyOf(routes);
    derived = List.copyOf(derived);
    remarks = List.copyOf(remarks);
  }

  /// The scene of every design, half-drawn ones too; what has no place gets a tidy one.
  public static Scene of(Deployment deployment, Layout layout, List<Finding> findings) {
    return of(deployment, layout, findings, Layer.DRAWN);
  }

  /// With the traffic of a layer.
  public static Scene of(
      Deployment deployment, Layout layout, List<Finding> findings, Layer layer) {
    return Composition.of(deployment, layout, findings, layer, Stacks.NONE, EarlierRoutes.NOTHING);
  }

  /// The scene of a picture, which shows of the design what `options` ask for.
  ///
  /// @param layer of the traffic that they ask for
  public static Scene of(
      Deployment deployment,
      Layout layout,
      List<Finding> findings,
      PictureOptions options,
      Layer layer) {
    List<Finding> shown = options.findings() ? findings : List.of();
    Scene whole =
        options.fullNames()
            ? Composition.withFullNames(deployment, layout, shown, layer)
            : of(deployment, layout, shown, layer);
    return options.only().isEmpty() ? whole : Excerpt.of(whole, options.only());
  }

  /// Equal to [#of(Deployment, Layout, List)], found sooner where lines run as in `before`.
  public static Scene of(
      Deployment deployment, Layout layout, List<Finding> findings, Scene before) {
    return of(deployment, layout, findings, Layer.DRAWN, Stacks.NONE, before);
  }

  /// With the traffic of a layer, and equal nodes as one card.
  public static Scene of(
      Deployment deployment,
      Layout layout,
      List<Finding> findings,
      Layer layer,
      Stacks stacks,
      Scene before) {
    return Composition.of(
        deployment, layout, findings, layer, stacks, EarlierRoutes.of(before, false));
  }

  /// `before` with boxes in the hand, where `layout` has them: only lines that end at those boxes
  /// follow, the others stay until the boxes are let go.
  public static Scene held(
      Deployment deployment, Layout layout, List<Finding> findings, Scene before) {
    return held(deployment, layout, findings, Layer.DRAWN, Stacks.NONE, before);
  }

  /// With the traffic of a layer, and equal nodes as one card.
  public static Scene held(
      Deployment deployment,
      Layout layout,
      List<Finding> findings,
      Layer layer,
      Stacks stacks,
      Scene before) {
    return Composition.of(
        deployment, layout, findings, layer, stacks, EarlierRoutes.of(before, true));
  }

  /// What a box stands for.
  public enum Kind {
    NODE,
    /// Several equal nodes.
    STACK,
    LOAD_BALANCER,
    EXTERNAL,
    NOTE
  }

  /// An element's card, or a note.
  ///
  /// @param icon the name of its drawing under `/icons`
  /// @param subtitle what it is, in muted text
  /// @param detail where it is, in muted text
  /// @param chips short remarks such as `offset 1`
  /// @param rows a load balancer's sites
  /// @param lines a note's text, or the hint of a load balancer without sites
  public record Box(
      Ref ref,
      Kind kind,
      String icon,
      Hue hue,
      Area area,
      String title,
      String subtitle,
      String detail,
      List<String> chips,
      List<Row> rows,
      List<String> lines,
      Optional<Badge> badge) {
    /// Where its badge is, half beside the card.
    public Area badgeArea() {
      return new Area(area.right() - Badge.WIDTH + 8, area.y() - 9, Badge.WIDTH, Badge.HEIGHT);
    }

    /// What stands above rows of the same host.
    public List<Head> heads() {
      return rows.stream().flatMap(row -> row.head().stream()).distinct().toList();
    }

    public Box {
      chips = List.copyOf(chips);
      rows = List.copyOf(rows);
      lines = List.copyOf(lines);
    }
  }

  /// A host and port that several sites of a load balancer share, above their rows.
  ///
  /// @param port such as `TLS 443`
  public record Head(Area area, String host, String port) {}

  /// A site on its load balancer's card.
  ///
  /// @param head what stands above the sites of the same host, where there are several
  /// @param host with its path; the path alone below a head
  /// @param port such as `TLS 443`; empty below a head
  /// @param pill its affinity, as nginx names it
  public record Row(
      Ref ref,
      Area area,
      Optional<Head> head,
      String host,
      String detail,
      String port,
      String pill,
      Optional<Badge> badge) {
    private static final int INSET = 14;

    /// How far its texts begin to the right of the others'.
    public int inset() {
      return inset(head);
    }

    static int inset(Optional<Head> head) {
      return head.isPresent() ? INSET : 0;
    }

    /// Where its badge is.
    public Area badgeArea() {
      return new Area(area.right() - Badge.WIDTH - 8, area.y() + 4, Badge.WIDTH, Badge.HEIGHT);
    }

    /// Host, path and port, as it is called away from the rows around it.
    public String name() {
      return head.map(shared -> shared.host() + " " + host + ", " + shared.port())
          .orElseGet(() -> host + ", " + port);
    }
  }

  /// The worst findings that name an element, and how many are as bad.
  public record Badge(Severity severity, int count) {
    static final int WIDTH = 34;
    static final int HEIGHT = 18;

    /// A letter, so that the meaning does not hang on the colour, and the count.
    public String text() {
      return letter(severity) + " " + count;
    }
  }

  public static String letter(Severity severity) {
    return switch (severity) {
      case ERROR -> "E";
      case WARNING -> "W";
      case ADVICE -> "A";
    };
  }

  /// How a route is coloured.
  public enum Tone {
    PLAIN,
    ERROR,
    /// What follows from the design and is drawn by nobody.
    DERIVED
  }

  /// Traffic from one element to another: a line of upright and level pieces.
  ///
  /// @param ref what findings and the canvas call it
  /// @param dashed a backup, or traffic that passes no load balancer
  /// @param words what it says in full; empty for nothing
  /// @param label empty as well where it found no place
  /// @param hand what a hand has done to it
  public record Route(
      Ref ref,
      Ref from,
      Ref to,
      List<Point> points,
      boolean dashed,
      Tone tone,
      String words,
      Optional<Caption> label,
      HandShape hand) {
    public Route {
      points = List.copyOf(points);
    }

    public Route withLabel(Optional<Caption> newLabel) {
      return new Route(ref, from, to, points, dashed, tone, words, newLabel, hand);
    }
  }

  /// A text on a break in a line.
  ///
  /// @param of the site of whose lines it is said, or the line alone
  /// @param full what it would be if the line had room for it
  public record Caption(Ref of, String text, String full, Area area) {}

  /// Why boxes belong together without anybody having drawn a zone around them.
  public enum Grouping {
    ENVIRONMENT,
    REGION,
    /// The nodes at which a line of a layer ends.
    CLUSTER
  }

  /// A tint behind boxes that belong together by the design. It follows from the design, is stored
  /// nowhere and cannot be taken hold of.
  ///
  /// @param name in full, such as `Environment internal`
  /// @param title the name, as far as the frame has room for it
  /// @param caption where the title stands
  public record Frame(Grouping grouping, String name, Area area, String title, Area caption) {}

  /// A zone around its elements.
  public record Region(Ref ref, Area area, String title, Optional<Badge> badge) {}

  /// A tier's faint column.
  public record Column(Tier tier, Area area) {}

  /// A finding in words.
  public record Remark(Severity severity, String rule, String text, List<Ref> elements) {
    public Remark {
      elements = List.copyOf(elements);
    }
  }
}
