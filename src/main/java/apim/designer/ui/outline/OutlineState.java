package apim.designer.ui.outline;

import apim.designer.deployment.Deployment;
import apim.designer.design.Tier;
import apim.designer.diagram.Hue;
import apim.designer.diagram.Icons;
import apim.designer.diagram.Scene;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import apim.designer.ui.control.Words;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The design as a tree: by tier as on the canvas, then zones, notes and links.
record OutlineState(OutlineItem root, boolean readOnly) {
  private static final int LONGEST_NAME = 60;

  static OutlineState of(Outcome outcome, boolean readOnly) {
    return new OutlineState(Tree.of(outcome).root(), readOnly);
  }

  static String caption(Subject.Caption caption) {
    return switch (caption) {
      case INTERNET -> Tier.INTERNET.caption();
      case LOAD_BALANCING -> Tier.LOAD_BALANCING.caption();
      case API_MANAGER -> Tier.API_MANAGER.caption();
      case DATA -> Tier.DATA.caption();
      case ZONES -> "Zones";
      case NOTES -> "Notes";
      case LINKS -> "Links";
    };
  }

  /// As a screen reader says it.
  static String spoken(OutlineItem item) {
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
        Set<Ref> named = new HashSet<>();
        finding.elements().forEach(element -> addWithAround(element.path(), named));
        named.forEach(
            ref -> found.computeIfAbsent(ref, _ -> new ArrayList<>()).add(finding.severity()));
      }
      return found;
    }

    private static void addWithAround(String path, Set<Ref> named) {
      named.add(new Ref(path));
      for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        named.add(new Ref(path.substring(0, end)));
      }
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
                  group(Subject.Caption.INTERNET, externals(Tier.INTERNET)),
                  group(
                      Subject.Caption.LOAD_BALANCING,
                      topology().loadBalancers().stream().map(this::balancer).toList()),
                  group(
                      Subject.Caption.API_MANAGER,
                      topology().nodes().stream().map(node -> node(node, "")).toList()),
                  group(Subject.Caption.DATA, externals(Tier.DATA)),
                  group(
                      Subject.Caption.ZONES, topology().zones().stream().map(this::zone).toList()),
                  group(
                      Subject.Caption.NOTES,
                      topology().notes().stream().map(n -> note(n, "")).toList()),
                  group(
                      Subject.Caption.LINKS, topology().links().stream().map(this::link).toList()))
              .filter(group -> !group.children().isEmpty() || isAlways(group))
              .toList();
      return item("", new Subject.Group(Subject.Caption.API_MANAGER), "", "", "", groups);
    }

    // Where the first load balancer and the first node are added.
    private static boolean isAlways(OutlineItem group) {
      return group.subject() instanceof Subject.Group(Subject.Caption caption)
          && (caption == Subject.Caption.LOAD_BALANCING || caption == Subject.Caption.API_MANAGER);
    }

    private OutlineItem group(Subject.Caption caption, List<OutlineItem> children) {
      return item(
          "group " + caption,
          new Subject.Group(caption),
          "",
          OutlineState.caption(caption),
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
          item.subject(),
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
          new Subject.OfBalancer(lb.id()),
          Icons.LOAD_BALANCER,
          lb.id().value(),
          lb.nginx().displayName(),
          distinct(lb.sites().stream().map(site -> site(lb, site)).toList()));
    }

    private OutlineItem site(LoadBalancer lb, Site site) {
      return item(
          "site " + lb.id() + "/" + site.id(),
          new Subject.OfSite(lb.id(), site.id()),
          "",
          site.id().value(),
          site.hostname().shown() + " → " + Words.of(site.listener()),
          distinct(site.members().stream().map(member -> member(lb, site, member)).toList()));
    }

    private OutlineItem member(LoadBalancer lb, Site site, Member member) {
      String where =
          deployment()
              .server(member.node())
              .map(server -> server.hostAndPort(site.listener()))
              .orElse("not drawn");
      return item(
          "member " + lb.id() + "/" + site.id() + "/" + member.node(),
          new Subject.OfMember(lb.id(), site.id(), member.node()),
          topology().node(member.node()).map(node -> Icons.of(node.profile())).orElse(""),
          member.node().value(),
          where + (member.backup() ? ", backup" : ""),
          List.of());
    }

    private OutlineItem node(Node node, String within) {
      String address =
          deployment().server(node.id()).map(server -> server.address().shown()).orElse("");
      String offset = node.portOffset() == 0 ? "" : ", offset " + node.portOffset();
      return item(
          within + "element " + node.id(),
          new Subject.OfNode(node.id()),
          Icons.of(node.profile()),
          node.id().value(),
          Words.of(node.profile()) + " · " + address + offset,
          List.of());
    }

    private OutlineItem external(External external, String within) {
      String label = external.label().oneLine().strip();
      return item(
          within + "element " + external.id(),
          new Subject.OfExternal(external.id()),
          Icons.of(external.kind()),
          label.isEmpty() ? external.id().value() : label,
          Words.of(external.kind()),
          List.of());
    }

    private OutlineItem note(Note note, String within) {
      String text = note.text().oneLine().strip();
      return item(
          within + "element " + note.id(),
          new Subject.OfNote(note.id()),
          Icons.NOTE,
          text.isEmpty()
              ? note.id().value()
              : text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) + "…" : text,
          "",
          List.of());
    }

    private OutlineItem zone(Zone zone) {
      String label = zone.label().oneLine().strip();
      String within = "in " + zone.id() + " ";
      return item(
          "element " + zone.id(),
          new Subject.OfZone(zone.id()),
          Icons.ZONE,
          label.isEmpty() ? zone.id().value() : label,
          zone.elements().isEmpty() ? "empty" : "",
          distinct(zone.elements().stream().flatMap(id -> element(id, within).stream()).toList()));
    }

    /// What lies in a zone, without what lies below it.
    private Optional<OutlineItem> element(ElementId id, String within) {
      return topology()
          .node(id)
          .map(node -> node(node, within))
          .or(
              () ->
                  topology()
                      .loadBalancer(id)
                      .map(
                          lb ->
                              item(
                                  within + "element " + id,
                                  new Subject.OfBalancer(id),
                                  Icons.LOAD_BALANCER,
                                  id.value(),
                                  lb.nginx().displayName(),
                                  List.of())))
          .or(
              () ->
                  topology().externals().stream()
                      .filter(external -> external.id().equals(id))
                      .findFirst()
                      .map(external -> external(external, within)))
          .or(
              () ->
                  topology().notes().stream()
                      .filter(note -> note.id().equals(id))
                      .findFirst()
                      .map(note -> note(note, within)))
          .or(
              () ->
                  topology().zones().stream()
                      .filter(zone -> zone.id().equals(id))
                      .findFirst()
                      .map(
                          zone ->
                              item(
                                  within + "element " + id,
                                  new Subject.OfZone(id),
                                  Icons.ZONE,
                                  zone.label().oneLine(),
                                  "",
                                  List.of())));
    }

    private OutlineItem link(Link link) {
      String label = link.label().oneLine().strip();
      return item(
          "link " + link.from() + " " + link.to() + " " + label,
          new Subject.OfLink(link),
          "",
          label.isEmpty() ? "Link" : label,
          link.from() + " → " + link.to(),
          List.of());
    }

    private OutlineItem item(
        String key,
        Subject subject,
        String icon,
        String name,
        String detail,
        List<OutlineItem> children) {
      return new OutlineItem(
          key, subject, icon, hue(subject), name, detail, badge(subject), children);
    }

    private Hue hue(Subject subject) {
      return switch (subject) {
        case Subject.OfNode(ElementId id) -> hue(id);
        case Subject.OfMember(var _, var _, ElementId id) -> hue(id);
        case Subject.OfBalancer _, Subject.OfSite _ -> Hue.SLATE;
        case Subject.Group _,
            Subject.OfZone _,
            Subject.OfNote _,
            Subject.OfExternal _,
            Subject.OfLink _ ->
            Hue.GREY;
      };
    }

    private Hue hue(ElementId node) {
      Optional<Profile> profile = topology().node(node).map(Node::profile);
      return profile.map(Hue::of).orElse(Hue.GREY);
    }

    /// The findings that name it or something inside it.
    private Optional<Scene.Badge> badge(Subject subject) {
      if (subject.refs().size() != 1) {
        return Optional.empty();
      }
      Ref ref = subject.refs().getFirst();
      List<Severity> severities = found.getOrDefault(ref, List.of()).stream().sorted().toList();
      return severities.isEmpty()
          ? Optional.empty()
          : Optional.of(new Scene.Badge(severities.getFirst(), severities.size()));
    }
  }
}
