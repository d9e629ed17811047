package apim.designer.desk.tree;

import apim.designer.deployment.Deployment;
import apim.designer.design.Tier;
import apim.designer.desk.Words;
import apim.designer.diagram.Hue;
import apim.designer.diagram.Icons;
import apim.designer.diagram.Scene;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The design as a tree: by tier as on the canvas, then zones, notes and links.
public record OutlineState(OutlineItem root, boolean readOnly) {
  private static final int LONGEST_NAME = 60;

  public static OutlineState of(Outcome outcome, boolean readOnly) {
    return new OutlineState(Tree.of(outcome).root(), readOnly);
  }

  /// As a screen reader says it.
  public static String spoken(OutlineItem item) {
    String badge =
        item.badge()
            .map(one -> ", " + one.count() + (one.count() == 1 ? " finding" : " findings"))
            .orElse("");
    return item.name() + (item.detail().isEmpty() ? "" : ", " + item.detail()) + badge;
  }

  /// Puts the tree together.
  private record Tree(Outcome outcome, Map<Ref, List<Severity>> found) {
    static Tree of(Outcome outcome) {
      return new Tree(outcome, found(outcome.findings()));
    }

    /// The severities of the findings that name something or what lies inside it.
    private static Map<Ref, List<Severity>> found(List<Finding> findings) {
      Map<Ref, List<Severity>> found = new HashMap<>();
      for (Finding finding : findings) {
        finding.elements().stream()
            .flatMap(Ref::outwards)
            .distinct()
            .forEach(
                ref -> found.computeIfAbsent(ref, _ -> new ArrayList<>()).add(finding.severity()));
      }
      return found;
    }

    private Topology topology() {
      return outcome.design().topology();
    }

    private Deployment deployment() {
      return outcome.deployment();
    }

    OutlineItem root() {
      List<OutlineItem> groups =
          Stream.of(
                  group(Caption.INTERNET, externals(Tier.INTERNET)),
                  group(
                      Caption.LOAD_BALANCING,
                      topology().loadBalancers().stream().map(this::balancer).toList()),
                  group(
                      Caption.API_MANAGER,
                      topology().nodes().stream().map(node -> node(node, "")).toList()),
                  group(Caption.DATA, externals(Tier.DATA)),
                  group(Caption.ZONES, topology().zones().stream().map(this::zone).toList()),
                  group(Caption.NOTES, topology().notes().stream().map(n -> note(n, "")).toList()),
                  group(
                      Caption.LINKS,
                      topology().linksByRef().entrySet().stream()
                          .map(named -> link(named.getKey(), named.getValue()))
                          .toList()))
              .filter(group -> !group.children().isEmpty() || isAlways(group))
              .toList();
      return item("", heading(Caption.API_MANAGER), "", "", "", groups);
    }

    // Where the first load balancer and the first node are added.
    private static boolean isAlways(OutlineItem group) {
      return group.content() instanceof OutlineItem.Content.Heading(Caption caption)
          && (caption == Caption.LOAD_BALANCING || caption == Caption.API_MANAGER);
    }

    private OutlineItem group(Caption caption, List<OutlineItem> children) {
      return item(
          "group " + caption,
          heading(caption),
          "",
          caption.words(),
          children.isEmpty() ? "nothing yet" : "",
          distinct(children));
    }

    /// Lines of the same element, which a faulty design can have, told apart.
    private static List<OutlineItem> distinct(List<OutlineItem> items) {
      List<OutlineItem> all = new ArrayList<>();
      Set<String> keys = new HashSet<>();
      for (OutlineItem item : items) {
        String key = item.key();
        boolean taken = !keys.add(key);
        long before = taken ? all.stream().filter(one -> one.key().startsWith(key)).count() : 0;
        all.add(taken ? keyed(item, key + "#" + before) : item);
      }
      return all;
    }

    private static OutlineItem keyed(OutlineItem item, String key) {
      return new OutlineItem(
          key,
          item.content(),
          item.icon(),
          item.hue(),
          item.name(),
          item.detail(),
          item.badge(),
          item.children());
    }

    private List<OutlineItem> externals(Tier tier) {
      return topology().externals().stream()
          .filter(external -> Tier.of(external.kind()) == tier)
          .map(external -> external(external, ""))
          .toList();
    }

    private OutlineItem balancer(LoadBalancer lb) {
      return item(
          "element " + lb.id(),
          drawn(Ref.of(lb.id())),
          Icons.LOAD_BALANCER,
          lb.id().value(),
          product(lb),
          distinct(lb.sites().stream().map(site -> site(lb, site)).toList()));
    }

    private static String product(LoadBalancer lb) {
      return lb.nginx().displayName();
    }

    private OutlineItem site(LoadBalancer lb, Site site) {
      return item(
          "site " + lb.id() + "/" + site.id(),
          drawn(Ref.of(lb.id(), site.id())),
          "",
          site.id().value(),
          Words.address(site) + " → " + Words.of(site.back().listener()),
          distinct(site.members().stream().map(member -> member(lb, site, member)).toList()));
    }

    private OutlineItem member(LoadBalancer lb, Site site, Member member) {
      String where =
          deployment()
              .server(member.node())
              .map(server -> server.hostAndPort(site.back().listener()))
              .orElse("not drawn");
      return item(
          "member " + lb.id() + "/" + site.id() + "/" + member.node(),
          drawn(Ref.of(lb.id(), site.id(), member.node())),
          topology().node(member.node()).map(node -> Icons.of(node.profile())).orElse(""),
          member.node().value(),
          where + (member.backup() ? ", backup" : ""),
          List.of());
    }

    private OutlineItem node(Node node, String within) {
      String address =
          deployment().server(node.id()).map(server -> server.address().shown()).orElse("");
      String offset = node.portOffset().isNone() ? "" : ", offset " + node.portOffset();
      return item(
          within + "element " + node.id(),
          drawn(Ref.of(node.id())),
          Icons.of(node.profile()),
          node.id().value(),
          Words.of(node.profile()) + " · " + address + offset,
          List.of());
    }

    private OutlineItem external(External external, String within) {
      return item(
          within + "element " + external.id(),
          drawn(Ref.of(external.id())),
          Icons.of(external.kind()),
          Words.named(external.label(), external.id()),
          Words.of(external.kind()),
          List.of());
    }

    private OutlineItem note(Note note, String within) {
      return item(
          within + "element " + note.id(),
          drawn(Ref.of(note.id())),
          Icons.NOTE,
          shortened(Words.named(note.text(), note.id())),
          "",
          List.of());
    }

    /// Whole characters, also where one takes two places.
    private static String shortened(String text) {
      return text.codePointCount(0, text.length()) > LONGEST_NAME
          ? text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME)) + "…"
          : text;
    }

    private OutlineItem zone(Zone zone) {
      String within = "in " + zone.id() + " ";
      return item(
          "element " + zone.id(),
          drawn(Ref.of(zone.id())),
          Icons.ZONE,
          Words.named(zone.label(), zone.id()),
          zone.elements().isEmpty() ? "empty" : "",
          distinct(zone.elements().stream().flatMap(id -> element(id, within).stream()).toList()));
    }

    /// What lies in a zone, without what lies below it.
    private Optional<OutlineItem> element(ElementId id, String within) {
      return topology().element(id).map(element -> element(element, within));
    }

    private OutlineItem element(Element element, String within) {
      return switch (element) {
        case Node node -> node(node, within);
        case LoadBalancer lb -> bare(lb, within, Icons.LOAD_BALANCER, lb.id().value(), product(lb));
        case Zone zone -> bare(zone, within, Icons.ZONE, Words.named(zone.label(), zone.id()), "");
        case Note note -> note(note, within);
        case External external -> external(external, within);
      };
    }

    private OutlineItem bare(
        Element element, String within, String icon, String name, String detail) {
      return item(
          within + "element " + element.id(),
          drawn(Ref.of(element.id())),
          icon,
          name,
          detail,
          List.of());
    }

    private OutlineItem link(Ref ref, Link link) {
      String label = link.label().oneLine().strip();
      return item(
          "link " + link.from() + " " + link.to() + " " + label,
          drawn(ref),
          "",
          label.isEmpty() ? link.from() + " → " + link.to() : label,
          label.isEmpty() ? "" : link.from() + " → " + link.to(),
          List.of());
    }

    private OutlineItem item(
        String key,
        OutlineItem.Content content,
        String icon,
        String name,
        String detail,
        List<OutlineItem> children) {
      return new OutlineItem(
          key, content, icon, hue(content), name, detail, badge(content), children);
    }

    private static OutlineItem.Content heading(Caption caption) {
      return new OutlineItem.Content.Heading(caption);
    }

    private static OutlineItem.Content drawn(Ref ref) {
      return new OutlineItem.Content.Drawn(ref);
    }

    private Hue hue(OutlineItem.Content content) {
      return switch (content) {
        case OutlineItem.Content.Heading _, OutlineItem.Content.Drawn(Ref.OfLink _) -> Hue.GREY;
        case OutlineItem.Content.Drawn(Ref.OfSite _) -> Hue.SLATE;
        case OutlineItem.Content.Drawn(Ref.OfMember member) -> hue(member.node());
        case OutlineItem.Content.Drawn(Ref.OfElement(ElementId id)) -> hue(id);
      };
    }

    private Hue hue(ElementId id) {
      return switch (topology().element(id).orElse(null)) {
        case Node node -> Hue.of(node.profile());
        case LoadBalancer _ -> Hue.SLATE;
        case Zone _, Note _, External _ -> Hue.GREY;
        case null -> Hue.GREY;
      };
    }

    /// The findings that name it or something inside it; a link has none of its own.
    private Optional<Scene.Badge> badge(OutlineItem.Content content) {
      return content instanceof OutlineItem.Content.Drawn(Ref ref) && !(ref instanceof Ref.OfLink)
          ? badge(found.getOrDefault(ref, List.of()))
          : Optional.empty();
    }

    private static Optional<Scene.Badge> badge(List<Severity> severities) {
      return severities.stream()
          .min(Comparator.naturalOrder())
          .map(worst -> new Scene.Badge(worst, severities.size()));
    }
  }
}
