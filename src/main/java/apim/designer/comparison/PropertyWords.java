package apim.designer.comparison;

import java.util.HashMap;
import java.util.Map;

/// What people call the properties of a design file.
final class PropertyWords {
  private static final Map<String, String> WORDS =
      read(
          """
          name: name
          apim: API-M release
          contextPath: context path of the nodes
          profile: profile
          address: address
          portOffset: port offset
          ports.management: port of the portals
          ports.gateway-https: port of APIs over HTTPS
          ports.gateway-http: port of APIs over HTTP
          ports.websocket: port of WebSocket APIs
          ports.secure-websocket: port of WebSocket APIs with TLS
          ports.websub: port of WebSub
          ports.secure-websub: port of WebSub with TLS
          environment: gateway environment
          region: region
          deploymentToml: deployment.toml
          nginx.edition: edition of NGINX
          nginx.version: version of NGINX
          behindProxy: proxies in front
          nameServers: name servers
          ipv6: IPv6
          http2: HTTP/2
          certificate.source: source of the certificate
          certificate.key: kind of key
          certificate.days: days that the certificate is valid
          certificate.encryptedKey: key under a passphrase
          certificate.certificateFile: certificate file
          certificate.keyFile: key file
          hostname: host name
          path: path
          keepPath: path kept towards the nodes
          port: port
          tls: TLS
          redirectHttp: redirect HTTP
          public.scheme: scheme that clients see
          public.port: port that clients see
          logDirectory: log folder
          listener: listener
          affinity.method: session affinity
          affinity.cookie: cookie of the session affinity
          affinity.timeout: timeout of the session affinity
          members: members
          members.order: order of the members
          backup: backup
          nodeTls.plain: plain HTTP to the nodes
          nodeTls.verify: certificates of the nodes checked
          nodeTls.caFile: authority of the nodes
          nodeTls.name: name on the certificates of the nodes
          serves: web applications served
          nodesOnly: web applications for nodes only
          alsoFrom: also open to
          pkce: PKCE
          clientCertificates.mode: client certificates
          clientCertificates.caFile: authority of client certificates
          tenant: tenant
          hsts: HSTS
          bodySize: largest body
          readTimeout: read timeout
          snippet: snippet
          label: label
          elements: elements in it
          text: text
          kind: kind
          product: product
          type: type of database
          """);

  private static final String CONTENTS = ".contents";
  private static final String ACCEPTED = "accepted.";
  private static final String DOUBLED = "id.";

  private PropertyWords() {}

  /// A key that has no words of its own speaks for itself.
  static String of(String key) {
    if (key.endsWith(CONTENTS)) {
      return "text of the " + of(key.substring(0, key.length() - CONTENTS.length()));
    }
    if (key.startsWith(ACCEPTED)) {
      return "accepted " + key.substring(ACCEPTED.length());
    }
    return key.startsWith(DOUBLED) ? "another of this id" : WORDS.getOrDefault(key, key);
  }

  /// Whether there are words for a key, or for the keys below it.
  static boolean knows(String key) {
    return WORDS.keySet().stream().anyMatch(one -> one.equals(key) || one.startsWith(key + "."));
  }

  private static Map<String, String> read(String table) {
    Map<String, String> words = new HashMap<>();
    table
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              words.put(line.substring(0, colon), line.substring(colon + 2));
            });
    return Map.copyOf(words);
  }
}
