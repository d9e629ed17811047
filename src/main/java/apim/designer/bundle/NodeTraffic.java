package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Connection;
import apim.designer.deployment.Connection.Purpose;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.generator.TomlChanges;
import apim.designer.topology.DatabaseType;
import apim.designer.topology.External;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// The traffic that nodes begin by themselves, as their files make them do it: nobody draws it.
public final class NodeTraffic {
  /// Gateways work without a database; of traffic managers, which changed, only a drawn link tells.
  private static final Set<Profile> WITH_DATABASE =
      Set.of(
          Profile.ALL_IN_ONE,
          Profile.CONTROL_PLANE,
          Profile.PUBLISHER,
          Profile.DEVPORTAL,
          Profile.KEY_MANAGER,
          Profile.GATEWAY_MANAGER);

  private final Deployment deployment;
  private final TomlChanges changes;
  private final DirectCalls direct;

  private NodeTraffic(Deployment deployment) {
    this.deployment = deployment;
    Calls calls = Calls.of(deployment);
    this.changes = calls.changes();
    this.direct = calls.direct();
  }

  /// Whom each node reaches: other nodes, sites, the database and key managers outside.
  public static List<Connection> calls(Deployment deployment) {
    NodeTraffic traffic = new NodeTraffic(deployment);
    return Stream.concat(
            deployment.servers().stream().flatMap(traffic::byFile), traffic.outside().stream())
        .distinct()
        .toList();
  }

  /// Whose certificate each node must trust: of load balancers, and of nodes that it calls directly;
  /// and whose a load balancer checks.
  public static List<Connection> trusts(Deployment deployment) {
    Calls calls = Calls.of(deployment);
    List<Connection> all = new ArrayList<>();
    for (ApimServer server : deployment.servers()) {
      Stream.concat(
              calls.trust().loadBalancersOf(server).stream().map(instance -> instance.ref()),
              calls.direct().trustedBy(server).stream().map(call -> call.to().ref()))
          .distinct()
          .map(to -> new Connection(server.ref(), to, Purpose.CERTIFICATE, OptionalInt.empty()))
          .forEach(all::add);
    }
    for (VirtualHost host : deployment.hosts().toList()) {
      if (host.speaksTlsToNodes() && host.site().back().nodeTls().verify()) {
        Ref balancer = Ref.of(host.ref().element());
        for (UpstreamServer behind : host.servers()) {
          all.add(
              new Connection(
                  balancer, behind.server().ref(), Purpose.CERTIFICATE, OptionalInt.empty()));
        }
      }
    }
    return all.stream().distinct().toList();
  }

  private Stream<Connection> byFile(ApimServer server) {
    Ref from = server.ref();
    Stream<Connection> byAddress =
        changes.called(server).stream()
            .flatMap(
                called -> {
                  Purpose purpose = Purpose.of(called.table());
                  return Stream.concat(
                      direct
                          .to(server, called.url())
                          .map(call -> Connection.of(from, call.to().ref(), purpose, call.port())),
                      direct
                          .sitesAt(called.url())
                          .map(site -> Connection.of(from, site.ref(), purpose, site.port())));
                });
    Stream<Connection> passedOn =
        direct
            .passedOn(server)
            .map(call -> Connection.of(from, call.to().ref(), Purpose.EVENT_HUB, call.port()));
    return Stream.concat(byAddress, passedOn).filter(connection -> !connection.to().equals(from));
  }

  private List<Connection> outside() {
    List<Connection> all = new ArrayList<>(KeyManagerSteps.calls(deployment));
    List<External> databases =
        deployment.topology().externals().stream()
            .filter(external -> external.kind() == External.Kind.DATABASE)
            .toList();
    // Of several, nothing but a drawn link says which is whose.
    if (databases.size() == 1) {
      External database = databases.getFirst();
      OptionalInt port =
          database.details().type().stream().mapToInt(DatabaseType::port).findFirst();
      for (ApimServer server : deployment.servers()) {
        if (WITH_DATABASE.contains(server.profile())) {
          all.add(new Connection(server.ref(), Ref.of(database.id()), Purpose.DATABASE, port));
        }
      }
    }
    return all;
  }
}
