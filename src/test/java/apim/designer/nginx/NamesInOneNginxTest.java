package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that one NGINX holds once, claims on an address, and headers from level to level: all that
/// is found, in whole sentences, and what only looks like it.
final class NamesInOneNginxTest {
  private static final Target NEW = Target.openSource(Version.of("1.30.4"));
  private static final Target OLD = Target.openSource(Version.of("1.22.1"));

  private static List<String> messages(String text, Target target) {
    return Grammar.check(Parser.parse("c", text, Includes.NONE).statements(), Context.MAIN, target)
        .stream()
        .map(ConfigProblem::message)
        .toList();
  }

  private static void finds(String inHttp, String... sentences) {
    assertEquals(
        Stream.of(sentences).sorted().toList(),
        messages("http { " + inHttp + " }", NEW).stream().sorted().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 80, *:80",
    "0.0.0.0, '0.0.0.0:80', *:80",
    "*, 80, *:80",
    "LocalHost:443, localhost:443, localhost:443",
    "localhost, localhost:80, localhost:80",
    "[FE80::1]:443, [fe80::1]:443, [fe80::1]:443",
    "'443 ssl quic', '*:443 quic', *:443 (quic)"
  })
  void aServerBehindAnotherOfItsNameAndAddressIsIgnored(String one, String other, String address) {
    finds(
        "server { listen "
            + one
            + "; server_name x a; } server { listen "
            + other
            + "; server_name A y; }",
        "nginx ignores this server for a on "
            + address
            + ", because an earlier one has the same name and address; merge them");
  }

  @ParameterizedTest
  @CsvSource({
    "unix:/run/A.sock, unix:/run/a.sock",
    "10.0.0.0:80, 0.0.0.0:80",
    "80, 8080",
    "[::]:80, *:80"
  })
  void anotherAddressIsNoConflict(String one, String other) {
    finds(
        "server { listen "
            + one
            + "; server_name a; } server { listen "
            + other
            + "; server_name a; }");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server_name a;", "server_name *.a;", "server_name ~^a$;", ""})
  void threeServersOfOneNameAreTwoThatAreIgnored(String name) {
    String server = "server { listen 443; listen 80; " + name + " }";
    String shown = name.isEmpty() ? "requests without a name" : name.split("[ ;]")[1];
    String sentence =
        "nginx ignores this server for "
            + shown
            + " on *:443, because an earlier one has the same"
            + " name and address; merge them";
    finds(server + server + server, sentence, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit_req_zone $a zone=z:1m rate=1r/s; limit_req_zone $b zone=z:1m rate=1r/s;",
        "limit_conn_zone $a zone=z:1m; upstream u { server a; zone z 64k; }",
        "proxy_cache_path /a keys_zone=z:1m; fastcgi_cache_path /b keys_zone=z:1m;",
        "upstream u { server a; sticky learn create=$a lookup=$b zone=z:1m; zone z 64k; }"
      })
  void aZoneOfTwoUsesIsFoundAtTheSecond(String inHttp) {
    finds(inHttp, "the zone z is already in use; give this one another name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "upstream u { server a; zone z 64k; } upstream v { server b; zone z; }",
        "limit_req_zone $a zone=z:1m rate=1r/s; limit_req_zone $a zone=zz:1m rate=1r/s;",
        "upstream u { server a; } map $a $b { u 1; zone z; }",
        "types { zone z; }"
      })
  void upstreamsShareAZoneAndDataIsNoName(String inHttp) {
    finds(inHttp);
  }

  @ParameterizedTest
  @CsvSource({"http, http, true", "stream, stream, true", "http, stream, false"})
  void anUpstreamHasItsNameOnceInEachProtocol(String one, String other, boolean twice) {
    String text =
        one + " { upstream u { server a:1; } } " + other + " { upstream u { server b:1; } }";
    List<String> expected =
        twice ? List.of("there is already an upstream u; rename one of them") : List.of();
    assertEquals(expected, messages(text, NEW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hash $uri; server a; server b backup; | \"hash\" knows no backup servers; remove"
            + " \"backup\" or choose another method",
        "server a; keepalive 8; least_conn; | \"keepalive\" before \"least_conn\" is switched off;"
            + " put it at the end of the upstream",
        "random; server a; hash $a; | \"hash\" replaces \"random\"; keep one of them"
      })
  void theOrderInAnUpstreamIsSaidWithItsCure(String body, String sentence) {
    assertEquals(List.of(sentence), messages("http { upstream u { " + body + " } }", OLD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ip_hash; server a; keepalive 8;",
        "server a; server b backup; keepalive 8;",
        "least_conn; server a; server b backup;"
      })
  void whatStandsInItsPlaceIsSound(String body) {
    assertEquals(List.of(), messages("http { upstream u { " + body + " } }", OLD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // All that is lost is named, in order and once, and the level right around decides.
        "A B A | C | A, B",
        "A B | b | A",
        "'' | C | ''",
        "A | '' | ''",
        "Host | HOST C | ''"
      })
  void headersOfTheLevelAroundThatAreLostAreNamed(String outer, String inner, String lost) {
    String text = headers(outer) + "server { location / { " + headers(inner) + "} }";
    if (lost.isEmpty()) {
      finds(text);
    } else {
      finds(
          text,
          "this \"location\" sets headers of its own, so nginx does not send "
              + lost
              + " of the level around it; repeat proxy_set_header here for each");
    }
  }

  private static String headers(String names) {
    return Stream.of(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(name -> "proxy_set_header " + name + " 1; ")
        .reduce("", String::concat);
  }

  @ParameterizedTest
  @ValueSource(strings = {"server { location /a { location /b { proxy_set_header B 1; } } }"})
  void aLevelWithoutHeadersPassesOnThoseAroundIt(String rest) {
    finds(
        "proxy_set_header A 1; " + rest,
        "this \"location\" sets headers of its own, so nginx does not send A of the level around"
            + " it; repeat proxy_set_header here for each");
  }
}
