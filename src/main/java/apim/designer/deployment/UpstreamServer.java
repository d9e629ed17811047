package apim.designer.deployment;

import apim.designer.topology.Ref;

/// A server behind a virtual host: where nginx forwards to.
///
/// @param port the TCP port, offset added
/// @param backup whether it takes requests only while no other server can
/// @param hostAndPort the address and port, as nginx's `server` directive writes them
public record UpstreamServer(
    Ref ref, ApimServer server, int port, boolean backup, String hostAndPort) {
  UpstreamServer(Ref ref, ApimServer server, int port, boolean backup) {
    this(ref, server, port, backup, server.address().inUrl() + ":" + port);
  }
}
