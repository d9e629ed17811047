package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GrammarTest {
  private static final Target OLD = Target.openSource(Version.of("1.22.1"));
  private static final Target NEW = Target.openSource(Version.of("1.30.4"));

  @Test
  void aSoundConfigurationHasNoProblems() {
    String sound =
        """
        worker_processes auto;
        events { worker_connections 1024; }
        http {
            include mime.types;
            types { text/html html; }
            map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
            log_format main '$remote_addr "$request"';
            upstream apim_portals {
                zone apim_portals 128k;
                server 10.0.0.1:9443 max_fails=3 fail_timeout=10s route=a;
                server 10.0.0.2:9443 max_fails=3 drain;
                sticky cookie WSO2LB path=/ httponly secure samesite=lax;
                keepalive 16;
            }
            upstream apim_gw { least_conn; zone apim_gw 128k; server 10.0.0.1:8243; server b:1 backup; }
            proxy_set_header Host $host;
            server { listen 80 default_server; listen [::]:80 default_server; server_name _; return 444; }
            server { listen 443 ssl default_server; ssl_reject_handshake on; }
            server {
                listen 443 ssl; listen 443 quic; http2 on; server_name api.example.com;
                ssl_certificate /a; ssl_certificate_key /b; ssl_protocols TLSv1.2 TLSv1.3;
                location ^~ /carbon { return 403; }
                location / {
                    if ($request_method = POST) { return 405; }
                    proxy_pass https://apim_portals;
                    limit_except GET { deny all; }
                }
            }
        }
        stream { upstream jms { server 10.0.0.1:5672; } server { listen 5672; proxy_pass jms; } }
        """;
    assertEquals(List.of(), messages(sound, Context.MAIN, NEW));
  }

  @Test
  void whatTheTargetLacksIsNamedWithTheVersionThatHasIt() {
    finds(
        "upstream u { server a; sticky cookie s; }",
        OLD,
        "\"sticky\" is not available in nginx 1.22.1: nginx has it from 1.29.6, and NGINX Plus"
            + " before that");
    finds("upstream u { server a route=x; }", OLD, "\"route=\" of \"server\" is not available");
    finds("upstream u { server a drain; }", OLD, "\"drain\" of \"server\" is not available");
    finds(
        "upstream u { server a slow_start=30s; }",
        NEW,
        "\"slow_start=\" of \"server\" is not available in nginx 1.30.4: only NGINX Plus has it");
    finds("upstream u { zone u 64k; server a resolve; }", OLD, "nginx has it from 1.27.3");
    finds("upstream u { queue 10; }", NEW, "only NGINX Plus has it");
    finds(
        "upstream u { server a; sticky learn create=$a lookup=$b zone=z:1m sync; }",
        NEW,
        "\"sync\" of \"sticky\" is not available");
    finds("server { http2 on; }", OLD, "nginx has it from 1.25.1");
    finds("server { ssl on; }", NEW, "nginx 1.25.0 was the last to have it; write listen ... ssl");
    finds("server { ssl on; }", OLD, "\"ssl\" is deprecated in nginx 1.22.1; write listen ... ssl");
    finds("server { listen 443 ssl http2; }", NEW, "\"http2\" of \"listen\" is deprecated");
    assertEquals(List.of(), messages("server { listen 443 ssl http2; }", Context.HTTP, OLD));
    assertEquals(
        List.of(),
        messages(
            "upstream u { server a slow_start=30s route=x; queue 10; sticky cookie s; }",
            Context.HTTP,
            Target.plus(30)));
  }

  @Test
  void wrongNamesPlacesCountsAndFormsAreFound() {
    finds("srever { }", NEW, "nginx knows no directive \"srever\"");
    finds("listen/http2 1;", NEW, "nginx knows no directive");
    finds("listen 80;", NEW, "\"listen\" is not allowed in \"http\"; move it to");
    finds("server { server { } }", NEW, "\"server\" is not allowed in \"server\"");
    finds(
        "server { location / { if ($a) { proxy_set_header a b; } } }",
        NEW,
        "not allowed in \"if\" in \"location\"");
    finds("server { root; }", NEW, "\"root\" takes 1 argument, but has 0");
    finds("server { server_tokens on off; }", NEW, "\"server_tokens\" takes 1 argument, but has 2");
    finds("server { location / { proxy_buffering maybe; } }", NEW, "is on or off, not maybe");
    finds("server;", NEW, "\"server\" needs a body in braces");
    finds("server { listen 80 { } }", NEW, "\"listen\" has no body in braces");
  }

  @Test
  void blocksOfDataAreFree() {
    assertEquals(
        List.of(),
        messages(
            "map $a $b { sticky 1 2 3 4; listen x; } geo $g { 10.0.0.0/8 1; } types { a b; }",
            Context.HTTP,
            OLD));
  }

  @Test
  void orderAndCompanyInAnUpstreamAreChecked() {
    finds(
        "upstream u { server a; sticky cookie s; least_conn; }",
        NEW,
        "\"sticky\" before \"least_conn\" is switched off");
    finds(
        "upstream u { server a; server b backup; ip_hash; }",
        NEW,
        "\"ip_hash\" knows no backup servers");
    finds("upstream u { hash $uri; server b backup; }", NEW, "\"hash\" knows no backup servers");
    finds(
        "upstream u { server a; keepalive 8; ip_hash; }", OLD, "\"keepalive\" before \"ip_hash\"");
    assertEquals(
        List.of(), messages("upstream u { server a; keepalive 8; ip_hash; }", Context.HTTP, NEW));
    finds("upstream u { ip_hash; least_conn; }", NEW, "\"least_conn\" replaces \"ip_hash\"");
  }

  @Test
  void namesAreUsedOnce() {
    finds("upstream u { server a; } upstream u { server b; }", NEW, "already an upstream u");
    String learn = "sticky learn create=$a lookup=$b zone=client_sessions:1m;";
    finds(
        "upstream u { server a; " + learn + " } upstream v { server a; " + learn + " }",
        NEW,
        "the zone client_sessions is already in use");
    finds(
        "upstream u { zone client_sessions 64k; server a; " + learn + " }",
        NEW,
        "the zone client_sessions is already in use");
    finds(
        "server { listen 443 ssl; server_name a; } server { listen *:443 ssl; server_name b A; }",
        NEW,
        "nginx ignores this server for a on *:443");
    finds(
        "server { listen 80 default_server; } server { listen 80 default_server; server_name x; }",
        NEW,
        "another server is already the default of *:80");
    assertEquals(
        List.of(),
        messages(
            "server { listen 80; server_name a; } server { listen 443; server_name a; }"
                + " upstream u { zone z 64k; server a; } upstream v { zone z; server b; }",
            Context.HTTP,
            NEW));
  }

  @Test
  void headersLostByInheritanceAreFound() {
    finds(
        "server { proxy_set_header X-Forwarded-Port 443;"
            + " location / { proxy_set_header Host $host; proxy_pass http://a; } }",
        NEW,
        "nginx does not send X-Forwarded-Port of the level around it");
    finds(
        "proxy_set_header A 1; server { location / { location /b { proxy_set_header B 1; } } }",
        NEW,
        "does not send A");
    assertEquals(
        List.of(),
        messages(
            "proxy_set_header A 1; server { location / { proxy_set_header a 2; } location /b { } }",
            Context.HTTP,
            NEW));
  }

  @Test
  void aProblemPointsAtItsStatement() {
    ParsedConfig config = Parser.parse("c", "server {\n listen 80;\n srever x;\n}", Includes.NONE);
    ConfigProblem problem = Grammar.check(config.statements(), Context.HTTP, NEW).getFirst();
    assertEquals(new Place("c", 3), config.placeOf(problem.at()));
  }

  /// Exactly one problem, so that no other rule fires on the same text.
  private static void finds(String text, Target target, String message) {
    List<String> messages = messages(text, Context.HTTP, target);
    assertEquals(1, messages.size(), text + " " + messages);
    assertTrue(messages.getFirst().contains(message), messages.getFirst());
  }

  private static List<String> messages(String text, Context start, Target target) {
    return Grammar.check(Parser.parse("c", text, Includes.NONE).statements(), start, target)
        .stream()
        .map(ConfigProblem::message)
        .toList();
  }
}
