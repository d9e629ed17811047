package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What clients can call a site by, in the form that goes over the wire and in that of people.
final class HostnameTest {
  private static Optional<Hostname> read(String text) {
    try {
      return Optional.of(new Hostname(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String refusal(String text) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> new Hostname(text)).getMessage());
  }

  @Test
  void whatIsWrittenOrShownOfAHostNameIsReadAsThatHostName() {
    List<String> pieces =
        List.of(
            "*.",
            "a",
            "Z9",
            "-",
            ".",
            ".",
            "1",
            "10.0.0.1",
            "::1",
            "[",
            "]",
            "xn--",
            "bcher-kva",
            "\u00fc",
            "\u00df",
            "\uff11",
            "\uff0e",
            "\u3002",
            "\u212a",
            "\u05d0");
    Random random = new Random(21);
    int names = 0;
    for (int i = 0; i < 60_000; i++) {
      String text =
          IntStream.range(0, 1 + random.nextInt(6))
              .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
              .collect(Collectors.joining());
      Optional<Hostname> name = read(text);
      if (name.isPresent()) {
        names++;
        assertEquals(name, read(name.get().value()), "value of <" + text + ">");
        assertEquals(name, read(name.get().shown()), "shown of <" + text + ">");
        assertFalse(name.get().isWildcard() && name.get().isAddress(), text);
      }
    }
    assertTrue(names > 5_000, names + " names");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, true, false",
    "[::1], true, false",
    "2001:db8::1, true, false",
    "\uff11\uff10.0.0.1, true, false",
    "*.gw.example.com, false, true",
    "10.0.0.1.example.com, false, false",
    "cafe, false, false",
    "1a, false, false"
  })
  void anAddressAWildcardAndANameAreToldApart(String text, boolean isAddress, boolean isWildcard) {
    assertEquals(isAddress, new Hostname(text).isAddress());
    assertEquals(isWildcard, new Hostname(text).isWildcard());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uff12\uff15\uff16.0.0.1", "1\u30022", "*.10.0.0.1", "*.1.2"})
  void whatLooksLikeAnAddressAndIsNoneIsRefused(String text) {
    assertTrue(refusal(text).startsWith("a"), text);
  }

  @Test
  void aWildcardCountsAmongThe253Letters() {
    String longest = "a.".repeat(125) + "a";
    assertEquals("*." + longest, new Hostname("*." + longest).value());
    assertTrue(refusal("*.a" + longest).contains("an IP address will do"));
    assertEquals("aa" + longest, new Hostname("aa" + longest).value());
  }

  @Test
  void aNameWithAPortIsToldWhereThePortBelongs() {
    assertEquals(
        "a host name has no port, so it does not belong here; write it as the port of the site",
        refusal("api.example.com:8443"));
    assertTrue(refusal("[::1]:8443").startsWith("an address has no port"));
    assertTrue(refusal("https://api.example.com").startsWith("a host name is no URL"));
    for (String text : List.of("api.example.com/path", "a:b")) {
      assertEquals(
          "a host name has labels of letters, digits and hyphens, joined by dots, such as"
              + " api.example.com or *.gw.example.com; an IP address will do, too",
          refusal(text));
    }
  }

  @Test
  void aWildcardIsShownWithItsStarAndLiesWithinItsDomain() {
    Hostname wild = new Hostname("*.b\u00fccher.example");
    assertEquals("*.xn--bcher-kva.example", wild.toString());
    assertEquals("*.b\u00fccher.example", wild.shown());
    assertTrue(wild.isWithin("xn--bcher-kva.example"));
    assertFalse(wild.isWithin("kva.example"));
  }

  @Test
  void aLabelThatDoesNotEncodeIsEmptyAndOneThatDoesNotDecodeStays() {
    assertEquals("", Idn.encoded("\u00fc".repeat(80)));
    assertEquals("", Idn.encoded("a..b"));
    for (String undecodable : List.of("xn--", "xn--a", "xn--99999999", "xn--\u007f")) {
      assertEquals(undecodable, Idn.shown(undecodable));
    }
  }
}
