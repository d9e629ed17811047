package apim.designer.deployment;

import apim.designer.catalog.Catalog;
import apim.designer.catalog.Recipe;
import apim.designer.catalog.Release;
import apim.designer.catalog.Setting;
import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Profile;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A design with every default worked out: what rules judge and generators write. It exists for
/// every design, half-drawn ones too.
///
/// @param release empty when the catalog does not know the design's release
/// @param lookup the same servers and sites by node: rules and generators ask for each of many nodes
public record Deployment(
    Topology topology,
    Optional<Release> release,
    List<ApimServer> servers,
    List<NginxInstance> instances,
    Attachments attachments,
    Lookup lookup) {
  private static final Catalog CATALOG = Catalog.standard();

  /// What there is for a node.
  record Lookup(
      Map<ElementId, ApimServer> servers,
      Map<Profile, List<ApimServer>> byProfile,
      List<ApimServer> withFile,
      List<VirtualHost> all,
      Map<ElementId, List<VirtualHost>> hosts) {
    static Lookup of(List<ApimServer> servers, List<NginxInstance> instances) {
      Map<ElementId, ApimServer> byId = HashMap.newHashMap(servers.size());
      Map<Profile, List<ApimServer>> byProfile = new EnumMap<>(Profile.class);
      for (ApimServer server : servers) {
        byId.putIfAbsent(server.id(), server);
        byProfile.computeIfAbsent(server.profile(), _ -> new ArrayList<>()).add(server);
      }
      List<ApimServer> withFile =
          servers.stream().filter(server -> server.file().isPresent()).toList();
      Map<ElementId, List<VirtualHost>> hosts = HashMap.newHashMap(servers.size());
      List<VirtualHost> all = new ArrayList<>();
      for (NginxInstance instance : instances) {
        all.addAll(instance.hosts());
        for (VirtualHost host : instance.hosts()) {
          for (UpstreamServer behind : host.servers()) {
            List<VirtualHost> before =
                hosts.computeIfAbsent(behind.server().id(), _ -> new ArrayList<>(2));
            // A site may name a node twice.
            if (before.isEmpty() || !before.getLast().equals(host)) {
              before.add(host);
            }
          }
        }
      }
      byProfile.replaceAll((_, same) -> List.copyOf(same));
      return new Lookup(byId, byProfile, withFile, List.copyOf(all), hosts);
    }
  }

  public Deployment {
    servers = List.copyOf(servers);
    instances = List.copyOf(instances);
  }

  public Deployment(
      Topology topology,
      Optional<Release> release,
      List<ApimServer> servers,
      List<NginxInstance> instances,
      Attachments attachments) {
    this(topology, release, servers, instances, attachments, Lookup.of(servers, instances));
  }

  public static Deployment of(Design design) {
    return Resolution.of(design, CATALOG);
  }

  public Optional<ApimServer> server(ElementId node) {
    return Optional.ofNullable(lookup.servers().get(node));
  }

  /// The servers of a profile, in the order of the design.
  public List<ApimServer> serversOf(Profile profile) {
    return lookup.byProfile().getOrDefault(profile, List.of());
  }

  /// The servers with a deployment.toml of their own that API-M would read, in the order of the
  /// design.
  public List<ApimServer> serversWithFile() {
    return lookup.withFile();
  }

  /// This deployment with another deployment.toml on one of its nodes than the one that is attached.
  /// What a server behind a site is told of its file stays as it was.
  ///
  /// @throws apim.designer.toml.TomlRefusal where API-M would not read the text
  public Deployment withFile(ElementId node, String text) {
    return new Deployment(
        topology,
        release,
        servers.stream()
            .map(server -> server.id().equals(node) ? server.withFile(text) : server)
            .toList(),
        instances,
        attachments);
  }

  public Optional<NginxInstance> instance(ElementId loadBalancer) {
    return instances.stream().filter(one -> one.id().equals(loadBalancer)).findFirst();
  }

  /// The releases that the catalog knows, as `major.minor`, oldest first.
  public List<String> releases() {
    return CATALOG.releases();
  }

  /// The release by whose facts the design is judged: its own; of one that is newer than what the
  /// catalog knows, the last before it.
  public Optional<Release> judging() {
    return release.or(() -> CATALOG.judging(topology.apim()));
  }

  /// What the catalog knows of the design's release; of one that it does not know, of the nearest.
  public Release nearestRelease() {
    return release.orElseGet(() -> CATALOG.nearest(topology.apim()));
  }

  /// The keys of deployment.toml that follow from a topology.
  public List<Setting> settings() {
    return CATALOG.settings();
  }

  /// Whether the design's release reads a key that is made by the recipe, on a node of the profile.
  public boolean reads(Recipe recipe, Profile profile) {
    return settings().stream()
        .filter(setting -> setting.recipe() == recipe)
        .anyMatch(setting -> setting.includes(profile, topology.apim()));
  }

  /// The text of a file beside the design; empty when it was not there.
  public Optional<String> attached(FileName file) {
    return attachments.text(file);
  }

  /// Every site of every load balancer.
  public Stream<VirtualHost> hosts() {
    return lookup.all().stream();
  }

  /// Whether a site forwards to `server`.
  public boolean isBehindSite(ApimServer server) {
    return lookup.hosts().containsKey(server.id());
  }

  /// The sites that forward to `server`.
  public Stream<VirtualHost> hostsOf(ApimServer server) {
    return lookup.hosts().getOrDefault(server.id(), List.of()).stream();
  }
}
