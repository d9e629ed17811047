package apim.designer.discovery.recovery;

import apim.designer.nginx.Directive;
import java.util.List;
import java.util.Optional;

/// A TCP port that a server block opens.
///
/// @param at the directive that says so; empty where the block has none, and nginx takes 80
record OpenedPort(
    Optional<Directive> at, int port, boolean ipv6, boolean tls, boolean http2, boolean usual) {
  private static final int HTTP = 80;

  static final OpenedPort UNSAID =
      new OpenedPort(Optional.empty(), HTTP, false, false, false, false);

  /// Empty for a socket of the file system, and for what is no port.
  static Optional<OpenedPort> of(Directive listen, boolean sslOn) {
    List<String> words = BlockScope.words(listen.arguments());
    if (words.isEmpty() || words.getFirst().startsWith("unix:")) {
      return Optional.empty();
    }
    String address = words.getFirst();
    return port(address)
        .map(
            port ->
                new OpenedPort(
                    Optional.of(listen),
                    port,
                    address.startsWith("["),
                    sslOn || words.contains("ssl") || words.contains("quic"),
                    words.contains("http2"),
                    words.contains("default_server") || words.contains("default")));
  }

  private static Optional<Integer> port(String address) {
    String digits = address.substring(address.lastIndexOf(':') + 1);
    if (digits.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(digits);
      return port < 1 || port > 65_535 ? Optional.empty() : Optional.of(port);
    }
    // A host alone, IPv6 in brackets: the usual port.
    return address.indexOf(':') < 0 || address.endsWith("]") ? Optional.of(HTTP) : Optional.empty();
  }
}
