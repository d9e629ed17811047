package apim.designer.discovery.lint;

import java.util.List;

/// How a sound configuration gets a fault.
///
/// @param id what is found then, and was not before
/// @param target the nginx that runs it; empty for the newest
record LintCase(String id, String target, List<Change> changes) {
  /// What becomes of a piece of text.
  record Change(String from, String to) {
    String in(String text) {
      int at = text.indexOf(from);
      if (at < 0) {
        throw new IllegalArgumentException("the sound file has no " + from);
      }
      return text.substring(0, at) + to + text.substring(at + from.length());
    }
  }

  static LintCase of(String id, String from, String to) {
    return of(id, "", from, to);
  }

  private static LintCase of(String id, String target, String from, String to) {
    return new LintCase(id, target, List.of(new Change(from, to)));
  }

  private static final String LOCATION = "# in the location";
  private static final String SERVER = "# in the server";
  private static final String PORTALS = "# in portals";
  private static final String MAIN = "# in main";
  private static final String STICKY = "sticky cookie WSO2LB path=/ httponly secure samesite=lax;";
  private static final String CARBON_CLOSED =
      """
      location ~ "^/+(t/+[^/]+/+)?carbon([/;]|$)" {
                  return 403;
              }
      """
          .strip();

  String faulty(String sound) {
    String text = sound;
    for (Change change : changes) {
      text = change.in(text);
    }
    return text;
  }

  static final List<LintCase> NGINX =
      List.of(
          of("unknown-directive", SERVER, "proxi_pass x;"),
          of(
              "directive-of-a-module",
              "worker_processes",
              "load_module x.so; brotli on; worker_processes"),
          of("directive-misplaced", SERVER, "worker_processes 4;"),
          of("directive-malformed", LOCATION, "proxy_buffering perhaps;"),
          of("directive-not-in-target", SERVER, "ssl on;"),
          of("directive-deprecated", "listen 443 ssl;", "listen 443 ssl http2;"),
          of("headers-lost", SERVER, "proxy_set_header X-Tenant a;"),
          of("name-taken", PORTALS, "} upstream portals { server 10.0.0.13:9443;"),
          of("sticky-before-method", PORTALS, "least_conn;"),
          of("keepalive-before-method", "open-source:1.28.0", STICKY, "keepalive 8; ip_hash;"),
          of("method-replaced", STICKY, "least_conn; ip_hash;"),
          of(
              "ip-hash-with-backup",
              "9443 max_fails=3;\n        " + STICKY,
              "9443 backup; ip_hash;"),
          of(
              "server-ignored",
              "server_name gw.example.org;\n        ssl",
              "server_name am.example.org;\n        ssl"),
          of("two-default-servers", "listen 443 ssl;", "listen 443 ssl default_server;"),
          of("host-from-client", "Host am.example.org", "Host $http_host"),
          of("host-from-client", "X-Forwarded-Host am.example.org", "X-Forwarded-Host $arg_host"),
          of("host-not-forwarded", "proxy_set_header Host am.example.org;", ""),
          of("forwarded-host-missing", "proxy_set_header X-Forwarded-Host am.example.org;", ""),
          of(
              "forwarded-for-appended",
              "X-Forwarded-For $remote_addr",
              "X-Forwarded-For $proxy_add_x_forwarded_for"),
          of("forwarded-for-missing", "proxy_set_header X-Forwarded-For $remote_addr;", ""),
          of("forwarded-proto-missing", "proxy_set_header X-Forwarded-Proto https;", ""),
          of("forwarded-port-missing", "proxy_set_header X-Forwarded-Port 443;", ""),
          of("client-certificate-open", "proxy_set_header X-WSO2-CLIENT-CERTIFICATE \"\";", ""),
          of("response-headers-lost", LOCATION, "add_header X-A b;"),
          of("header-on-two-lines", LOCATION, "add_header X-A \"a\nb\";"),
          of("content-type-added", LOCATION, "add_header Content-Type text/html;"),
          of("missing-affinity", CARBON_CLOSED, "").and(STICKY, ""),
          of("affinity-advisable", STICKY, ""),
          of("affinity-pointless", "# in gateway", "ip_hash;"),
          of("hash-on-jsessionid", STICKY, "hash $cookie_jsessionid;"),
          of("learn-on-jsessionid", STICKY, learn("timeout=1h")),
          of("learn-timeout-too-short", STICKY, learn("timeout=20m")),
          of("learn-timeout-too-short", STICKY, learn("")),
          of("cookie-named-jsessionid", "cookie WSO2LB", "cookie JSESSIONID"),
          of("cookie-path-missing", "WSO2LB path=/", "WSO2LB"),
          of("cookie-not-secure", "httponly secure", "httponly"),
          of("ip-hash-behind-proxy", STICKY, "ip_hash;")
              .and("X-Forwarded-For $remote_addr", "X-Forwarded-For $http_x_forwarded_for"),
          of("same-node-twice", PORTALS, "server 10.0.0.12:9443;"),
          of(
              "no-active-node",
              "9443 max_fails=3;\n        server 10.0.0.12:9443 max_fails=3",
              "9443 down;\n        server 10.0.0.12:9443 down"),
          of("no-shared-zone", "zone portals 128k;", ""),
          of("one-failure-moves-sessions", "10.0.0.11:9443 max_fails=3", "10.0.0.11:9443"),
          of("variable-in-upstream", "10.0.0.11:9443", "$NODE:9443"),
          of("upstream-with-port", "https://portals;", "https://portals:9443;"),
          of("names-resolved-once", "10.0.0.11:9443", "node-1.example.org:9443"),
          of("resolver-missing", "resolver 10.0.0.2;", "")
              .and("https://portals;", "https://$upstream_name;"),
          of("raw-tcp-port", "10.0.0.11:9443", "10.0.0.11:5672"),
          of("keepalive-without-http11", "open-source:1.28.0", PORTALS, "keepalive 8;"),
          of("proxy-pass-with-uri", "https://portals;", "https://portals/;"),
          of("proxy-pass-from-request", "https://portals;", "https://$arg_to;"),
          of(
              "response-splitting",
              "308 https://am.example.org$request_uri",
              "308 https://am.example.org$uri"),
          of(
              "redirect-by-rewrite",
              "return 308 https://am.example.org$request_uri;",
              "rewrite ^/(.*) https://am.example.org/$1 permanent;"),
          of("redirect-loses-method", "308 https://am", "301 https://am"),
          of("port-of-other-protocol", "https://portals;", "http://portals;"),
          of("port-of-other-protocol", "http://events;", "https://events;"),
          of("websocket-not-upgraded", "proxy_set_header Upgrade $http_upgrade;", ""),
          of("websocket-not-upgraded", "open-source:1.28.0", MAIN, ""),
          of("stream-timeout-short", "proxy_read_timeout 1h;", ""),
          of("stream-buffered", "\"\";\n            proxy_buffering off;", "\"\";"),
          of("body-too-small", "client_max_body_size 100m;", ""),
          of("request-headers-too-small", "large_client_header_buffers 4 31k;", ""),
          of("response-headers-too-small", "proxy_buffer_size 16k;", ""),
          of("underscores-dropped", "underscores_in_headers on;", ""),
          of("connect-timeout-long", "proxy_connect_timeout 5s;", "proxy_connect_timeout 60s;"),
          of("post-repeated", LOCATION, "proxy_next_upstream error non_idempotent;"),
          of("nodes-not-verified", "proxy_ssl_verify on;", ""),
          of("verify-without-ca", "proxy_ssl_trusted_certificate /etc/nginx/ssl/nodes.crt;", ""),
          of("no-default-server", "listen 9099 default_server", "listen 9099"),
          of("plain-requests-go-elsewhere", "80 default_server", "80")
              .and(
                  "server_name gw.example.org;\n        return",
                  "server_name www.example.org;\n        return"),
          of("location-twice", SERVER, "location ^~ / { return 204; }"),
          of("directive-twice", LOCATION, "proxy_buffer_size 32k;"),
          of("carbon-open", CARBON_CLOSED, ""),
          of("carbon-half-closed", CARBON_CLOSED, "location /carbon { return 403; }"),
          of("allow-without-deny", LOCATION, "allow 10.0.0.1;"),
          of("return-before-allow", SERVER, "location /x { deny all; return 204; }"),
          of("weak-tls-protocol", "ssl_protocols TLSv1.2", "ssl_protocols TLSv1.1"),
          of("weak-tls-protocol", "open-source:1.26.0", "ssl_protocols TLSv1.2 TLSv1.3;", ""),
          of("weak-cipher", "ssl_ciphers ", "ssl_ciphers DES-CBC3-SHA:"),
          of("certificate-missing", "ssl_certificate /etc/nginx/ssl/lb.crt;", ""),
          of("plain-on-tls-port", "listen 443 ssl;", "listen 443;"),
          of("hybrid-curve-required", "X25519:prime", "X25519MLKEM768:prime"),
          of("stapling-in-vain", SERVER, "ssl_stapling on;"),
          of(
              "hsts-missing",
              "add_header Strict-Transport-Security \"max-age=63072000\" always;",
              ""),
          of("misdirected-http2", "ssl_reject_handshake on;", "ssl_reject_handshake on; http2 on;"),
          of("file-limit-too-small", "worker_rlimit_nofile 16384;", ""),
          of("one-worker", "worker_processes auto;", ""),
          of("version-shown", "server_tokens off;", ""),
          of("include-not-seen", SERVER, "include more.conf;"),
          of("alias-traversal", SERVER, "location /files { alias /srv/files/; }"),
          of("disk-exposed", SERVER, "root /etc;"),
          of("status-open", SERVER, "location /status { stub_status; }"),
          of("listing-open", SERVER, "autoindex on;"),
          of("error-log-off", SERVER, "error_log off;"),
          of("if-in-location", LOCATION, "if ($arg_a) { proxy_pass https://portals; }"),
          of("map-without-default", "default upgrade;", ""),
          of("regex-not-anchored", SERVER, "location ~ /files { return 204; }"),
          of("few-requests-kept", SERVER, "keepalive_requests 10;"),
          of("resolver-external", "resolver 10.0.0.2", "resolver 8.8.8.8"),
          of("known-vulnerability", "open-source:1.22.1", MAIN, ""),
          of("silence-without-reason", SERVER, "# apim-lint: off carbon-open"),
          of("silence-of-unknown-check", SERVER, "# apim-lint: off carbon because it is"),
          of("silence-in-vain", SERVER, "# apim-lint: off carbon-open because it is ours"));

  static final List<LintCase> TOML =
      List.of(
          of("toml-refused", "[super_admin]", "[server]"),
          of("hostname-localhost", "hostname = \"am.example.org\"", "hostname = \"localhost\""),
          of(
              "hostname-not-served",
              "hostname = \"am.example.org\"",
              "hostname = \"portal.example.org\""),
          of("proxy-port-missing", "proxyPort = 443", ""),
          of("proxy-port-differs", "proxyPort = 443", "proxyPort = 8443"),
          of("offset-not-forwarded-to", "offset = 0", "offset = 3"),
          of("default-password", "s3cret-of-ours", "admin"),
          of("default-key-store", "ours.jks", "wso2carbon.jks"),
          of("h2-database", "\"mysql\"", "\"h2\""),
          of("localhost-shown-to-consumers", "https://gw.example.org", "https://localhost:8243"),
          of("misspelt-table", "[super_admin]", "[super_admi]"),
          of("dead-key", "offset = 0", "proxyPort = 443"));

  private static String learn(String timeout) {
    return "sticky learn create=$upstream_cookie_jsessionid lookup=$cookie_jsessionid zone=s:1m "
        + timeout
        + ";";
  }

  /// With a second change.
  private LintCase and(String from, String to) {
    return new LintCase(id, target, List.of(changes.getFirst(), new Change(from, to)));
  }
}
