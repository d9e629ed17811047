package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What NGINX lets pass in silence and traffic stumbles over.
final class TrapsTest {
  private static final Target TARGET = Target.openSource(Version.of("1.30.4"));

  private static List<String> messages(String text) {
    return Grammar.check(Parser.parse("c", text, Includes.NONE).statements(), Context.HTTP, TARGET)
        .stream()
        .map(ConfigProblem::message)
        .toList();
  }

  private static void finds(String text, String message) {
    List<String> messages = messages(text);
    assertEquals(1, messages.size(), text + " " + messages);
    assertTrue(messages.getFirst().contains(message), messages.getFirst());
  }

  private static String servers(String one, String other) {
    return "server { listen "
        + one
        + "; server_name a; } server { listen "
        + other
        + "; server_name a; }";
  }

  @ParameterizedTest
  @CsvSource({
    "443, *:443",
    "443, 0.0.0.0:443",
    "*:443, 0.0.0.0:443",
    "10.0.0.1, 10.0.0.1:80",
    "[::1], [::1]:80",
    "[::1]:443, [::1]:443",
    "unix:/run/a.sock, unix:/run/a.sock",
    "'443 quic', '443 quic'"
  })
  void oneAddressInTwoSpellingsIsOne(String one, String other) {
    finds(servers(one, other), "nginx ignores this server for a on");
  }

  @ParameterizedTest
  @CsvSource({
    "443, 8443",
    "443, 127.0.0.1:443",
    "443, [::]:443",
    "443, '443 quic'",
    "[::1]:443, [::1]:8443",
    "unix:/run/a.sock, unix:/run/b.sock"
  })
  void twoAddressesAreTwo(String one, String other) {
    assertEquals(List.of(), messages(servers(one, other)));
  }

  @Test
  void aServerWithoutAListenIsOnPort80() {
    finds("server { server_name a; } server { listen 80; server_name a; }", "on *:80");
  }

  @Test
  void twoServersWithoutANameOnOneAddressAreInConflict() {
    finds("server { listen 80; } server { listen 80; }", "requests without a name on *:80");
  }

  @Test
  void aServerIsNotInConflictWithItself() {
    assertEquals(List.of(), messages("server { listen 80; listen *:80; server_name a a A; }"));
  }

  @Test
  void eachAddressHasADefaultOfItsOwn() {
    assertEquals(
        List.of(),
        messages(
            "server { listen 80 default_server; server_name a; }"
                + " server { listen 443 default_server; server_name a; }"));
    finds(
        "server { listen 80 default; server_name a; }"
            + " server { listen *:80 default_server; server_name b; }",
        "another server is already the default of *:80");
  }

  @Test
  void zonesOfAllUsesShareOneSpaceOfNames() {
    String limit = "limit_req_zone $remote_addr zone=shared:1m rate=1r/s;";
    finds(
        limit + " limit_conn_zone $remote_addr zone=shared:1m;",
        "the zone shared is already in use");
    finds(
        "proxy_cache_path /tmp/a keys_zone=shared:1m; " + limit,
        "the zone shared is already in use");
    assertEquals(List.of(), messages(limit + " limit_conn_zone $remote_addr zone=other:1m;"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ip_hash", "hash $uri", "random"})
  void methodsThatPickByThemselvesKnowNoBackup(String method) {
    finds("upstream u { " + method + "; server a; server b backup; }", "knows no backup servers");
  }

  @Test
  void leastConnKnowsBackups() {
    assertEquals(List.of(), messages("upstream u { least_conn; server a; server b backup; }"));
  }

  @Test
  void aHeaderIsLostOnlyWhereTheLevelHasOneOfItsOwn() {
    String outer = "proxy_set_header Host $host; ";
    assertEquals(List.of(), messages(outer + "server { location / { proxy_pass http://a; } }"));
    finds(
        outer + "server { proxy_set_header X-Real-IP $remote_addr; }",
        "does not send Host of the level around it");
    assertEquals(
        List.of(),
        messages(outer + "server { proxy_set_header HOST $host; proxy_set_header X-Real-IP $b; }"));
  }

  @ParameterizedTest
  @CsvSource({
    "1.29.6, 1.29.6, true",
    "1.30.0, 1.29.6, true",
    "1.29.10, 1.29.9, true",
    "2.0.0, 1.99.99, true",
    "1.9.0, 1.10.0, false"
  })
  void versionsAreComparedByTheirNumbers(String version, String other, boolean atLeast) {
    assertEquals(atLeast, Version.of(version).isAtLeast(Version.of(other)));
    assertEquals(version, Version.of(version).toString());
  }
}
