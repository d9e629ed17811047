package apim.designer.generator;

import apim.designer.catalog.Recipe;
import apim.designer.catalog.Setting;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.Roles;
import apim.designer.topology.Profile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a node finds around it, worked out once for all nodes of a deployment: who does what for the
/// others, by which sites they are reached, and what the gateway environment is called.
final class Surroundings {
  private final Deployment deployment;
  private final Group gateways;
  private final Group gatewayAdministrations;
  private final Group keyManagers;
  private final Group trafficManagers;
  private final Group eventHubs;
  private final Group portals;
  private final EnvironmentNames environments;
  private final Optional<String> encryptionKey;
  private final Map<Profile, Map<Recipe, List<Setting>>> settings = new EnumMap<>(Profile.class);

  Surroundings(Deployment deployment) {
    Roles roles = Roles.of(deployment);
    this.deployment = deployment;
    this.gateways = new Group(deployment, roles.gateways());
    this.gatewayAdministrations = new Group(deployment, roles.gatewayAdministrations());
    this.keyManagers = new Group(deployment, roles.keyManagers());
    this.trafficManagers = new Group(deployment, roles.trafficManagers());
    this.eventHubs = new Group(deployment, roles.eventHubs());
    this.portals = new Group(deployment, roles.portals());
    this.environments = new EnvironmentNames(deployment, gateways);
    this.encryptionKey = EncryptionKey.known(deployment);
    for (Profile profile : Profile.values()) {
      settings.put(
          profile,
          deployment.settings().stream()
              .filter(setting -> setting.includes(profile, deployment.topology().apim()))
              .collect(Collectors.groupingBy(Setting::recipe)));
    }
  }

  Deployment deployment() {
    return deployment;
  }

  /// Which carry API traffic.
  Group gateways() {
    return gateways;
  }

  /// To whose 9443 the Publisher of API-M 3.x deploys.
  Group gatewayAdministrations() {
    return gatewayAdministrations;
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

  EnvironmentNames environments() {
    return environments;
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
