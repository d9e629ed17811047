package apim.designer.generator;

import static apim.designer.topology.Listener.GATEWAY_HTTP;
import static apim.designer.topology.Listener.GATEWAY_HTTPS;
import static apim.designer.topology.Listener.MANAGEMENT;
import static apim.designer.topology.Listener.WEBSOCKET;
import static apim.designer.topology.Profile.CONTROL_PLANE;
import static apim.designer.topology.Profile.DEVPORTAL;
import static apim.designer.topology.Profile.GATEWAY;
import static apim.designer.topology.Profile.GATEWAY_MANAGER;
import static apim.designer.topology.Profile.KEY_MANAGER;
import static apim.designer.topology.Profile.PUBLISHER;
import static apim.designer.topology.Profile.TRAFFIC_MANAGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Deployments of several profiles, line by line.
final class DistributedTomlChangesTest {
  private static Drawn distributed31() {
    return Drawn.of("3.1.0")
        .node("pub", PUBLISHER)
        .node("store", DEVPORTAL)
        .node("km", KEY_MANAGER)
        .node("tm-1", TRAFFIC_MANAGER)
        .node("tm-2", TRAFFIC_MANAGER, 2)
        .node("gw-1", GATEWAY)
        .node("gw-2", GATEWAY)
        .site("publisher", MANAGEMENT, "pub")
        .site("devportal", MANAGEMENT, "store")
        .site("keys", MANAGEMENT, "km")
        .site("tm", MANAGEMENT, "tm-1", "tm-2")
        .site("gw", GATEWAY_HTTPS, "gw-1", "gw-2")
        .site("plain", GATEWAY_HTTP, "gw-1", "gw-2");
  }

  @Test
  void the31PublisherKnowsGatewaysKeyManagerDevportalAndEachTrafficManager() {
    assertEquals(
        """
        server hostname = "publisher.example.com"
        transport.https.properties proxyPort = 443
        apim.gateway.environment(Production and Sandbox) service_url = "https://gw-1.local:9443/services/"
        apim.gateway.environment(Production and Sandbox) ws_endpoint = "ws://gw-1.local:9099"
        apim.gateway.environment(Production and Sandbox) wss_endpoint = "wss://gw-1.local:8099"
        apim.gateway.environment(Production and Sandbox) http_endpoint = "http://plain.example.com"
        apim.gateway.environment(Production and Sandbox) https_endpoint = "https://gw.example.com"
        apim.key_manager service_url = "https://keys.example.com:443/services/"
        apim.devportal url = "https://devportal.example.com/devportal"
        apim.throttling service_url = "https://tm.example.com:443/services/"
        apim.throttling throttle_decision_endpoints = ["tcp://tm-1.local:5672", "tcp://tm-2.local:5674"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://tm-1.local:9611"] traffic_manager_auth_urls = ["ssl://tm-1.local:9711"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://tm-2.local:9613"] traffic_manager_auth_urls = ["ssl://tm-2.local:9713"]
        """,
        distributed31().toml("pub"));
  }

  @Test
  void the31DevportalRevokesAtTheKeyManager() {
    String toml = distributed31().toml("store");
    assertTrue(
        toml.contains(
            """
            apim.key_manager service_url = "https://keys.example.com:443/services/"
            apim.oauth_config revoke_endpoint = "https://keys.example.com:443/oauth2/revoke"
            """));
    assertFalse(toml.contains("apim.devportal url"), toml);
    assertFalse(toml.contains("apim.throttling service_url"), toml);
  }

  @Test
  void the31KeyManagerReportsToEachTrafficManager() {
    assertEquals(
        """
        server hostname = "keys.example.com"
        transport.https.properties proxyPort = 443
        apim.gateway.environment(Production and Sandbox) service_url = "https://gw-1.local:9443/services/"
        apim.throttling throttle_decision_endpoints = ["tcp://tm-1.local:5672", "tcp://tm-2.local:5674"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://tm-1.local:9611"] traffic_manager_auth_urls = ["ssl://tm-1.local:9711"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://tm-2.local:9613"] traffic_manager_auth_urls = ["ssl://tm-2.local:9713"]
        """,
        distributed31().toml("km"));
  }

  @Test
  void the31TrafficManagerNeedsNothingButItsName() {
    assertEquals(
        """
        server hostname = "tm.example.com"
        server offset = 2
        transport.https.properties proxyPort = 443
        """,
        distributed31().toml("tm-2"));
  }

  @Test
  void the31GatewayGoesByItsApiHostAndHasNoEventHub() {
    assertEquals(
        """
        server hostname = "gw.example.com"
        transport.http.properties proxyPort = 80
        transport.https.properties proxyPort = 443
        apim.key_manager service_url = "https://keys.example.com:443/services/"
        apim.throttling throttle_decision_endpoints = ["tcp://tm-1.local:5672", "tcp://tm-2.local:5674"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://tm-1.local:9611"] traffic_manager_auth_urls = ["ssl://tm-1.local:9711"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://tm-2.local:9613"] traffic_manager_auth_urls = ["ssl://tm-2.local:9713"]
        """,
        distributed31().toml("gw-1"));
  }

  @Test
  void the31PublisherDeploysToTheGatewayManagerWhereOneIsDrawn() {
    Drawn managed = distributed31().node("gwm", GATEWAY_MANAGER).site("mgtgw", MANAGEMENT, "gwm");
    assertTrue(
        managed.toml("pub").contains("service_url = \"https://mgtgw.example.com:443/services/\""));
    assertTrue(managed.toml("gwm").contains("server hostname = \"mgtgw.example.com\""));
    assertTrue(managed.toml("gwm").contains("throttle_decision_endpoints"));
  }

  private static Drawn distributed42() {
    return Drawn.of("4.2.0")
        .node("cp-1", CONTROL_PLANE)
        .node("cp-2", CONTROL_PLANE)
        .node("tm-1", TRAFFIC_MANAGER)
        .node("tm-2", TRAFFIC_MANAGER)
        .node("gw-1", GATEWAY)
        .node("gw-2", GATEWAY)
        .site("cp", MANAGEMENT, "cp-1", "cp-2")
        .site("tm", MANAGEMENT, "tm-1", "tm-2")
        .site("gw", GATEWAY_HTTPS, "gw-1", "gw-2")
        .site("ws", WEBSOCKET, "gw-1", "gw-2")
        .lastSite(site -> site.mapFront(front -> front.withTls(Optional.of(true))))
        .lastSitePort(443);
  }

  @Test
  void the42ControlPlaneIsAnEventHubBesideTheOther() {
    assertEquals(
        """
        server hostname = "cp.example.com"
        transport.https.properties proxyPort = 443
        apim.gateway.environment(Default) service_url = "https://gw-1.local:9443/services/"
        apim.gateway.environment(Default) ws_endpoint = "ws://gw-1.local:9099"
        apim.gateway.environment(Default) wss_endpoint = "wss://ws.example.com:443"
        apim.gateway.environment(Default) http_endpoint = "http://gw.example.com:80"
        apim.gateway.environment(Default) https_endpoint = "https://gw.example.com:443"
        apim.gateway.environment(Default) websub_event_receiver_http_endpoint = "http://gw-1.local:9021"
        apim.gateway.environment(Default) websub_event_receiver_https_endpoint = "https://gw-1.local:8021"
        apim.devportal url = "https://cp.example.com/devportal"
        apim.event_hub enable = true
        apim.event_hub service_url = "https://localhost:${mgt.transport.https.port}/services/"
        apim.event_hub event_listening_endpoints = ["tcp://localhost:5672"]
        apim.event_hub event_duplicate_url = ["tcp://cp-2.local:5672"]
        apim.event_hub.publish.url_group urls = ["tcp://cp-1.local:9611"] auth_urls = ["ssl://cp-1.local:9711"]
        apim.event_hub.publish.url_group urls = ["tcp://cp-2.local:9611"] auth_urls = ["ssl://cp-2.local:9711"]
        event_listener(token_revocation) type = "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler"
        event_listener(token_revocation) name = "org.wso2.is.notification.ApimOauthEventInterceptor"
        event_listener(token_revocation) order = 1
        event_listener(token_revocation).properties notification_endpoint = "https://cp.example.com:443/internal/data/v1/notify"
        event_listener(token_revocation).properties username = "${admin.username}"
        event_listener(token_revocation).properties password = "${admin.password}"
        event_listener(token_revocation).properties header.X-WSO2-KEY-MANAGER = "default"
        """,
        distributed42().toml("cp-1"));
  }

  @Test
  void the42TrafficManagerListensToEveryControlPlane() {
    assertEquals(
        """
        server hostname = "tm.example.com"
        transport.https.properties proxyPort = 443
        apim.key_manager service_url = "https://cp.example.com:443/services/"
        apim.oauth_config revoke_endpoint = "https://cp.example.com:443/oauth2/revoke"
        apim.throttling throttle_decision_endpoints = ["tcp://localhost:5672"]
        apim.throttling event_duplicate_url = ["tcp://tm-1.local:5672"]
        apim.event_hub enable = true
        apim.event_hub service_url = "https://cp.example.com:443/services/"
        apim.event_hub event_listening_endpoints = ["tcp://cp-1.local:5672", "tcp://cp-2.local:5672"]
        """,
        distributed42().toml("tm-2"));
  }

  @Test
  void the42GatewayListensToEveryControlPlaneAndTrafficManager() {
    assertEquals(
        """
        server hostname = "gw.example.com"
        transport.http.properties proxyPort = 80
        transport.https.properties proxyPort = 443
        apim.sync_runtime_artifacts.gateway gateway_labels = ["Default"]
        apim.key_manager service_url = "https://cp.example.com:443/services/"
        apim.throttling service_url = "https://tm.example.com:443/services/"
        apim.throttling throttle_decision_endpoints = ["tcp://tm-1.local:5672", "tcp://tm-2.local:5672"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://tm-1.local:9611"] traffic_manager_auth_urls = ["ssl://tm-1.local:9711"]
        apim.throttling.url_group traffic_manager_urls = ["tcp://tm-2.local:9611"] traffic_manager_auth_urls = ["ssl://tm-2.local:9711"]
        apim.event_hub enable = true
        apim.event_hub service_url = "https://cp.example.com:443/services/"
        apim.event_hub event_listening_endpoints = ["tcp://cp-1.local:5672", "tcp://cp-2.local:5672"]
        """,
        distributed42().toml("gw-1"));
  }

  static Drawn withKeyManager45() {
    return Drawn.of("4.5.0")
        .node("cp-1", CONTROL_PLANE)
        .node("km", KEY_MANAGER)
        .node("gw-1", GATEWAY)
        .site("cp", MANAGEMENT, "cp-1")
        .lastSitePort(9443)
        .site("keys", MANAGEMENT, "km")
        .site("gw", GATEWAY_HTTPS, "gw-1");
  }

  @Test
  void the45KeyManagerReportsToTheControlPlane() {
    assertEquals(
        """
        server hostname = "keys.example.com"
        transport.https.properties proxyPort = 443
        apim.event_hub enable = true
        apim.event_hub service_url = "https://cp.example.com:9443/services/"
        apim.event_hub event_listening_endpoints = ["tcp://cp-1.local:5672"]
        event_listener(token_revocation) type = "org.wso2.carbon.identity.core.handler.AbstractIdentityHandler"
        event_listener(token_revocation) name = "org.wso2.is.notification.ApimOauthEventInterceptor"
        event_listener(token_revocation) order = 1
        event_listener(token_revocation).properties notification_endpoint = "https://cp.example.com:9443/internal/data/v1/notify"
        event_listener(token_revocation).properties username = "${admin.username}"
        event_listener(token_revocation).properties password = "${admin.password}"
        event_listener(token_revocation).properties header.X-WSO2-KEY-MANAGER = "default"
        """,
        withKeyManager45().toml("km"));
  }

  @Test
  void the45ControlPlaneGetsAWholeEnvironmentAndTheKeyManager() {
    assertEquals(
        """
        server hostname = "cp.example.com"
        apim.gateway.environment(Default) type = "hybrid"
        apim.gateway.environment(Default) gateway_type = "Regular"
        apim.gateway.environment(Default) provider = "wso2"
        apim.gateway.environment(Default) display_in_api_console = true
        apim.gateway.environment(Default) description = "The gateways of this deployment."
        apim.gateway.environment(Default) show_as_token_endpoint_url = true
        apim.gateway.environment(Default) service_url = "https://gw-1.local:9443/services/"
        apim.gateway.environment(Default) username = "${admin.username}"
        apim.gateway.environment(Default) password = "${admin.password}"
        apim.gateway.environment(Default) ws_endpoint = "ws://gw-1.local:9099"
        apim.gateway.environment(Default) wss_endpoint = "wss://gw-1.local:8099"
        apim.gateway.environment(Default) http_endpoint = "http://gw.example.com:80"
        apim.gateway.environment(Default) https_endpoint = "https://gw.example.com:443"
        apim.gateway.environment(Default) websub_event_receiver_http_endpoint = "http://gw-1.local:9021"
        apim.gateway.environment(Default) websub_event_receiver_https_endpoint = "https://gw-1.local:8021"
        apim.key_manager service_url = "https://keys.example.com:443/services/"
        apim.devportal url = "https://cp.example.com:9443/devportal"
        """,
        withKeyManager45().toml("cp-1"));
  }
}
