package apim.designer.validation;

import static apim.designer.topology.Sketch.*;

import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.DatabaseType;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Optional;

/// What breaks the rules on environments, regions and what stands outside.
final class EnvironmentCases {
  static final List<RuleCase> ALL =
      List.of(
          RuleCase.of("environment-without-site", withoutSite(false)).butNot(withoutSite(true)),
          RuleCase.of(
                  "environment-on-no-gateway",
                  environment(
                      base().with(node("gw-1", Profile.GATEWAY, "10.0.0.21")), "apim-1", "int"))
              .butNot(environment(base(), "apim-1", "int")),
          RuleCase.of("labels-not-honoured", environment(base(), "apim-1", "int"))
              .butNot(
                  environment(base().withApim(ApimVersion.of("3.2.0")), "apim-1", "int"), base()),
          RuleCase.of("site-across-regions", region(base(), "apim-2"))
              .butNot(region(region(base(), "apim-1"), "apim-2")),
          RuleCase.of("h2-drawn-for-a-cluster", database(DatabaseType.H2))
              .butNot(database(DatabaseType.MYSQL)),
          RuleCase.of("key-manager-without-address", base().with(keyManager()))
              .butNot(
                  base()
                      .with(
                          keyManager()
                              .mapDetails(
                                  details ->
                                      details.withAddress(Optional.of(Address.of("10.0.0.31")))))),
          RuleCase.of(
                  "role-of-another-region",
                  regions(node("gw-us", Profile.GATEWAY, "10.2.0.21")),
                  regions(
                      node("tm-us", Profile.TRAFFIC_MANAGER, "10.2.0.31"),
                      node("gw-us", Profile.GATEWAY, "10.2.0.21"),
                      in("asia", node("cp-asia", Profile.CONTROL_PLANE, "10.3.0.11"))))
              .butNot(
                  regions(),
                  regions(
                      node("tm-us", Profile.TRAFFIC_MANAGER, "10.2.0.31"),
                      node("gw-us", Profile.GATEWAY, "10.2.0.21")),
                  regions(node("cp-us", Profile.CONTROL_PLANE, "10.2.0.11")),
                  regions(node("gw-us", Profile.GATEWAY, "10.2.0.21"))
                      .with(node("tm", Profile.TRAFFIC_MANAGER, "10.4.0.31"))),
          RuleCase.of(
                  "database-of-two-regions",
                  databaseOf("cp-eu", "cp-us"),
                  databaseOf("cp-eu", "all-us"))
              .butNot(databaseOf("cp-eu"), databaseOf("cp-eu", "gw-eu"), databaseOf("all-us")));

  private EnvironmentCases() {}

  private static Topology environment(Topology topology, String node, String name) {
    return node(topology, node, one -> one.withEnvironment(Optional.of(new EnvironmentName(name))));
  }

  private static Topology region(Topology topology, String node) {
    return node(topology, node, one -> one.withRegion(Optional.of(new Region("eu"))));
  }

  private static Topology withoutSite(boolean site) {
    Topology drawn =
        environment(
            base()
                .withApim(ApimVersion.of("4.5.0"))
                .with(node("gw-1", Profile.GATEWAY, "10.0.0.21")),
            "gw-1",
            "int");
    return site ? lb(drawn, lb -> lb.withSite(site("int", Listener.GATEWAY_HTTPS, "gw-1"))) : drawn;
  }

  /// Two gateway clusters of one environment under two host names.
  static Topology twoClusters() {
    return lb(
        base()
            .withApim(ApimVersion.of("4.5.0"))
            .with(node("gw-1", Profile.GATEWAY, "10.0.0.21"))
            .with(node("gw-2", Profile.GATEWAY, "10.0.0.22")),
        lb ->
            lb.withoutSite(id("gw"))
                .withSite(site("int", Listener.GATEWAY_HTTPS, "gw-1"))
                .withSite(site("ext", Listener.GATEWAY_HTTPS, "gw-2")));
  }

  private static Topology database(DatabaseType type) {
    return base()
        .with(
            external("db", External.Kind.DATABASE, "Databases")
                .mapDetails(details -> details.withType(Optional.of(type))))
        .withLink(link("apim-1", "db", ""))
        .withLink(link("db", "apim-2", ""));
  }

  private static External keyManager() {
    return external("is", External.Kind.KEY_MANAGER, "Identity Server");
  }

  private static Node in(String region, Node node) {
    return node.withRegion(Optional.of(new Region(region)));
  }

  /// A whole region, and another one with these nodes.
  private static Topology regions(Node... others) {
    Topology topology =
        Topology.empty(new Label("Regions"), ApimVersion.of("4.5.0"))
            .with(in("eu", node("cp-eu", Profile.CONTROL_PLANE, "10.1.0.11")))
            .with(in("eu", node("tm-eu", Profile.TRAFFIC_MANAGER, "10.1.0.31")))
            .with(in("eu", node("gw-eu", Profile.GATEWAY, "10.1.0.21")));
    for (Node other : others) {
      topology = topology.with(other.region().isPresent() ? other : in("us", other));
    }
    return topology;
  }

  private static Topology databaseOf(String... linked) {
    Topology topology =
        regions(node("cp-us", Profile.CONTROL_PLANE, "10.2.0.11"))
            .with(zone("all-us", "Control planes", "cp-us"))
            .with(external("db", External.Kind.DATABASE, "Databases"));
    for (String one : linked) {
      topology = topology.withLink(link(one, "db", ""));
    }
    return topology;
  }
}
