package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each type that comes from outside lets in, and with which sentence it refuses the rest.
final class DoorsTest {
  /// Whatever the type, none of these may reach a configuration file, a shell or a path.
  private static final List<String> NEVER =
      List.of(
          "", " ", "a b", "a\nb", "a;", "a}", "{a", "$a", "a'", "a\"", "a\\b", "`a`", "a#",
          "a\u0000", "a\u007f", "a|b", "a&b", "<a", "../a", "%2e", "a\r", "\ud800");

  record Door(String name, Consumer<String> open, List<String> in, List<String> out) {}

  static Stream<Arguments> doors() {
    return Stream.of(
            new Door(
                "id",
                ElementId::new,
                List.of("a", "0", "apim-1", "a-", "x".repeat(39)),
                List.of("-a", "A", "a_b", "a.b", "x".repeat(40), "a\n")),
            new Door(
                "host name",
                Hostname::new,
                List.of(
                    "a",
                    "api.am.wso2.com",
                    "API",
                    "b\u00fccher.example",
                    "xn--bcher-kva.example",
                    "*.gw.example.com",
                    "10.0.0.1",
                    "2001:db8::1",
                    "[2001:db8::1]",
                    "1a.example",
                    "a".repeat(63)),
                List.of(
                    "*",
                    "*.com",
                    "a.*.com",
                    "*a.com",
                    "*.10.0.0.1/8",
                    "a:443",
                    "10.0.0.1:443",
                    "https://a.example.com",
                    "256.0.0.1",
                    "1:2:3",
                    "a..b",
                    ".a",
                    "a.",
                    "-a",
                    "a-",
                    "a".repeat(64),
                    "a_b",
                    "a.".repeat(127) + "ab",
                    "1.2")),
            new Door(
                "address",
                Address::of,
                List.of(
                    "10.0.0.1",
                    "255.255.255.255",
                    "::",
                    "::1",
                    "[::1]",
                    "::ffff:10.0.0.1",
                    "2001:db8::11",
                    "apim-1",
                    "wso2_am_1",
                    "Host",
                    "kn\u00f6ten.example",
                    "a.b"),
                List.of(
                    "256.0.0.1",
                    "1.2.3",
                    "1.2.3.4.5",
                    "01.2.3.4",
                    "1:2",
                    ":::",
                    "1::2::3",
                    "::ffff:10.0.0.256",
                    "::10.0.0.1:1",
                    "fe80::1%eth0",
                    "[::1",
                    "[::1]:80",
                    "[10.0.0.1]",
                    "12345::",
                    "10.0.0.1:80",
                    "host:9443",
                    "*.example.com")),
            new Door(
                "range of addresses",
                Cidr::of,
                List.of("10.0.0.0/8", "10.0.0.1", "2001:db8::/32", "::/0", "0.0.0.0/0"),
                List.of(
                    "10.0.0.0/33",
                    "::/129",
                    "10.0.0.0/",
                    "10.0.0.0/-1",
                    "host/8",
                    "/8",
                    "1.2.3.4/8/8")),
            new Door(
                "cookie name",
                CookieName::new,
                List.of("JSESSIONID", "wso2_lb", "a", "x".repeat(64)),
                List.of("a-b", "a=b", "a.b", "x".repeat(65))),
            new Door(
                "file",
                FileName::new,
                List.of("deployment.toml", "a", "lb-1.crt", "_a", "a..b"),
                List.of(".", "..", ".hidden", "-rf", "a/b", "/a", "C:a", "x".repeat(101))),
            new Door(
                "log folder",
                LogDirectory::new,
                List.of("/a", "/etc/nginx/log/am/https", "/var/log/nginx-1.2", "/var/log/my logs"),
                List.of(
                    "a",
                    "/",
                    "/a/",
                    "/a//b",
                    "/a/../b",
                    "/.a",
                    "/a ",
                    "/ a",
                    "/a /b",
                    "/" + "a".repeat(200))),
            new Door(
                "API-M version",
                ApimVersion::of,
                List.of("3.0", "4.2.0", "4.10.12"),
                List.of("4", "4.", ".4", "4.2.0.1", "v4.2", "4.2-rc1", "1234.0")),
            new Door(
                "nginx version",
                text -> NginxTarget.of("open-source", text),
                List.of("1.30.4", "1.22.1", "1.30"),
                List.of("1", "1.", "R33", "1.2.3.4", "1.30.x")),
            new Door(
                "nginx plus release",
                text -> NginxTarget.of("plus", text),
                List.of("R33", "R19", "R33-P2"),
                List.of("33", "r33", "1.30.4", "R", "R33 P1", "R33-P", "R33-2", "R1234")),
            new Door(
                "nginx edition",
                text -> NginxTarget.of(text, "R33"),
                List.of("plus"),
                List.of("Plus", "community")))
        .map(door -> Arguments.argumentSet(door.name(), door));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void whatIsWellFormedComesIn(Door door) {
    for (String text : door.in()) {
      assertDoesNotThrow(() -> door.open().accept(text), text);
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void theRestIsRefusedWithASentence(Door door) {
    for (String text : Stream.concat(door.out().stream(), NEVER.stream()).toList()) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> door.open().accept(text),
              () -> "<" + text + ">");
      String sentence = String.valueOf(e.getMessage());
      assertTrue(sentence.matches("an? .+"), sentence);
      assertFalse(sentence.contains("java.") || sentence.contains("Exception"), sentence);
    }
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void twoSpellingsOfAnIpv6AddressAreOneAddress(String text, String canonical) {
    assertEquals(canonical, Address.of(text).value());
    assertEquals(Address.of(text), Address.of(canonical));
    assertEquals("[" + canonical + "]", Address.of(text).inUrl());
  }

  /// RFC 5952 §4: lower case, no leading zeros, the longest run of zeros shortened, the first wins.
  static Stream<Arguments> spellings() {
    return Stream.of(
        Arguments.of("2001:DB8:0:0:0:0:0:11", "2001:db8::11"),
        Arguments.of("2001:0db8::0001", "2001:db8::1"),
        Arguments.of("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
        Arguments.of("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
        Arguments.of("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
        Arguments.of("0:0:0:0:0:0:0:0", "::"),
        Arguments.of("[::1]", "::1"),
        Arguments.of("::ffff:10.0.0.1", "::ffff:a00:1"),
        Arguments.of("1:0:0:0:0:0:0:0", "1::"));
  }

  @Test
  void whatIsTypedDifferentlyAndMeansTheSameIsTheSame() {
    assertEquals(new Hostname("api.example.com"), new Hostname("API.Example.COM"));
    assertEquals("xn--bcher-kva.example", new Hostname("B\u00dccher.example").value());
    assertEquals("b\u00fccher.example", new Hostname("xn--bcher-kva.example").shown());
    assertEquals("[2001:db8::1]", new Hostname("2001:DB8:0::1").value());
    assertEquals(NginxTarget.of("open-source", "1.30.0"), NginxTarget.of("open-source", "1.30"));
    assertEquals(NginxTarget.of("plus", "R33"), NginxTarget.of("plus", "R33-P2"));
  }

  @Test
  void anAddressWithAPortIsToldThatThePortDoesNotBelongThere() {
    for (String text : List.of("10.0.0.1:9443", "apim-1:9443", "[::1]:9443")) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Address.of(text));
      assertTrue(
          String.valueOf(e.getMessage()).contains("has no port, so it does not belong here"), text);
    }
  }
}
