package apim.designer.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.toml.TomlEditor;
import apim.designer.topology.Listener;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.PublicSide;
import apim.designer.topology.TcpPort;
import apim.designer.topology.UrlPath;
import java.util.List;
import java.util.Optional;
import net.consensys.cava.toml.Toml;
import org.junit.jupiter.api.Test;

/// Gateway environments, their virtual hosts, regions and what stands outside, as nodes are told of
/// them.
final class EnvironmentsTest {
  /// Two control planes, and two gateway clusters on two host names.
  private static Drawn internalAndExternal(String release) {
    return Drawn.of(release)
        .node("cp-1", Profile.CONTROL_PLANE)
        .node("int-1", Profile.GATEWAY)
        .node("int-2", Profile.GATEWAY)
        .node("ext-1", Profile.GATEWAY)
        .node("ext-2", Profile.GATEWAY)
        .environment("internal", "int-1", "int-2")
        .environment("external", "ext-1", "ext-2")
        .site("portals", Listener.MANAGEMENT, "cp-1")
        .site("int", Listener.GATEWAY_HTTPS, "int-1", "int-2")
        .site("ext", Listener.GATEWAY_HTTPS, "ext-1", "ext-2");
  }

  private static List<String> lines(Drawn drawn, String node, String words) {
    return drawn.toml(node).lines().filter(line -> line.contains(words)).toList();
  }

  private static String fresh(Drawn drawn, String node) {
    StringBuilder text = new StringBuilder();
    TomlEditor.fresh(drawn.changes(node)).forEach(line -> text.append(line.text()).append('\n'));
    // Reads all of it, and fails where API-M's parser would.
    assertFalse(Toml.parse(text.toString()).dottedKeySet().isEmpty());
    return text.toString();
  }

  @Test
  void aControlPlaneListsEveryEnvironmentWhole() {
    String file = fresh(internalAndExternal("4.5.0"), "cp-1");
    var environments =
        apim.designer.toml.Toml.read(file).elements("apim", "gateway", "environment");
    assertEquals(
        List.of("internal", "external"),
        environments.stream().map(one -> one.text("name").orElseThrow()).toList());
    assertEquals(
        List.of("https://int.example.com:443", "https://ext.example.com:443"),
        environments.stream().map(one -> one.text("https_endpoint").orElseThrow()).toList());
    environments.forEach(one -> assertEquals(Optional.of("hybrid"), one.text("type")));
  }

  @Test
  void aGatewayHasTheLabelOfItsOwnEnvironment() {
    Drawn drawn = internalAndExternal("4.5.0");
    assertEquals(
        List.of("apim.sync_runtime_artifacts.gateway gateway_labels = [\"internal\"]"),
        lines(drawn, "int-2", "gateway_labels"));
    assertEquals(
        List.of("apim.sync_runtime_artifacts.gateway gateway_labels = [\"external\"]"),
        lines(drawn, "ext-1", "gateway_labels"));
  }

  @Test
  void labelsOfACustomerStayBesideTheEnvironment() {
    Drawn drawn =
        internalAndExternal("4.5.0")
            .file(
                "int-1", "[apim.sync_runtime_artifacts.gateway]\ngateway_labels = [\"eu-west\"]\n");
    assertEquals(
        List.of("apim.sync_runtime_artifacts.gateway gateway_labels = [\"eu-west\", \"internal\"]"),
        lines(drawn, "int-1", "gateway_labels"));
  }

  @Test
  void ofAnEnvironmentThatAFileHasNothingButEndpointsChanges() {
    Drawn drawn =
        internalAndExternal("4.5.0")
            .file(
                "cp-1",
                """
                [[apim.gateway.environment]]
                name = "internal"
                type = "production"
                https_endpoint = "https://localhost:8243"
                """);
    List<String> internal = lines(drawn, "cp-1", "(internal) ");
    assertTrue(
        internal.contains(
            "apim.gateway.environment(internal) https_endpoint = \"https://int.example.com:443\""),
        internal.toString());
    assertEquals(List.of(), lines(drawn, "cp-1", "(internal) type"));
    assertEquals(1, lines(drawn, "cp-1", "(external) type").size());
    assertEquals(List.of(), lines(drawn, "cp-1", "(Default)"));
  }

  @Test
  void thePublisherOf32DeploysToTheGatewaysOfEachEnvironment() {
    Drawn drawn =
        Drawn.of("3.2.0")
            .node("pub", Profile.PUBLISHER)
            .node("int-1", Profile.GATEWAY)
            .node("ext-1", Profile.GATEWAY)
            .environment("internal", "int-1")
            .environment("external", "ext-1")
            .site("int", Listener.GATEWAY_HTTPS, "int-1")
            .site("ext", Listener.GATEWAY_HTTPS, "ext-1");
    assertEquals(
        List.of(
            "apim.gateway.environment(internal) service_url ="
                + " \"https://int-1.local:9443/services/\"",
            "apim.gateway.environment(external) service_url ="
                + " \"https://ext-1.local:9443/services/\""),
        lines(drawn, "pub", "service_url = \"https").stream()
            .filter(line -> line.startsWith("apim.gateway"))
            .toList());
  }

  private static Drawn twoHosts(String release) {
    return Drawn.of(release)
        .node("apim-1", Profile.ALL_IN_ONE)
        .site("eu", Listener.GATEWAY_HTTPS, "apim-1")
        .site("us", Listener.GATEWAY_HTTPS, "apim-1");
  }

  @Test
  void aFurtherHostOfTheSameGatewaysIsAWholeVirtualHost() {
    assertEquals(
        List.of(
            "apim.gateway.environment(Default).virtual_host"
                + " ws_endpoint = \"ws://us.example.com:9099\""
                + " wss_endpoint = \"wss://us.example.com:8099\""
                + " http_endpoint = \"http://us.example.com:80\""
                + " https_endpoint = \"https://us.example.com:443\""
                + " websub_event_receiver_http_endpoint = \"http://us.example.com:9021\""
                + " websub_event_receiver_https_endpoint = \"https://us.example.com:8021\""),
        lines(twoHosts("4.2.0"), "apim-1", "virtual_host"));
    fresh(twoHosts("4.2.0"), "apim-1");
    assertEquals(List.of(), lines(twoHosts("3.2.0"), "apim-1", "virtual_host"));
  }

  @Test
  void aVirtualHostThatAFileHasIsNotWrittenAgain() {
    Drawn drawn = twoHosts("4.2.0").file("apim-1", fresh(twoHosts("4.2.0"), "apim-1"));
    assertEquals(List.of(), lines(drawn, "apim-1", "virtual_host"));
  }

  private static Drawn regions(boolean central) {
    Drawn drawn =
        Drawn.of("4.5.0")
            .node("cp-a", Profile.CONTROL_PLANE)
            .node("tm-a", Profile.TRAFFIC_MANAGER)
            .node("tm-b1", Profile.TRAFFIC_MANAGER)
            .node("tm-b2", Profile.TRAFFIC_MANAGER)
            .node("gw-a", Profile.GATEWAY)
            .node("gw-b", Profile.GATEWAY)
            .region("a", "cp-a", "tm-a", "gw-a")
            .region("b", "tm-b1", "tm-b2", "gw-b")
            .site("gwa", Listener.GATEWAY_HTTPS, "gw-a")
            .site("gwb", Listener.GATEWAY_HTTPS, "gw-b");
    return central ? drawn : drawn.node("cp-b", Profile.CONTROL_PLANE).region("b", "cp-b");
  }

  @Test
  void aRegionWithoutAControlPlaneListensToTheCentralOne() {
    Drawn drawn = regions(true);
    assertEquals(
        List.of("apim.event_hub event_listening_endpoints = [\"tcp://cp-a.local:5672\"]"),
        lines(drawn, "gw-b", "event_listening"));
    assertEquals(
        List.of(
            "apim.throttling throttle_decision_endpoints = [\"tcp://tm-b1.local:5672\","
                + " \"tcp://tm-b2.local:5672\"]"),
        lines(drawn, "gw-b", "throttle_decision"));
    assertEquals(
        List.of("apim.throttling event_duplicate_url = [\"tcp://tm-b2.local:5672\"]"),
        lines(drawn, "tm-b1", "event_duplicate_url"));
    assertEquals(List.of(), lines(drawn, "tm-a", "event_duplicate_url"));
    assertFalse(drawn.toml("gw-a").contains("tm-b"));
  }

  @Test
  void aRegionWithAControlPlaneOfItsOwnKnowsNoOther() {
    Drawn drawn = regions(false);
    assertFalse(drawn.toml("gw-b").contains("cp-a"), drawn.toml("gw-b"));
    assertFalse(drawn.toml("cp-b").contains("cp-a"), drawn.toml("cp-b"));
    assertEquals(
        List.of(
            "apim.gateway.environment(Default) https_endpoint = \"https://gwb.example.com:443\""),
        lines(drawn, "cp-b", ") https_endpoint = "));
  }

  @Test
  void identityServerIsTheKeyManagerWhereTheReleaseIsToldSo() {
    Drawn drawn =
        Drawn.of("4.2.0").node("cp", Profile.CONTROL_PLANE).keyManager("wso2-is", "is.local");
    assertEquals(
        List.of(
            "apim.key_manager service_url = \"https://is.local:9443/services/\"",
            "apim.key_manager type = \"WSO2-IS\"",
            "apim.idp server_url = \"https://is.local:9443\"",
            "apim.idp authorize_endpoint = \"https://is.local:9443/oauth2/authorize\"",
            "apim.idp oidc_logout_endpoint = \"https://is.local:9443/oidc/logout\"",
            "apim.idp oidc_check_session_endpoint = \"https://is.local:9443/oidc/checksession\""),
        drawn
            .toml("cp")
            .lines()
            .filter(line -> line.contains("is.local") || line.contains("WSO2-IS"))
            .toList());
    Drawn later =
        Drawn.of("4.6.0").node("cp", Profile.CONTROL_PLANE).keyManager("wso2-is", "is.local");
    assertFalse(later.toml("cp").contains("is.local"));
    Drawn other =
        Drawn.of("4.2.0").node("cp", Profile.CONTROL_PLANE).keyManager("keycloak", "is.local");
    assertFalse(other.toml("cp").contains("is.local"));
  }

  @Test
  void aContextPathIsInThePathsAndInTheUrls() {
    Drawn drawn =
        Drawn.of("4.2.0")
            .node("apim-1", Profile.ALL_IN_ONE)
            .site("am", Listener.MANAGEMENT, "apim-1")
            .lastSite(site -> site.mapFront(front -> front.withPath(new UrlPath("/apim/"))))
            .below("/apim/");
    assertEquals(
        List.of(
            "server proxy_context_path = \"/apim\"",
            "server base_path ="
                + " \"${carbon.protocol}://${carbon.host}:${carbon.management.port}/apim\""),
        lines(drawn, "apim-1", "_path = "));
    assertEquals(
        List.of("apim.devportal url = \"https://am.example.com/apim/devportal\""),
        lines(drawn, "apim-1", "apim.devportal"));
  }

  @Test
  void thePublicSideAndThePathOfASiteAreWhatPeopleAreShown() {
    Drawn drawn =
        Drawn.of("4.2.0")
            .node("apim-1", Profile.ALL_IN_ONE)
            .site("api", Listener.MANAGEMENT, "apim-1")
            .lastSite(
                site ->
                    site.mapFront(
                        front ->
                            front
                                .withTls(Optional.of(false))
                                .withPort(Optional.of(new TcpPort(80)))
                                .withPublicSide(
                                    Optional.of(new PublicSide(true, new TcpPort(443))))))
            .site("gw", Listener.GATEWAY_HTTPS, "apim-1")
            .lastSite(
                site ->
                    site.mapFront(
                        front ->
                            front
                                .withPath(new UrlPath("/gateway/"))
                                .withPublicSide(
                                    Optional.of(new PublicSide(true, new TcpPort(8443))))));
    assertEquals(
        List.of("transport.https.properties proxyPort = 443"),
        lines(drawn, "apim-1", "https.properties proxyPort"));
    assertEquals(
        List.of("apim.devportal url = \"https://api.example.com/devportal\""),
        lines(drawn, "apim-1", "apim.devportal"));
    assertEquals(
        List.of(
            "apim.gateway.environment(Default) https_endpoint ="
                + " \"https://gw.example.com:8443/gateway\""),
        lines(drawn, "apim-1", ") https_endpoint = "));
  }

  @Test
  void othersAreToldThePortAtWhichANodeIsReached() {
    Drawn drawn = Drawn.of("3.2.0").node("pub", Profile.PUBLISHER).node("gw-1", Profile.GATEWAY);
    Drawn moved =
        new Drawn(
            drawn
                .topology()
                .map(
                    Node.class,
                    node ->
                        node.profile() == Profile.GATEWAY
                            ? node.withPort(Listener.MANAGEMENT, Optional.of(new TcpPort(49500)))
                            : node),
            drawn.attachments());
    assertTrue(moved.toml("pub").contains("https://gw-1.local:49500/services/"), moved.toml("pub"));
  }
}
