package apim.designer.topology;

import java.util.Optional;

/// How a load balancer speaks to the nodes of a site.
///
/// @param plain whether in plain HTTP, on the port that API-M has for it
/// @param verify whether the certificate of a node is checked (`proxy_ssl_verify`)
/// @param caFile the certificates that are trusted for it, in the folder beside the design
/// @param name what the certificate must be for, and the handshake asks for; the node's address
///     where it is left out
public record NodeTls(
    boolean plain, boolean verify, Optional<FileName> caFile, Optional<Hostname> name) {
  /// TLS to a node whose certificate nobody checks.
  public static final NodeTls USUAL = new NodeTls(false, false, Optional.empty(), Optional.empty());

  public NodeTls withPlain(boolean newPlain) {
    return new NodeTls(newPlain, verify, caFile, name);
  }

  public NodeTls withVerify(boolean newVerify) {
    return new NodeTls(plain, newVerify, caFile, name);
  }

  public NodeTls withCaFile(Optional<FileName> newCaFile) {
    return new NodeTls(plain, verify, newCaFile, name);
  }

  public NodeTls withName(Optional<Hostname> newName) {
    return new NodeTls(plain, verify, caFile, newName);
  }
}
