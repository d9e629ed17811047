package apim.designer.generator;

import apim.designer.nginx.Reason;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Where the designer knowingly differs from WSO2's page on proxies and load balancers, and why.
public enum Correction implements Reason {
  TLS_ON_LISTEN(
      "`listen 443;` with `ssl on;`",
      "`listen 443 ssl;`",
      "`ssl on` is gone since nginx 1.25.1, and deleting only that line serves plain HTTP on 443",
      "https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl"),
  STRONG_CERTIFICATE(
      "a 1024-bit RSA key made with `-des3`, and a certificate without subjectAltName",
      "an ECDSA P-256 or RSA 3072 key, and a certificate that names every site and serverAuth",
      "OpenSSL 3 refuses the key (\"ee key too small\"); browsers and Java ignore a bare common"
          + " name",
      "https://www.rfc-editor.org/rfc/rfc9525#section-2"),
  HEADERS_ON_ONE_LEVEL(
      "`proxy_set_header X-Forwarded-Port` on the server, the other headers in the location",
      "all of them in the location",
      "nginx inherits proxy_set_header only where the inner level sets none, so the page's header"
          + " never reaches the node",
      "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header"),
  FORWARDED_PROTO(
      "no X-Forwarded-Proto",
      "`proxy_set_header X-Forwarded-Proto https`, or `http` on a plain site",
      "without it /carbon redirects in a loop, and what a client sends in it reaches the node",
      "https://github.com/wso2/product-apim/issues/8624"),
  FORWARDED_FOR(
      "`X-Forwarded-For $proxy_add_x_forwarded_for` everywhere",
      "`$remote_addr`, always; behind another proxy, real_ip for its addresses puts the client's"
          + " there",
      "API-M takes the first address of the header, which the client wrote itself; throttling and"
          + " deny policies read it",
      "https://github.com/wso2/carbon-apimgt/issues/13048"),
  TRUSTED_HEADERS(
      "headers that API-M trusts pass through from the client",
      "`X-WSO2-CLIENT-CERTIFICATE` emptied on every gateway site; X-WSO2-Tenant let through, which"
          + " the Developer Portal takes from clients",
      "passed through, a forged certificate logs in where `enable_client_validation` is false",
      "https://github.com/wso2/carbon-apimgt/issues/9172"),
  ONE_HOST(
      "Host `$http_host`, X-Forwarded-Host `$host`",
      "the site's own host name in both, with the port where it is not the scheme's; `$host` for a"
          + " host name that begins with `*.`",
      "the page's two differ on another port, and the callback of a login does not match; where no"
          + " other server takes it, any Host would reach the portals, and API-M 4.x believes it",
      "https://github.com/wso2/api-manager/issues/877"),
  CATCH_ALL(
      "no catch-all server",
      "in the complete nginx.conf, a default server on every port that refuses unknown hosts; none"
          + " in conf.d/apim.conf, which shares its ports with others",
      "without it a server answers for host names that are not its own",
      "https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_reject_handshake"),
  REDIRECT(
      "`rewrite ^/(.*) https://host/$1 permanent`",
      "`return 308 https://host$request_uri`",
      "a 301 turns a POST into a GET, and rewrite decodes %2F and merges slashes",
      "https://www.rfc-editor.org/rfc/rfc9110#section-15.4.9"),
  SHARED_FAILURES(
      "no upstream zone, max_fails or connect timeout",
      "`zone`, `max_fails=3`, `proxy_connect_timeout 5s`, `proxy_next_upstream_tries 2`",
      "without them each worker learns failures alone, one failure moves every user of a node, and"
          + " a node that swallows packets costs 60 seconds a request",
      "https://nginx.org/en/docs/http/ngx_http_upstream_module.html#zone"),
  RELOAD(
      "`service nginx restart`",
      "`nginx -t && nginx -s reload`",
      "a restart forgets learned sessions and drops connections",
      "https://nginx.org/en/docs/control.html"),
  CONF_PATH(
      "\"--prefix is NGINX_HOME\"",
      "the folder of `--conf-path` in `nginx -V`",
      "on Debian and Ubuntu the prefix is /usr/share/nginx, the wrong folder",
      "https://nginx.org/en/docs/configure.html"),
  OWN_SESSION_ZONE(
      "`zone=client_sessions:1m` in every sample",
      "a zone named after its upstream",
      "two zones of one name in one nginx do not start",
      "https://nginx.org/en/docs/http/ngx_http_upstream_module.html#sticky"),
  LEARN_TIMEOUT(
      "`sticky learn` without `timeout`",
      "`timeout=30m`, or longer",
      "nginx forgets a learned session after 10 idle minutes, API-M's portals keep theirs for 30",
      "https://nginx.org/en/docs/http/ngx_http_upstream_module.html#sticky"),
  OWN_UPSTREAM_NAMES(
      "the same upstream names in several samples",
      "an upstream named after its site, `apim_` first",
      "two upstreams of one name in one nginx do not start",
      "https://nginx.org/en/docs/http/ngx_http_upstream_module.html#upstream"),
  REDIRECT_EVERY_HOST(
      "one server on port 80, for the portals only",
      "one for the host of each site",
      "with only one, the first server on port 80 catches the gateway's plain requests and sends"
          + " them to the portal",
      "https://nginx.org/en/docs/http/request_processing.html"),
  LOG_FOLDERS(
      "`/etc/nginx/logs/store/…` in one sample, folders that nobody makes, and lines that do not"
          + " name the node",
      "`/etc/nginx/log/store/…`, made by install.sh; each line says which node answered and how"
          + " long it took",
      "a slip of the pen; and nginx makes no folders, it does not start",
      "https://nginx.org/en/docs/ngx_core_module.html#error_log"),
  WEBSOCKET_AND_SIZES(
      "no WebSocket, HTTP/1.0 to the nodes, 1 MB bodies, 4k/8k header buffers, buffered answers",
      "upgrade and long timeouts on WebSocket sites, and from API-M 4.7 on `/internal/data/v1/ws/`"
          + " of management sites; HTTP/1.1 with keepalive, for less time than the 60 seconds of"
          + " Tomcat; `client_max_body_size`, 32k for the headers of requests and 16k for those of"
          + " answers; `proxy_buffering off` on gateway sites",
      "without these the handshake of a WebSocket fails, importing an API answers 413, a login 502"
          + " (\"upstream sent too big header\"), a token of 9 kB 400, and events of an API come"
          + " when their stream ends",
      "https://nginx.org/en/docs/http/websocket.html"),
  TLS_POLICY(
      "no ssl_protocols or ssl_ciphers",
      "Mozilla's intermediate guideline",
      "what an old OpenSSL allows by default is no longer safe",
      "https://ssl-config.mozilla.org/guidelines/6.0.json"),
  CONSOLE_CLOSED(
      "`/carbon`, the management console, open to everyone",
      "from API-M 4.0, unless the site serves it on purpose, 403 for `/carbon` and"
          + " `/t/<tenant>/carbon`, however they are spelled, and for a semicolon in the path but"
          + " for a `;jsessionid=` at its end",
      "the console keeps its login in one node's memory and is not for the public; Tomcat removes"
          + " what follows a semicolon, so that `/x/..;/carbon` is `/carbon` to it",
      "https://github.com/wso2/product-is/issues/12024"),
  STICKY_IN_OPEN_SOURCE(
      "\"NGINX Community does not support sticky\"",
      "`sticky` for open source from 1.29.6",
      "true below nginx 1.29.6 (March 2026) only",
      "https://nginx.org/en/CHANGES");

  private final String theirs;
  private final String ours;
  private final String why;
  private final String source;

  Correction(String theirs, String ours, String why, String source) {
    this.theirs = theirs;
    this.ours = ours;
    this.why = why;
    this.source = source;
  }

  /// What the page writes.
  public String theirs() {
    return theirs;
  }

  /// What the designer writes.
  public String ours() {
    return ours;
  }

  /// What goes wrong with the page's way.
  @Override
  public String why() {
    return why;
  }

  /// Where the fact behind it can be read.
  public String source() {
    return source;
  }

  /// All corrections as a table.
  public static String markdown() {
    return Arrays.stream(values())
        .map(
            one ->
                "| %s | %s | %s ([source](%s)) |\n"
                    .formatted(one.theirs, one.ours, one.why, one.source))
        .collect(Collectors.joining("", "| the page | the designer | why |\n|---|---|---|\n", ""));
  }
}
