package apim.designer.validation;

import static apim.designer.topology.Sketch.*;

import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.DatabaseType;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.Listener;
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
                                      details.withAddress(Optional.of(Address.of("10.0.0.31")))))));

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
}
