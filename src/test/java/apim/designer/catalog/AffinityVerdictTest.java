package apim.designer.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.AffinityNeed.Level;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of verdicts on session affinity, for every release that has the profile.
final class AffinityVerdictTest {
  private static final Catalog CATALOG = Catalog.standard();

  static Stream<Release> releases() {
    return CATALOG.releases().stream().map(id -> CATALOG.release(ApimVersion.of(id)).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    // profile, verdict on 9443 in 3.x, verdict from 4.0; - where the profile does not exist
    "all-in-one, REQUIRED, REQUIRED_WITH_STATE",
    "publisher, REQUIRED, REQUIRED_WITH_STATE",
    "devportal, REQUIRED, REQUIRED_WITH_STATE",
    "control-plane, -, REQUIRED_WITH_STATE",
    "gateway-manager, REQUIRED, -",
    "key-manager, DISPUTED, NOT_NEEDED",
    "traffic-manager, DISPUTED, NOT_NEEDED",
    "gateway, DISPUTED, NOT_NEEDED",
  })
  void theManagementPortNeedsWhatTheTableSays(String profile, String in3, String from4) {
    int seen = 0;
    for (Release release : releases().toList()) {
      String verdict = release.id().startsWith("3.") ? in3 : from4;
      var facts = release.profile(Profile.of(profile).orElseThrow());
      if (verdict.equals("-")) {
        assertTrue(facts.isEmpty(), release.id() + " has no " + profile);
      } else if (facts.isPresent()) {
        Level level = facts.get().affinity(Listener.MANAGEMENT).level();
        assertEquals(Level.valueOf(verdict), level, release.id() + " " + profile);
        seen++;
      }
    }
    assertNotEquals(0, seen, "no release has " + profile);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void apiTrafficNeverNeedsAffinity(Release release) {
    for (Profile profile : List.of(Profile.ALL_IN_ONE, Profile.GATEWAY)) {
      ProfileFacts facts = release.profile(profile).orElseThrow();
      for (Listener listener : facts.listeners()) {
        if (listener.carriesApiTraffic()) {
          assertEquals(
              Level.POINTLESS,
              facts.affinity(listener).level(),
              release.id() + " " + profile + " " + listener);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void whereSourcesDisagreeTheReasonNamesThemBoth(Release release) {
    for (ProfileFacts facts : release.profiles()) {
      for (AffinityNeed need : facts.affinities().values()) {
        String reason = need.reason();
        assertTrue(reason.endsWith("."), reason);
        if (need.level() == Level.DISPUTED || need.level() == Level.REQUIRED_WITH_STATE) {
          String lower = reason.toLowerCase(Locale.ROOT);
          assertTrue(lower.startsWith("sources disagree"), reason);
          assertTrue(lower.contains("load balancer page"), reason);
          assertTrue(
              lower.contains("distributed deployment page") || lower.contains("api-manager#3398"),
              reason);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void aListenerThatIsNotOfferedNeedsNothing(Release release) {
    ProfileFacts facts = release.profile(Profile.TRAFFIC_MANAGER).orElseThrow();
    AffinityNeed need = facts.affinity(Listener.GATEWAY_HTTPS);
    assertEquals(Level.NOT_NEEDED, need.level());
    assertTrue(need.reason().contains("Traffic Manager"), need.reason());
  }
}
