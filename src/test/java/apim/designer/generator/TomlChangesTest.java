package apim.designer.generator;

import static apim.designer.topology.Listener.GATEWAY_HTTPS;
import static apim.designer.topology.Listener.MANAGEMENT;
import static apim.designer.topology.Listener.SECURE_WEBSOCKET;
import static apim.designer.topology.Listener.WEBSUB;
import static apim.designer.topology.Profile.ALL_IN_ONE;
import static apim.designer.topology.Profile.CONTROL_PLANE;
import static apim.designer.topology.Profile.GATEWAY;
import static apim.designer.topology.Profile.TRAFFIC_MANAGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.toml.Change;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TomlChangesTest {
  @Test
  void aSingleAllInOneGoesByItsSites() {
    Drawn single =
        Drawn.of("3.1.0")
            .node("apim-1", ALL_IN_ONE)
            .site("api", MANAGEMENT, "apim-1")
            .site("gw", GATEWAY_HTTPS, "apim-1");
    assertEquals(
        """
        server hostname = "api.example.com"
        transport.https.properties proxyPort = 443
        apim.gateway.environment(Production and Sandbox) http_endpoint = "http://gw.example.com"
        apim.gateway.environment(Production and Sandbox) https_endpoint = "https://gw.example.com"
        apim.devportal url = "https://api.example.com/devportal"
        """,
        single.toml("apim-1"));
  }

  @Test
  void anAllInOneOnItsOwnIsLeftAsItIsShipped() {
    assertEquals(List.of(), Drawn.of("4.2.0").node("apim-1", ALL_IN_ONE).changes("apim-1"));
  }

  @Test
  void aPairOf31CountsAtBothNodesAndHasNoEventDuplicateUrlYet() {
    Drawn pair = pair("3.1.0");
    assertEquals(
        """
        server hostname = "api.example.com"
        server offset = 1
        transport.https.properties proxyPort = 443
        apim.gateway.environment(Production and Sandbox) ws_endpoint = "ws://apim-1.local:9099"
        apim.gateway.environment(Production and Sandbox) wss_endpoint = "wss://ws.example.com:8099"
        apim.gateway.environment(Production and Sandbox) http_endpoint = "http://gw.example.com"
        apim.gateway.environment(Production and Sandbox) https_endpoint = "https://gw.example.com"
        apim.devportal url = "https://api.example.com/devportal"
        apim.throttling.url_group traffic_manager_urls = ["tcp://apim-1.local:9611"] traffic_manager_auth_urls = ["ssl://apim-1.local:9711"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://apim-2.local:9612"] traffic_manager_auth_urls = ["ssl://apim-2.local:9712"]
        """,
        pair.toml("apim-2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.2.0", "4.5.0"})
  void aPairOf4TellsTheOtherNode(String version) {
    Drawn pair = pair(version);
    assertEquals(
        """
        server hostname = "api.example.com"
        transport.https.properties proxyPort = 443
        apim.gateway.environment(Default) ws_endpoint = "ws://apim-1.local:9099"
        apim.gateway.environment(Default) wss_endpoint = "wss://ws.example.com:8099"
        apim.gateway.environment(Default) http_endpoint = "http://gw.example.com:80"
        apim.gateway.environment(Default) https_endpoint = "https://gw.example.com:443"
        apim.gateway.environment(Default) websub_event_receiver_http_endpoint = "http://apim-1.local:9021"
        apim.gateway.environment(Default) websub_event_receiver_https_endpoint = "https://apim-1.local:8021"
        apim.devportal url = "https://api.example.com/devportal"
        apim.throttling throttle_decision_endpoints = ["tcp://localhost:5672"]
        apim.throttling event_duplicate_url = ["tcp://apim-2.local:5673"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://apim-1.local:9611"] traffic_manager_auth_urls = ["ssl://apim-1.local:9711"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://apim-2.local:9612"] traffic_manager_auth_urls = ["ssl://apim-2.local:9712"]
        apim.event_hub enable = true
        apim.event_hub service_url = "https://localhost:${mgt.transport.https.port}/services/"
        apim.event_hub event_listening_endpoints = ["tcp://localhost:5672"]
        apim.event_hub event_duplicate_url = ["tcp://apim-2.local:5673"]
        apim.event_hub.publish.url_group urls = ["tcp://apim-1.local:9611"] auth_urls = ["ssl://apim-1.local:9711"]
        apim.event_hub.publish.url_group urls = ["tcp://apim-2.local:9612"] auth_urls = ["ssl://apim-2.local:9712"]
        event_listener(token_revocation) type = "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler"
        event_listener(token_revocation) name = "org.wso2.is.notification.ApimOauthEventInterceptor"
        event_listener(token_revocation) order = 1
        event_listener(token_revocation).properties notification_endpoint = "https://api.example.com:443/internal/data/v1/notify"
        event_listener(token_revocation).properties username = "${admin.username}"
        event_listener(token_revocation).properties password = "${admin.password}"
        event_listener(token_revocation).properties header.X-WSO2-KEY-MANAGER = "default"
        """,
        pair.toml("apim-1"));
    assertTrue(pair.toml("apim-2").contains("event_duplicate_url = [\"tcp://apim-1.local:5672\"]"));
  }

  private static Drawn pair(String version) {
    return Drawn.of(version)
        .node("apim-1", ALL_IN_ONE)
        .node("apim-2", ALL_IN_ONE, 1)
        .site("api", MANAGEMENT, "apim-1", "apim-2")
        .site("gw", GATEWAY_HTTPS, "apim-1", "apim-2")
        .site("ws", SECURE_WEBSOCKET, "apim-1", "apim-2");
  }

  @Test
  void aFileWithTheEnvironmentKeepsItsTypeAndLabels() {
    Drawn own =
        DistributedTomlChangesTest.withKeyManager45()
            .file("cp-1", "[[apim.gateway.environment]]\n  name = \"Default\" # ours\n")
            .file(
                "gw-1",
                """
                [apim.sync_runtime_artifacts.gateway]
                gateway_labels =["Internal", 'Default']
                """);
    assertFalse(own.toml("cp-1").contains("gateway_type"));
    assertTrue(own.toml("cp-1").contains("https_endpoint"));
    assertFalse(own.toml("gw-1").contains("gateway_labels"));
  }

  @Test
  void aCommentInAFileIsNoSetting() {
    Drawn own =
        DistributedTomlChangesTest.withKeyManager45()
            .file("cp-1", "#[[apim.gateway.environment]]\n#name = \"Default\"\n#offset=0\n")
            .file("gw-1", "gateway_labels = [\"Other\"] # \"Default\"\n");
    assertTrue(own.toml("cp-1").contains("gateway_type"));
    assertFalse(own.toml("cp-1").contains("offset"));
    assertTrue(own.toml("gw-1").contains("gateway_labels"));
  }

  @Test
  void anOffsetInAFileIsTakenBackWhereTheDesignHasNone() {
    assertEquals(
        "server offset = 0\n",
        Drawn.of("4.2.0")
            .node("apim-1", ALL_IN_ONE)
            .file("apim-1", "[server]\noffset=3\n")
            .toml("apim-1"));
  }

  @Test
  void aLoadBalancerOnTheNodesPortNeedsNoProxyPort() {
    Drawn same =
        Drawn.of("4.2.0")
            .node("apim-1", ALL_IN_ONE)
            .site("api", MANAGEMENT, "apim-1")
            .lastSitePort(9443);
    assertEquals(
        """
        server hostname = "api.example.com"
        apim.devportal url = "https://api.example.com:9443/devportal"
        """,
        same.toml("apim-1"));
  }

  @Test
  void allInOnesServeGatewaysOfTheirOwn() {
    Drawn scalable =
        Drawn.of("4.5.0")
            .node("apim-1", ALL_IN_ONE)
            .node("gw-1", GATEWAY, 1)
            .site("api", MANAGEMENT, "apim-1")
            .site("events", WEBSUB, "gw-1");
    assertEquals(
        """
        server offset = 1
        apim.sync_runtime_artifacts.gateway gateway_labels = ["Default"]
        apim.key_manager service_url = "https://api.example.com:443/services/"
        apim.throttling service_url = "https://api.example.com:443/services/"
        apim.throttling throttle_decision_endpoints = ["tcp://apim-1.local:5672"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://apim-1.local:9611"] traffic_manager_auth_urls = ["ssl://apim-1.local:9711"]
        apim.event_hub enable = true
        apim.event_hub service_url = "https://api.example.com:443/services/"
        apim.event_hub event_listening_endpoints = ["tcp://apim-1.local:5672"]
        """,
        scalable.toml("gw-1"));
    String toml = scalable.toml("apim-1");
    assertTrue(toml.contains("https_endpoint = \"https://gw-1.local:8244\""), toml);
    assertTrue(
        toml.contains("websub_event_receiver_http_endpoint = \"http://events.example.com:9021\""),
        toml);
  }

  @Test
  void aGatewayOfFourWaitsForItsControlPlane() {
    Drawn half = Drawn.of("4.2.0").node("gw-1", GATEWAY).node("tm-1", TRAFFIC_MANAGER);
    String toml = half.toml("gw-1");
    assertFalse(toml.contains("event_hub"), toml);
    assertFalse(toml.contains("key_manager"), toml);
    assertTrue(toml.contains("throttle_decision_endpoints"), toml);
  }

  @Test
  void withoutASiteTheFirstOfSeveralIsNamedAndTheReasonSaysSo() {
    Drawn bare =
        Drawn.of("4.2.0")
            .node("cp-1", CONTROL_PLANE)
            .node("cp-2", CONTROL_PLANE)
            .node("gw-1", GATEWAY);
    Change url =
        bare.changes("gw-1").stream()
            .filter(change -> Drawn.line(change).startsWith("apim.key_manager service_url"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "apim.key_manager service_url = \"https://cp-1.local:9443/services/\"", Drawn.line(url));
    assertTrue(url.reason().contains("no site stands in front of cp-1, cp-2"), url.reason());
    assertEquals(List.of("gw-1", "cp-1"), url.refs());
  }

  @Test
  void aChangeNamesTheNodeAndTheSiteThatAskForIt() {
    Change hostname = pair("4.2.0").changes("apim-1").getFirst();
    assertEquals(List.of("apim-1", "lb/api", "lb/api/apim-1"), hostname.refs());
  }

  @Test
  void anUnknownReleaseIsWrittenAsTheNearestOne() {
    Drawn future =
        Drawn.of("9.9.0")
            .node("apim-1", ALL_IN_ONE)
            .site("api", MANAGEMENT, "apim-1")
            .site("gw", GATEWAY_HTTPS, "apim-1");
    assertEquals(
        """
        server hostname = "api.example.com"
        transport.https.properties proxyPort = 443
        apim.gateway.environment(Default) http_endpoint = "http://gw.example.com:80"
        apim.gateway.environment(Default) https_endpoint = "https://gw.example.com:443"
        apim.gateway_notification gateway_id = "apim-1"
        apim.devportal url = "https://api.example.com/devportal"
        encryption key = "make one for all nodes: openssl rand -hex 32"
        """,
        future.toml("apim-1"));
  }
}
