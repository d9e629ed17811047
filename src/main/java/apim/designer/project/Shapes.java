package apim.designer.project;

import java.util.Set;

/// The properties that each kind of object in a design file has; all others are unknown, and kept.
/// The published JSON Schema
/// says the same to other tools; a test compares the two.
final class Shapes {
  static final Set<String> DESIGN =
      Set.of(
          "format",
          "schemaVersion",
          "name",
          "apim",
          "nodes",
          "loadBalancers",
          "zones",
          "notes",
          "externals",
          "links",
          "layout");
  static final Set<String> NODE =
      Set.of("id", "profile", "address", "portOffset", "deploymentToml");
  static final Set<String> LOAD_BALANCER =
      Set.of("id", "nginx", "behindProxy", "nameServers", "ipv6", "http2", "certificate", "sites");
  static final Set<String> NGINX = Set.of("edition", "version");
  static final Set<String> CERTIFICATE =
      Set.of("source", "key", "days", "encryptedKey", "certificateFile", "keyFile");
  static final Set<String> SITE =
      Set.of(
          "id",
          "hostname",
          "port",
          "tls",
          "redirectHttp",
          "logDirectory",
          "listener",
          "affinity",
          "members",
          "carbon",
          "pkce");
  static final Set<String> AFFINITY = Set.of("method", "cookie", "timeout");
  static final Set<String> MEMBER = Set.of("node", "backup");
  static final Set<String> ZONE = Set.of("id", "label", "elements");
  static final Set<String> NOTE = Set.of("id", "text");
  static final Set<String> EXTERNAL = Set.of("id", "kind", "label");
  static final Set<String> LINK = Set.of("from", "to", "label");
  static final Set<String> POSITION = Set.of("x", "y");

  private Shapes() {}
}
