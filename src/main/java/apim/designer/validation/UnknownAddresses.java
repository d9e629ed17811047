package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Address;
import apim.designer.topology.External;
import java.util.List;
import java.util.stream.Stream;

/// Nodes, and key managers outside, that are reached by a name: NGINX lets nobody in by it.
final class UnknownAddresses {
  private UnknownAddresses() {}

  /// Their ids, in the order of the design.
  static List<String> in(Deployment deployment) {
    Stream<String> nodes =
        deployment.servers().stream()
            .filter(server -> server.address() instanceof Address.Named)
            .map(server -> server.id().value());
    Stream<String> keyManagers =
        deployment.topology().externals().stream()
            .filter(external -> external.kind() == External.Kind.KEY_MANAGER)
            .filter(
                external ->
                    external
                        .details()
                        .address()
                        .filter(Address.Named.class::isInstance)
                        .isPresent())
            .map(external -> external.id().value());
    return Stream.concat(nodes, keyManagers).toList();
  }
}
