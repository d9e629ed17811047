package apim.designer.deployment;

import apim.designer.catalog.ProfileFacts;
import apim.designer.catalog.Transport;
import apim.designer.toml.Toml;
import apim.designer.toml.TomlRefusal;
import apim.designer.topology.Address;
import apim.designer.topology.ElementId;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.TcpPort;
import java.util.Optional;

/// A node with its address, its ports and what its release knows of its profile.
///
/// @param address where it is reached; its id as a host name when the design gives none
/// @param facts empty when the release that judges the design does not have the profile
/// @param file what its own deployment.toml says; empty where none is attached, or none that API-M
///     would read
public record ApimServer(
    Node node, Address address, Optional<ProfileFacts> facts, Optional<Toml> file) {
  /// In every release that the catalog knows.
  private static final int USUAL_PLAIN_MANAGEMENT = 9763;

  static ApimServer of(Node node, Optional<ProfileFacts> facts, Optional<String> file) {
    return new ApimServer(
        node,
        node.address().orElseGet(() -> named(node.id())),
        facts,
        file.flatMap(ApimServer::read));
  }

  /// Whether the design states a host name as its address.
  public boolean hasName() {
    return node.address().filter(Address.Named.class::isInstance).isPresent();
  }

  /// This server with another deployment.toml than the one that is attached.
  ///
  /// @throws apim.designer.toml.TomlRefusal where API-M would not read the text
  ApimServer withFile(String text) {
    return new ApimServer(node, address, facts, Optional.of(Toml.read(text)));
  }

  private static Optional<Toml> read(String text) {
    try {
      return Optional.of(Toml.read(text));
    } catch (TomlRefusal _) {
      // A rule tells the architect.
      return Optional.empty();
    }
  }

  private static Address named(ElementId id) {
    String name = id.value().replaceFirst("-+$", "");
    // A resolver takes digits alone for an address.
    return new Address.Named(name.matches("[0-9]+") ? "node-" + name : name);
  }

  public ElementId id() {
    return node.id();
  }

  public Profile profile() {
    return node.profile();
  }

  public Ref ref() {
    return Ref.of(node.id());
  }

  /// The TCP port on which this server is reached for `listener`: the one that the design states, else
  /// the usual one with the offset added.
  public int port(Listener listener) {
    TcpPort stated = node.ports().get(listener);
    return stated == null ? openedPort(listener) : stated.number();
  }

  /// The TCP port on which this server is reached for `listener`, in plain HTTP where that is asked
  /// for. What a design states for the management port holds for either: it has no other word.
  public int port(Listener listener, boolean plain) {
    Optional<Listener> other = plain ? listener.withoutTls() : Optional.of(listener);
    return other
        .map(this::port)
        .orElseGet(
            () ->
                node.ports().containsKey(listener)
                    ? port(listener)
                    : node.portOffset().moved(plainManagementPort()));
  }

  private int plainManagementPort() {
    return facts.stream()
        .flatMap(known -> known.ports().stream())
        // No site is drawn for the plain port of the servlets alone.
        .filter(port -> port.transport() == Transport.HTTP && port.listener().isEmpty())
        .map(port -> port.number())
        .findFirst()
        .orElse(USUAL_PLAIN_MANAGEMENT);
  }

  /// The TCP port that this server itself opens for `listener`, its offset added.
  public int openedPort(Listener listener) {
    int unmoved =
        facts
            .flatMap(known -> known.port(listener))
            .map(port -> port.number())
            .orElse(listener.nodePort());
    return node.portOffset().moved(unmoved);
  }

  /// One of this server's ports that no site can stand in front of, such as 5672, with its offset.
  public int rawPort(int unmoved) {
    return node.portOffset().moved(unmoved);
  }

  /// The address and port, as an upstream or a URL writes them.
  public String hostAndPort(Listener listener) {
    return address.inUrl() + ":" + port(listener);
  }
}
