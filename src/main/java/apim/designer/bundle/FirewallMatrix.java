package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Connection;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Address;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.Link;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NameServer;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the firewalls between the machines of a design must let through, one connection a row:
/// nobody draws it, it follows from the design.
public final class FirewallMatrix {
  private static final int HTTP = 80;
  private static final String TCP = "TCP";
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  /// Who begins a connection, or takes it.
  ///
  /// @param element empty for clients and name servers
  /// @param address empty where nobody has said it
  public record Party(Optional<ElementId> element, String name, String address) {
    static Party of(String name, String address) {
      return new Party(Optional.empty(), name, address);
    }
  }

  /// A connection.
  ///
  /// @param port empty where nothing says it
  /// @param why what it is for
  public record Row(Party from, Party to, OptionalInt port, String protocol, String why) {}

  private record Key(Party from, Party to, OptionalInt port, String protocol) {}

  private final Deployment deployment;
  private final Calls calls;
  private final Map<Key, Reasons> reasons = new LinkedHashMap<>();

  /// What a connection is for: the sites that are called, and all else.
  private record Reasons(Set<ElementId> sites, Set<String> others) {
    String words() {
      List<String> all = new ArrayList<>();
      if (!sites.isEmpty()) {
        String names = sites.stream().map(ElementId::value).collect(Collectors.joining(", "));
        all.add((sites.size() == 1 ? "site " : "sites ") + names);
      }
      all.addAll(others);
      return String.join(", ", all);
    }
  }

  private FirewallMatrix(Deployment deployment) {
    this.deployment = deployment;
    this.calls = Calls.of(deployment);
  }

  /// The rows, by who begins, whom they reach, and port; a number in a name counts as one.
  public static List<Row> of(Deployment deployment) {
    FirewallMatrix matrix = new FirewallMatrix(deployment);
    deployment.instances().forEach(matrix::balancer);
    deployment.servers().forEach(matrix::toSites);
    NodeTraffic.calls(deployment).forEach(matrix::called);
    KeyManagerSteps.notifications(deployment).forEach(matrix::called);
    deployment.topology().links().forEach(matrix::drawn);
    return matrix.rows();
  }

  private List<Row> rows() {
    return reasons.entrySet().stream()
        .map(
            entry ->
                new Row(
                    entry.getKey().from(),
                    entry.getKey().to(),
                    entry.getKey().port(),
                    entry.getKey().protocol(),
                    entry.getValue().words()))
        .sorted(
            Comparator.comparing((Row row) -> row.from().element().isPresent())
                .thenComparing(row -> counted(row.from().name()))
                .thenComparing(row -> counted(row.to().name()))
                .thenComparingInt(row -> row.port().orElse(0))
                .thenComparing(Row::protocol))
        .toList();
  }

  private static String counted(String name) {
    return DIGITS
        .matcher(name)
        .replaceAll((MatchResult found) -> "%09d".formatted(Integer.valueOf(found.group())));
  }

  private Reasons reasons(Party from, Party to, OptionalInt port, String protocol) {
    return reasons.computeIfAbsent(
        new Key(from, to, port, protocol),
        missing -> new Reasons(new LinkedHashSet<>(), new LinkedHashSet<>()));
  }

  private void add(Party from, Party to, OptionalInt port, String protocol, String why) {
    reasons(from, to, port, protocol).others().add(why);
  }

  private void addSite(Party from, Party to, int port, VirtualHost host) {
    reasons(from, to, OptionalInt.of(port), TCP).sites().add(host.site().id());
  }

  private void balancer(NginxInstance instance) {
    Party clients = Party.of("clients", "");
    Party own = party(instance.id());
    for (VirtualHost host : instance.hosts()) {
      addSite(clients, own, host.port(), host);
      if (host.redirectsHttp()) {
        add(clients, own, OptionalInt.of(HTTP), TCP, "redirects to HTTPS");
      }
      for (UpstreamServer behind : host.servers()) {
        addSite(own, party(behind.server().id()), behind.port(), host);
        if (instance.resolvesAgain(behind.server())) {
          instance.loadBalancer().nameServers().forEach(one -> asked(own, one));
        }
      }
    }
  }

  private void asked(Party from, NameServer server) {
    Party to = Party.of("name server", server.address().value());
    add(from, to, OptionalInt.of(server.port()), TCP + " and UDP", "addresses of nodes");
  }

  private void toSites(ApimServer server) {
    Stream.concat(calls.trust().sitesOf(server).stream(), calls.direct().sitesOf(server).stream())
        .distinct()
        .forEach(
            host -> addSite(party(server.id()), party(host.ref().element()), host.port(), host));
  }

  private void called(Connection connection) {
    add(
        party(connection.from().element()),
        party(connection.to().element()),
        connection.port(),
        TCP,
        connection.purpose().words());
  }

  /// What else was drawn past the load balancers, where nothing better is known of it.
  private void drawn(Link link) {
    for (ElementId from : ends(link.from())) {
      for (ElementId to : ends(link.to())) {
        Party begins = party(from);
        Party takes = party(to);
        boolean known =
            from.equals(to)
                || reasons.keySet().stream()
                    .anyMatch(key -> key.from().equals(begins) && key.to().equals(takes));
        if (!known && (isNode(from) || isNode(to))) {
          String label = link.label().oneLine().strip();
          add(begins, takes, OptionalInt.empty(), TCP, label.isEmpty() ? "as drawn" : label);
        }
      }
    }
  }

  private List<ElementId> ends(ElementId end) {
    Topology topology = deployment.topology();
    return topology
        .element(Zone.class, end)
        .map(zone -> zone.elements().stream().filter(this::isNode).toList())
        .orElseGet(() -> List.of(end));
  }

  private boolean isNode(ElementId id) {
    return deployment.topology().node(id).isPresent();
  }

  private Party party(ElementId id) {
    Optional<Address> address =
        deployment
            .topology()
            .element(id)
            .flatMap(
                (Element element) ->
                    switch (element) {
                      case Node node -> node.address();
                      case External external -> external.details().address();
                      case LoadBalancer _, Zone _, Note _ -> Optional.empty();
                    });
    return new Party(Optional.of(id), id.value(), address.map(Address::value).orElse(""));
  }

  /// Those that begin at some elements, or reach them.
  public static List<Row> about(List<Row> rows, Set<ElementId> elements) {
    return rows.stream()
        .filter(
            row ->
                Stream.of(row.from(), row.to())
                    .flatMap(party -> party.element().stream())
                    .anyMatch(elements::contains))
        .toList();
  }
}
