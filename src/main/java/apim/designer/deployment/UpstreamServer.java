package apim.designer.deployment;

import apim.designer.topology.Ref;

/// A server behind a virtual host: where nginx forwards to.
///
/// @param port the TCP port, offset added
/// @param backup whether it takes requests only while no other server can
public record UpstreamServer(Ref ref, ApimServer server, int port, boolean backup) {
  /// The address and port, as nginx's `server` directive writes them.
  public String hostAndPort() {
    return server.address().inUrl() + ":" + port;
  }
}
