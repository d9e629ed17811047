package apim.designer.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.Listener;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.WebApp;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds in every release, whatever WSO2 adds to the next.
final class ReleaseFactsTest {
  private static final Catalog CATALOG = Catalog.standard();

  private static final Pattern SOURCE =
      Pattern.compile(
          "https://[a-z0-9.]+/\\S+"
              + "|[A-Za-z0-9-]+/[a-z0-9-]+#\\d+"
              + "|[A-Za-z0-9-]+/[a-z0-9-]+:[\\w./-]+@[\\w.]+");

  /// The ports of the contract's list of listeners.
  private static final Map<Listener, Integer> DEFAULTS =
      Map.of(
          Listener.MANAGEMENT, 9443,
          Listener.GATEWAY_HTTPS, 8243,
          Listener.GATEWAY_HTTP, 8280,
          Listener.WEBSOCKET, 9099,
          Listener.SECURE_WEBSOCKET, 8099,
          Listener.WEBSUB, 9021,
          Listener.SECURE_WEBSUB, 8021);

  static Stream<Release> releases() {
    return CATALOG.releases().stream().map(ReleaseFactsTest::release);
  }

  private static Release release(String id) {
    return CATALOG.release(ApimVersion.of(id)).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyFactHasASourceThatLooksLikeOne(Release release) throws Exception {
    List<String> sources = new ArrayList<>();
    sources.add(release.released().source());
    for (RecordComponent component : TomlFacts.class.getRecordComponents()) {
      Object fact = component.getAccessor().invoke(release.toml());
      (fact instanceof Optional<?> optional ? optional.stream() : Stream.of(fact))
          .forEach(one -> sources.add(((Fact<?>) one).source()));
    }
    sources.add(release.roles().source());
    sources.add(release.oneActiveTrafficManager().source());
    release.calls().forEach(call -> sources.add(call.source()));
    release.webApplications().forEach(application -> sources.add(application.source()));
    for (ProfileFacts facts : release.profiles()) {
      sources.add(facts.source());
      sources.add(facts.template());
      facts.health().forEach(check -> sources.add(check.source()));
      facts.ports().forEach(port -> sources.add(port.source()));
      facts.affinities().values().forEach(need -> sources.add(need.source()));
    }
    for (String source : sources) {
      assertTrue(SOURCE.matcher(source).matches(), release.id() + ": " + source);
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyListenerHasThePortOfTheContractAndMovesWithTheOffset(Release release) {
    for (ProfileFacts facts : release.profiles()) {
      for (Listener listener : facts.listeners()) {
        Port port = facts.port(listener).orElseThrow();
        assertEquals(DEFAULTS.get(listener), port.number(), release.id() + " " + listener);
        assertEquals(port.number() + 3, port.withOffset(new PortOffset(3)));
        assertTrue(port.transport().balancedAsHttp());
        assertEquals(
            listener.speaksTls(),
            EnumSet.of(Transport.HTTPS, Transport.WSS).contains(port.transport()),
            release.id() + " " + listener);
        assertEquals(
            listener.isWebSocket(),
            EnumSet.of(Transport.WS, Transport.WSS).contains(port.transport()),
            release.id() + " " + listener);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void noProfileHasAPortOrAListenerTwice(Release release) {
    for (ProfileFacts facts : release.profiles()) {
      Set<Object> seen = new HashSet<>();
      for (Port port : facts.ports()) {
        assertTrue(seen.add(port.number()), release.id() + " " + facts.profile() + " " + port);
        port.listener()
            .ifPresent(listener -> assertTrue(seen.add(listener), release.id() + " " + listener));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void rawTcpPortsNeverStandBehindAnHttpLoadBalancer(Release release) {
    for (ProfileFacts facts : release.profiles()) {
      for (Port port : facts.ports()) {
        if (List.of(5672, 8672, 9611, 9711).contains(port.number())) {
          assertFalse(port.transport().balancedAsHttp(), release.id() + " " + port);
          assertTrue(port.listener().isEmpty(), release.id() + " " + port);
          assertTrue(facts.rawTcpPorts().contains(port), release.id() + " " + port);
        }
      }
    }
    for (Profile broker : List.of(Profile.ALL_IN_ONE, Profile.TRAFFIC_MANAGER)) {
      List<Integer> raw =
          release.profile(broker).orElseThrow().rawTcpPorts().stream().map(Port::number).toList();
      assertTrue(raw.containsAll(List.of(5672, 8672, 9611, 9711)), release.id() + " " + raw);
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyProfileHasItsManagementPortAndOnlyGatewaysCarryApiTraffic(Release release) {
    for (ProfileFacts facts : release.profiles()) {
      assertTrue(facts.offers(Listener.MANAGEMENT), release.id() + " " + facts.profile());
      boolean gateway =
          EnumSet.of(Profile.ALL_IN_ONE, Profile.GATEWAY, Profile.GATEWAY_MANAGER)
              .contains(facts.profile());
      for (Listener listener : Listener.values()) {
        if (listener.carriesApiTraffic()) {
          boolean webSub = listener == Listener.WEBSUB || listener == Listener.SECURE_WEBSUB;
          assertEquals(
              gateway && (!webSub || is4(release)),
              facts.offers(listener),
              release.id() + " " + facts.profile() + " " + listener);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3.0, all-in-one publisher devportal key-manager gateway gateway-manager traffic-manager",
    "3.1, all-in-one publisher devportal key-manager gateway gateway-manager traffic-manager",
    "3.2, all-in-one publisher devportal key-manager gateway gateway-manager traffic-manager",
    "4.0, all-in-one control-plane publisher devportal key-manager gateway traffic-manager",
    "4.1, all-in-one control-plane publisher devportal key-manager gateway traffic-manager",
    "4.2, all-in-one control-plane key-manager gateway traffic-manager",
    "4.3, all-in-one control-plane key-manager gateway traffic-manager",
    "4.4, all-in-one control-plane key-manager gateway traffic-manager",
    "4.5, all-in-one control-plane key-manager gateway traffic-manager",
    "4.6, all-in-one control-plane key-manager gateway traffic-manager",
    "4.7, all-in-one control-plane key-manager gateway traffic-manager",
  })
  void aReleaseHasTheProfilesThatItsTemplatesShow(String id, String profiles) {
    assertEquals(
        profiles,
        String.join(
            " ", release(id).profiles().stream().map(facts -> facts.profile().id()).toList()));
  }

  @ParameterizedTest
  @CsvSource({
    "3.1, publisher, Publisher, -Dprofile=api-publisher, wso2server, false",
    "3.1, devportal, Store, -Dprofile=api-devportal, wso2server, false",
    "3.2, devportal, Developer Portal, -Dprofile=api-devportal, wso2server, false",
    "3.2, gateway, Gateway Worker, -Dprofile=gateway-worker, wso2server, false",
    "4.0, key-manager, Key Manager, -Dprofile=api-key-manager-deprecated, api-manager, true",
    "4.3, key-manager, Key Manager, -Dprofile=api-key-manager-node, api-manager, false",
    "4.4, control-plane, Control Plane, -Dprofile=control-plane, api-manager, false",
    "4.5, control-plane, API Control Plane, '', api-cp, false",
    "4.5, gateway, Universal Gateway, '', gateway, false",
    "4.7, key-manager, Key Manager, '', key-manager, false",
    "4.7, all-in-one, All-in-One, '', api-manager, false",
  })
  void aProfileIsCalledAndStartedAsTheReleaseDoes(
      String id, String profile, String name, String option, String script, boolean deprecated) {
    ProfileFacts facts = release(id).profile(Profile.of(profile).orElseThrow()).orElseThrow();
    assertEquals(
        List.of(name, option, script, deprecated),
        List.of(
            facts.displayName(),
            facts.startOption().orElse(""),
            facts.startScript(),
            facts.deprecated()));
  }

  @ParameterizedTest
  @CsvSource({
    // release, environment, port named, allowedHosts, replaced, console, one active
    "3.0, Production and Sandbox, false, false, bin/profileSetup.sh, true, false",
    "3.1, Production and Sandbox, false, false, bin/profileSetup.sh, true, false",
    "3.2, Production and Sandbox, false, false, bin/profileSetup.sh, true, false",
    "4.0, Default, true, false, bin/profileSetup.sh, false, true",
    "4.4, Default, true, false, bin/profileSetup.sh, false, true",
    "4.5, Default, true, false, '', false, true",
    "4.7, Default, true, true, '', false, true",
  })
  void aReleaseKnowsWhatItsFilesShow(
      String id,
      String environment,
      boolean portNamed,
      boolean allowedHosts,
      String replacedBy,
      boolean console,
      boolean oneActive) {
    Release release = release(id);
    TomlFacts toml = release.toml();
    assertEquals(
        List.of(environment, portNamed, allowedHosts, replacedBy, console, oneActive),
        List.of(
            toml.gatewayEnvironment().value(),
            toml.endpointsNamePort().value(),
            toml.customUrlAllowedHosts().value(),
            toml.replacedBy().map(Fact::value).orElse(""),
            release.servedByDefault().contains(WebApp.CARBON),
            release.oneActiveTrafficManager().value()));
  }

  @ParameterizedTest
  @CsvSource({
    "3.0, key-manager, apim.gateway.environment",
    "3.2, key-manager, event_listener",
    "3.2, publisher, apim.gateway.environment",
    "4.2, gateway, ''",
    "4.4, control-plane, apim.gateway.environment event_listener",
    "4.5, control-plane, event_listener",
    "4.7, all-in-one, apim.gateway.environment event_listener",
    "4.7, traffic-manager, ''",
  })
  void aShippedFileHasTheArraysOfTablesThatItHas(String id, String profile, String arrays) {
    ProfileFacts facts = release(id).profile(Profile.of(profile).orElseThrow()).orElseThrow();
    assertEquals(arrays, String.join(" ", facts.ships()));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void aReleaseKnowsWhereTokensComeFromAndWhichHostNamesItsPortalsKnow(Release release) {
    assertEquals(!is4(release), release.toml().gatewayIssuesTokens().value(), release.id());
    assertEquals(
        ApimVersion.of(release.id()).isAtLeast(3, 1),
        release.toml().portalsKnowHostname().value(),
        release.id());
    assertEquals(
        !Set.of("4.0", "4.1", "4.2").contains(release.id()),
        release.toml().websocketHostShown().value(),
        release.id());
  }

  @ParameterizedTest
  @MethodSource("releases")
  void aReleaseKnowsTheFaultsOfItsOwnThatNoConfigurationMends(Release release) {
    assertEquals(
        release.id().equals("4.0"),
        release.toml().adminPortalAsksLocalhost().value(),
        release.id());
    assertEquals(
        !release.id().equals("3.1"), release.toml().labelsHonoured().value(), release.id());
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyRoleFallsToProfilesOfTheRelease(Release release) {
    RoleFacts roles = release.roles();
    for (List<RoleFacts.Candidate> role :
        List.of(
            roles.gateways(),
            roles.gatewayAdministrations(),
            roles.keyManagers(),
            roles.trafficManagers(),
            roles.eventHubs(),
            roles.portals())) {
      assertFalse(role.isEmpty());
      for (RoleFacts.Candidate candidate : role) {
        assertTrue(release.profile(candidate.profile()).isPresent(), candidate.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void everyProfileTellsWhetherItIsWellAndNamesItsManagementPortFirst(Release release) {
    for (ProfileFacts facts : release.profiles()) {
      assertEquals(Listener.MANAGEMENT, facts.health().getFirst().listener());
      for (HealthCheck check : facts.health()) {
        assertTrue(facts.offers(check.listener()), release.id() + " " + facts.profile());
        assertTrue(check.path().startsWith("/"), check.path());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void thePortalSettingsAreScriptsUpTo41AndJsonFrom42(Release release) {
    boolean json = ApimVersion.of(release.id()).isAtLeast(4, 2);
    for (String file : release.toml().portalSettings().value()) {
      assertTrue(
          file.endsWith(json ? ".json" : ".js") && file.contains(json ? "webapps" : "jaggeryapps"),
          release.id() + " " + file);
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void theReleasesFollowEachOther(Release release) {
    LocalDate date = LocalDate.parse(release.released().value());
    int place = CATALOG.releases().indexOf(release.id());
    if (place > 0) {
      Release before = release(CATALOG.releases().get(place - 1));
      assertTrue(
          LocalDate.parse(before.released().value()).isBefore(date),
          before.id() + " before " + release.id());
    }
  }

  private static boolean is4(Release release) {
    return ApimVersion.of(release.id()).isAtLeast(4, 0);
  }
}
