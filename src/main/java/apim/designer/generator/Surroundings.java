package apim.designer.generator;

import apim.designer.catalog.Recipe;
import apim.designer.catalog.Setting;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.GatewayCluster;
import apim.designer.deployment.Roles;
import apim.designer.topology.Profile;
import apim.designer.topology.Region;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a node finds around it, worked out once for all nodes of a deployment: who does what for the
/// others, by which sites they are reached, and which gateway environments there are.
final class Surroundings {
  private final Deployment deployment;
  private final Group keyManagers;
  private final Group trafficManagers;
  private final Group eventHubs;
  private final Group portals;
  private final List<Environment> environments;
  private final Optional<Reach> identityServer;
  private final Optional<String> encryptionKey;
  private final Map<Profile, Map<Recipe, List<Setting>>> settings = new EnumMap<>(Profile.class);

  /// As the servers of a region find it; those in none, where that is empty.
  Surroundings(Deployment deployment, Optional<Region> region) {
    Roles roles = Roles.seenFrom(deployment, region);
    this.deployment = deployment;
    this.keyManagers = new Group(deployment, roles.keyManagers());
    this.trafficManagers = new Group(deployment, roles.trafficManagers());
    this.eventHubs = new Group(deployment, roles.eventHubs());
    this.portals = new Group(deployment, roles.portals());
    this.environments = environments(deployment, region);
    this.identityServer = ExternalKeyManagers.identityServer(deployment);
    this.encryptionKey = EncryptionKey.known(deployment);
    for (Profile profile : Profile.values()) {
      settings.put(
          profile,
          deployment.settings().stream()
              .filter(setting -> setting.includes(profile, deployment.topology().apim()))
              .collect(Collectors.groupingBy(Setting::recipe)));
    }
  }

  /// A gateway environment, with what its gateways are and who administers them.
  ///
  /// @param administrations to whose 9443 the Publisher of API-M 3.x deploys
  record Environment(
      GatewayCluster cluster, EnvironmentNames names, Group gateways, Group administrations) {}

  private static List<Environment> environments(Deployment deployment, Optional<Region> region) {
    List<GatewayCluster> clusters = GatewayCluster.seenFrom(deployment, region);
    List<ApimServer> administrations = Roles.of(deployment).gatewayAdministrations();
    return clusters.stream()
        .map(
            cluster -> {
              Group gateways = new Group(deployment, cluster.servers());
              return new Environment(
                  cluster,
                  new EnvironmentNames(deployment, cluster, clusters, gateways),
                  gateways,
                  new Group(deployment, administering(deployment, cluster, administrations)));
            })
        .toList();
  }

  /// Gateway managers of the environment; where it has none of its own, all.
  private static List<ApimServer> administering(
      Deployment deployment, GatewayCluster cluster, List<ApimServer> administrations) {
    List<ApimServer> own =
        administrations.stream()
            .filter(server -> GatewayCluster.said(deployment, server).equals(cluster.said()))
            .toList();
    List<ApimServer> among =
        own.stream().filter(server -> Roles.includes(cluster.servers(), server)).toList();
    return among.isEmpty() ? (own.isEmpty() ? administrations : own) : among;
  }

  Deployment deployment() {
    return deployment;
  }

  Group keyManagers() {
    return keyManagers;
  }

  Group trafficManagers() {
    return trafficManagers;
  }

  Group eventHubs() {
    return eventHubs;
  }

  Group portals() {
    return portals;
  }

  /// The gateway environments that portals list, at least one.
  List<Environment> environments() {
    return environments;
  }

  /// The environment that a gateway works for; the first one, for every other server.
  Environment environmentOf(ApimServer server) {
    return environments.stream()
        .filter(one -> one.cluster().said().equals(GatewayCluster.said(deployment, server)))
        .findFirst()
        .orElseGet(environments::getFirst);
  }

  /// The Identity Server that keeps applications and tokens in place of API-M's own key manager.
  Optional<Reach> identityServer() {
    return identityServer;
  }

  /// The key that some node already has in its file.
  Optional<String> encryptionKey() {
    return encryptionKey;
  }

  /// The rows of the catalog that apply to a node, by recipe.
  Map<Recipe, List<Setting>> settings(ApimServer server) {
    return settings.getOrDefault(server.profile(), Map.of());
  }
}
