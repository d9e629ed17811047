package apim.designer.discovery.drift;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.discovery.DeploymentFile;
import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.NginxConfiguration;
import apim.designer.discovery.SourceFile;
import apim.designer.nginx.Block;
import apim.designer.nginx.Statement;
import apim.designer.topology.ElementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells what of that which was given belongs to which element: by a folder of its name, by the
/// hosts that it serves, or because there is only one of each.
final class Matching {
  private final Deployment deployment;
  private final ExistingConfiguration existing;
  private final IdentityHashMap<NginxConfiguration, ElementId> taken = new IdentityHashMap<>();

  Matching(Deployment deployment, ExistingConfiguration existing) {
    this.deployment = deployment;
    this.existing = existing;
    List<NginxInstance> open = new ArrayList<>(deployment.instances());
    for (NginxInstance instance : List.copyOf(open)) {
      best(instance, true).ifPresent(one -> take(one, instance, open));
    }
    for (NginxInstance instance : List.copyOf(open)) {
      best(instance, false).ifPresent(one -> take(one, instance, open));
    }
    if (open.size() == 1 && deployment.instances().size() == 1) {
      existing.nginx().stream()
          .findFirst()
          .ifPresent(one -> take(one, open.getFirst(), new ArrayList<>()));
    }
  }

  private void take(NginxConfiguration one, NginxInstance instance, List<NginxInstance> open) {
    taken.put(one, instance.id());
    open.remove(instance);
  }

  private Optional<NginxConfiguration> best(NginxInstance instance, boolean byFolder) {
    return existing.nginx().stream()
        .filter(one -> !taken.containsKey(one))
        .filter(one -> byFolder ? isIn(one.name(), instance.id()) : serves(one, instance) > 0)
        .max(
            Comparator.comparing(NginxConfiguration::isWhole)
                .thenComparingLong(one -> serves(one, instance)));
  }

  /// How many of its hosts a configuration has servers for.
  private static long serves(NginxConfiguration one, NginxInstance instance) {
    Set<String> names = new HashSet<>();
    for (Statement statement : one.http()) {
      if (statement instanceof Block block && block.name().equals("server")) {
        names.addAll(Servers.names(block));
      }
    }
    return instance.hosts().stream()
        .filter(host -> names.contains(host.hostname().value().toLowerCase(Locale.ROOT)))
        .count();
  }

  private static boolean isIn(String path, ElementId id) {
    return ("/" + path).contains("/" + id + "/") || ("/" + path).endsWith("/" + id);
  }

  Optional<NginxConfiguration> configuration(NginxInstance instance) {
    return existing.nginx().stream()
        .filter(one -> instance.id().equals(taken.get(one)))
        .findFirst();
  }

  /// A certificate bears the name of its load balancer.
  Optional<SourceFile> certificate(NginxInstance instance) {
    String name = instance.id() + ".crt";
    return existing.given().files().stream()
        .filter(file -> file.path().endsWith("/" + name) || file.path().equals(name))
        .filter(file -> !file.path().contains("/trust/"))
        .findFirst();
  }

  Optional<DeploymentFile> file(ApimServer server) {
    List<DeploymentFile> all = existing.deploymentFiles();
    return all.stream()
        .filter(file -> isIn(file.file().path(), server.id()))
        .max(Comparator.comparing(DeploymentFile::isWhole))
        .or(
            () ->
                all.size() == 1 && deployment.servers().size() == 1
                    ? all.stream().findFirst()
                    : Optional.empty());
  }
}
