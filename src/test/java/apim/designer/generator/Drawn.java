package apim.designer.generator;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.toml.Change;
import apim.designer.toml.TableEntry;
import apim.designer.topology.Address;
import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.KeyManagerProduct;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.TcpPort;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A small design, put together a line at a time. Nodes are reached at `<id>.local`, sites at
/// `<id>.example.com`, all on one load balancer.
record Drawn(Topology topology, Attachments attachments) {
  static Drawn of(String version) {
    return new Drawn(
        Sketch.topology("Drawn", version, Sketch.balancer("lb", Sketch.NEW)), Attachments.NONE);
  }

  Drawn node(String id, Profile profile) {
    return node(id, profile, 0);
  }

  Drawn node(String id, Profile profile, int offset) {
    Node node = Sketch.node(id, profile, id + ".local").withPortOffset(new PortOffset(offset));
    return new Drawn(topology.with(node), attachments);
  }

  Drawn site(String id, Listener listener, String... members) {
    Site added = Sketch.site(id, id + ".example.com", listener, members);
    return new Drawn(topology.map(LoadBalancer.class, lb -> lb.withSite(added)), attachments);
  }

  Drawn lastSite(UnaryOperator<Site> change) {
    return new Drawn(
        topology.map(
            LoadBalancer.class,
            lb ->
                lb.mapSites(site -> site.equals(lb.sites().getLast()) ? change.apply(site) : site)),
        attachments);
  }

  Drawn below(String contextPath) {
    return new Drawn(topology.withContextPath(new UrlPath(contextPath)), attachments);
  }

  Drawn keyManager(String product, String address) {
    External external =
        Sketch.external("is", External.Kind.KEY_MANAGER, "Key manager")
            .mapDetails(
                details ->
                    details
                        .withProduct(KeyManagerProduct.of(product))
                        .withAddress(Optional.of(Address.of(address))));
    return new Drawn(topology.with(external), attachments);
  }

  /// Nodes put to an environment.
  Drawn environment(String name, String... nodes) {
    return nodes(
        node -> node.withEnvironment(Optional.of(new EnvironmentName(name))), Set.of(nodes));
  }

  /// Nodes put to a region.
  Drawn region(String name, String... nodes) {
    return nodes(node -> node.withRegion(Optional.of(new Region(name))), Set.of(nodes));
  }

  private Drawn nodes(UnaryOperator<Node> change, Set<String> ids) {
    return new Drawn(
        topology.map(
            Node.class, node -> ids.contains(node.id().value()) ? change.apply(node) : node),
        attachments);
  }

  Drawn lastSitePort(int port) {
    return lastSite(site -> site.mapFront(front -> front.withPort(Optional.of(new TcpPort(port)))));
  }

  Drawn file(String node, String text) {
    FileName name = new FileName(node + ".toml");
    return new Drawn(
        topology.map(
            Node.class,
            one -> one.id().value().equals(node) ? one.withDeploymentToml(Optional.of(name)) : one),
        attachments.with(name, text));
  }

  Deployment deployment() {
    return Deployment.of(new Design(topology, Design.of(topology).layout(), attachments));
  }

  TomlSheet sheet(String node) {
    Deployment deployment = deployment();
    return new TomlChanges(deployment)
        .sheet(server(deployment, node), new EncryptionKey.ToBeMade());
  }

  List<Change> changes(String node) {
    Deployment deployment = deployment();
    return new TomlChanges(deployment).of(server(deployment, node), new EncryptionKey.ToBeMade());
  }

  /// The changes for a node, one a line.
  String toml(String node) {
    return changes(node).stream().map(Drawn::line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static ApimServer server(Deployment deployment, String node) {
    return deployment.server(new ElementId(node)).orElseThrow();
  }

  static String line(Change change) {
    return switch (change) {
      case Change.Set set ->
          String.join(".", set.table()) + " " + set.key() + " = " + set.value().literal();
      case Change.SetInElement set ->
          String.join(".", set.arrayOfTables())
              + "("
              + set.selectorValue()
              + ")"
              + set.subTable().stream().map(name -> "." + name).collect(Collectors.joining())
              + " "
              + set.key()
              + " = "
              + set.value().literal();
      case Change.AddToElement add ->
          String.join(".", add.arrayOfTables())
              + "("
              + add.selectorValue()
              + ")."
              + add.inner()
              + add.entries().stream().map(Drawn::entry).collect(Collectors.joining());
      case Change.Elements elements ->
          elements.elements().stream()
              .map(
                  element ->
                      String.join(".", elements.arrayOfTables())
                          + element.entries().stream()
                              .map(Drawn::entry)
                              .collect(Collectors.joining()))
              .collect(Collectors.joining("\n"));
    };
  }

  private static String entry(TableEntry entry) {
    return " " + entry.key() + " = " + entry.value().literal();
  }
}
