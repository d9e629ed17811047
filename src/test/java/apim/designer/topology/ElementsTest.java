package apim.designer.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ElementsTest {
  private static final ElementId A = new ElementId("a");
  private static final ElementId B = new ElementId("b");
  private static final Site SITE = Site.of(A, new Hostname("a"), Listener.MANAGEMENT);

  @Test
  void aSessionIsRememberedForAPositiveTimeOfAtMostAYear() {
    CookieName cookie = Affinity.SESSION_COOKIE;
    refused(() -> new Affinity.StickyLearn(cookie, Duration.ZERO));
    refused(() -> new Affinity.StickyLearn(cookie, Duration.ofSeconds(-1)));
    refused(() -> new Affinity.StickyLearn(cookie, Duration.ofDays(366)));
    assertEquals("node-cookie", new Affinity.StickyLearn(cookie, Duration.ofDays(365)).method());
  }

  @Test
  void aTextHasNoControlCharactersAndAnEnd() {
    assertEquals("two lines", new Label("two\nlines").oneLine());
    assertEquals("$host; } \" ' \\", new Label("$host; } \" ' \\").value());
    refused(() -> new Label("a\tb"));
    refused(() -> new Label("a\rb"));
    refused(() -> new Label("a\u0000"));
    refused(() -> new Label("a\u0085"));
    refused(() -> new Label("a\ud800b"));
    refused(() -> new Label("x".repeat(2_001)));
  }

  @Test
  void everyWordOfADesignFileLeadsToItsMeaningAndBack() {
    for (Profile profile : Profile.values()) {
      assertEquals(Optional.of(profile), Profile.of(profile.id()));
    }
    for (Listener listener : Listener.values()) {
      assertEquals(Optional.of(listener), Listener.of(listener.id()));
    }
    for (KeyAlgorithm key : KeyAlgorithm.values()) {
      assertEquals(Optional.of(key), KeyAlgorithm.of(key.id()));
    }
    for (External.Kind kind : External.Kind.values()) {
      assertEquals(Optional.of(kind), External.Kind.of(kind.id()));
    }
    assertEquals(Optional.empty(), Profile.of("ALL_IN_ONE"));
  }

  /// Frozen for schema version 1: a changed default would change designs that leave it out.
  @Test
  void theDefaultsOfAListenerAreFrozen() {
    List<String> defaults = new ArrayList<>();
    for (Listener listener : Listener.values()) {
      defaults.add(listener.id() + " " + listener.sitePort() + " " + listener.siteTls());
    }
    assertEquals(
        List.of(
            "management 443 true",
            "gateway-https 443 true",
            "gateway-http 80 false",
            "websocket 9099 false",
            "secure-websocket 8099 true",
            "websub 9021 false",
            "secure-websub 8021 true"),
        defaults);
    assertTrue(SITE.front().redirectHttp());
    assertFalse(SITE.back().pkce());
  }

  @Test
  void aVersionBelongsToItsRelease() {
    ApimVersion version = ApimVersion.of("4.10.2");
    assertEquals("4.10", version.release());
    assertTrue(version.isAtLeast(4, 2));
    assertTrue(version.isAtLeast(3, 11));
    assertFalse(version.isAtLeast(4, 11));
    assertFalse(version.isAtLeast(5, 0));
  }

  @Test
  void openSourceVersionsAreOrderedByTheirNumbers() {
    NginxTarget.OpenSource older = NginxTarget.OpenSource.of("1.18.0");
    NginxTarget.OpenSource newer = NginxTarget.OpenSource.of("1.29.6");
    assertTrue(older.compareTo(newer) < 0);
    assertEquals("1.29.6", newer.version());
    assertEquals("R33", NginxTarget.Plus.of("R33").version());
  }

  @Test
  void aReferenceContainsWhatLiesInIt() {
    Ref site = Ref.of(A, B);
    assertEquals("a/b", site.path());
    assertTrue(Ref.of(A, B, A).isWithin(site));
    assertTrue(site.isWithin(site));
    assertTrue(site.isWithin(Ref.of(A)));
    assertFalse(Ref.of(new ElementId("ab")).isWithin(Ref.of(A)));
    assertFalse(Ref.of(A).isWithin(site));
  }

  @ParameterizedTest
  @CsvSource({
    "bücher.example, xn--bcher-kva.example, bücher.example",
    "Bücher.Example, xn--bcher-kva.example, bücher.example",
    "xn--bcher-kva.example, xn--bcher-kva.example, bücher.example",
    "api.example.com, api.example.com, api.example.com",
    // Encoded by other rules than Java's, which could not be typed back.
    "xn--ls8h.example, xn--ls8h.example, xn--ls8h.example"
  })
  void aNameBeyondAsciiIsEncodedAndShownInItsOwnLetters(String typed, String value, String shown) {
    assertEquals(value, new Hostname(typed).value());
    assertEquals(shown, new Hostname(typed).shown());
    assertEquals("*." + shown, new Hostname("*." + typed).shown());
    assertEquals(value, Address.of(typed).value());
    assertEquals(shown, Address.of(typed).shown());
  }

  @Test
  void aHostNameLiesWithinItsDomainOnly() {
    assertTrue(new Hostname("api.am.wso2.com").isWithin("wso2.com"));
    assertTrue(new Hostname("wso2.com").isWithin("wso2.com"));
    assertFalse(new Hostname("notwso2.com").isWithin("wso2.com"));
  }

  @Test
  void whatIsBuiltDoesNotChangeWithTheListsItWasBuiltFrom() {
    List<Member> members = new ArrayList<>(List.of(Member.of(A)));
    Site site = SITE.withMembers(members);
    List<Cidr> ranges = new ArrayList<>(List.of(Cidr.of("10.0.0.0/8")));
    LoadBalancer lb = LoadBalancer.of(A, new NginxTarget.Plus(33)).withBehindProxy(ranges);
    members.clear();
    ranges.clear();
    assertEquals(1, site.members().size());
    assertEquals(1, lb.behindProxy().size());
  }

  private static void refused(Runnable door) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, door::run);
    assertTrue(String.valueOf(e.getMessage()).startsWith("a "), e::toString);
  }
}
