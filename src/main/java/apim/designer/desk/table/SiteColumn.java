package apim.designer.desk.table;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.desk.form.WholeNumber;
import apim.designer.topology.ElementId;
import apim.designer.topology.Hostname;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the table says of a site.
enum SiteColumn implements TableColumn {
  LOAD_BALANCER("Load balancer"),
  ID("Id"),
  HOST("Host name"),
  PORT("Port"),
  LISTENER("Serves"),
  NODES("Nodes");

  /// A site with the load balancer that it is on.
  record Placed(LoadBalancer balancer, Site site) {
    Ref.OfSite ref() {
      return new Ref.OfSite(balancer.id(), site.id());
    }
  }

  private final String title;

  SiteColumn(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean isOpen() {
    return this != LOAD_BALANCER;
  }

  /// In the order of drawing.
  static List<Placed> all(Topology topology) {
    return topology.loadBalancers().stream()
        .flatMap(lb -> lb.sites().stream().map(site -> new Placed(lb, site)))
        .toList();
  }

  @Override
  public String text(Topology topology, int row) {
    return text(all(topology).get(row));
  }

  private String text(Placed placed) {
    Site site = placed.site();
    return switch (this) {
      case LOAD_BALANCER -> placed.balancer().id().value();
      case ID -> site.id().value();
      case HOST -> site.hostname().shown();
      case PORT -> String.valueOf(site.port());
      case LISTENER -> Words.of(site.back().listener());
      case NODES ->
          site.members().stream()
              .map(member -> member.node().value())
              .collect(Collectors.joining(", "));
    };
  }

  @Override
  public Optional<Edit> typed(Design design, int row, String text) {
    Placed placed = all(design.topology()).get(row);
    String wanted = text.strip();
    if (wanted.equals(text(placed))) {
      return Optional.empty();
    }
    return switch (this) {
      case LOAD_BALANCER ->
          throw new IllegalArgumentException("a site stays on its load balancer here");
      case ID -> Optional.of(new Edit.Rename(placed.ref(), free(placed.balancer(), wanted)));
      case HOST ->
          change(placed, placed.site().mapFront(front -> front.withHostname(new Hostname(wanted))));
      case PORT -> change(placed, placed.site().mapFront(front -> front.withPort(port(wanted))));
      case LISTENER ->
          change(placed, placed.site().mapBack(back -> back.withListener(listener(wanted))));
      case NODES ->
          change(placed, placed.site().withMembers(members(design.topology(), placed, wanted)));
    };
  }

  private static Optional<Edit> change(Placed placed, Site next) {
    return Optional.of(new Edit.ChangeSite(placed.balancer().id(), next));
  }

  private static ElementId free(LoadBalancer lb, String text) {
    ElementId next = ElementId.typed(text);
    if (lb.site(next).isPresent()) {
      throw new IllegalArgumentException(
          "the id " + next + " is taken by another site of " + lb.id());
    }
    return next;
  }

  private static Optional<TcpPort> port(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new TcpPort(WholeNumber.of(text)));
  }

  private static Listener listener(String text) {
    return Arrays.stream(Listener.values())
        .filter(one -> one.id().equalsIgnoreCase(text) || Words.of(one).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a site serves one of: "
                        + Arrays.stream(Listener.values())
                            .map(Words::of)
                            .collect(Collectors.joining("; "))));
  }

  /// Those that stay keep being backups.
  private static List<Member> members(Topology topology, Placed placed, String text) {
    return Arrays.stream(text.split("[,;\\s]+"))
        .filter(word -> !word.isEmpty())
        .map(ElementId::typed)
        .distinct()
        .map(
            id ->
                placed
                    .site()
                    .member(id)
                    .or(() -> topology.node(id).map(node -> Member.of(node.id())))
                    .orElseThrow(() -> new IllegalArgumentException("there is no node " + id)))
        .toList();
  }
}
