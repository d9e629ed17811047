package apim.designer.generator;

import static apim.designer.topology.Listener.GATEWAY_HTTPS;
import static apim.designer.topology.Listener.MANAGEMENT;
import static apim.designer.topology.Profile.ALL_IN_ONE;
import static apim.designer.topology.Profile.CONTROL_PLANE;
import static apim.designer.topology.Profile.GATEWAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.toml.Toml;
import apim.designer.toml.TomlEditor;
import apim.designer.topology.ElementId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What customers have in their files stays theirs: names, labels, credentials, public addresses,
/// paths and keys.
final class CustomerFilesTest {
  private static final String KEY =
      "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

  private static final String OURS =
      """
      [[apim.gateway.environment]]
      name = "eu-west"
      type = "production"
      gateway_type = "APK"
      display_in_api_console = false
      description = "What the region is for"
      username = "svc-gateway"
      password = "$secret{gateway_password}"
      http_endpoint = "http://localhost:8280"
      https_endpoint = "https://localhost:8243"
      """;

  private static Drawn distributed() {
    return Drawn.of("4.5.0")
        .node("cp-1", CONTROL_PLANE)
        .node("gw-1", GATEWAY)
        .site("api", MANAGEMENT, "cp-1")
        .site("gw", GATEWAY_HTTPS, "gw-1");
  }

  /// As `patch` does it: the file is given, whether it is attached or not.
  private static String patched(Drawn drawn, String node, String file) {
    Deployment deployment = drawn.deployment().withFile(new ElementId(node), file);
    ApimServer server = deployment.server(new ElementId(node)).orElseThrow();
    return TomlEditor.apply(
            file, new TomlChanges(deployment).of(server, new EncryptionKey.LeftOut()))
        .text();
  }

  @Test
  void anEnvironmentKeepsItsNameAndAllButItsEndpoints() {
    for (Drawn drawn : List.of(distributed(), distributed().file("cp-1", OURS))) {
      String after = patched(drawn, "cp-1", OURS);
      Toml environment = Toml.read(after).elements("apim", "gateway", "environment").getFirst();
      assertEquals(1, Toml.read(after).elements("apim", "gateway", "environment").size(), after);
      assertEquals(
          after
              .lines()
              .filter(line -> !line.contains("_endpoint") && !line.contains("url"))
              .toList()
              .subList(0, 8),
          OURS.lines().filter(line -> !line.contains("_endpoint")).toList());
      assertEquals(Optional.of("https://gw.example.com:443"), environment.text("https_endpoint"));
      assertEquals(Optional.of("http://gw.example.com:80"), environment.text("http_endpoint"));
      assertEquals(Optional.empty(), environment.text("ws_endpoint"), "not there, not added");
    }
  }

  @Test
  void ofSeveralEnvironmentsTheOneThatOffersOurHostIsMeant() {
    String two =
        OURS
            + """
            [[apim.gateway.environment]]
            name = "us"
            https_endpoint = "https://gw.example.com:8443"
            """;
    String after = patched(distributed(), "cp-1", two);
    Toml file = Toml.read(after);
    List<Toml> environments = file.elements("apim", "gateway", "environment");
    assertEquals(2, environments.size());
    assertEquals(Optional.of("https://localhost:8243"), environments.get(0).text("https_endpoint"));
    assertEquals(
        Optional.of("https://gw.example.com:443"), environments.get(1).text("https_endpoint"));
  }

  @Test
  void whereNoneOfSeveralEnvironmentsCanBeToldToBeOursAllStay() {
    String two =
        """
        [[apim.gateway.environment]]
        name = "a"

        [[apim.gateway.environment]]
        name = "b"
        """;
    String after = patched(distributed(), "cp-1", two);
    assertTrue(after.contains(two), after);
    assertEquals(2, Toml.read(after).elements("apim", "gateway", "environment").size(), after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gateway_labels = [\"EU\", \"Default\", \"Internal\"]",
        "gateway_labels = [\n  \"EU\",\n  \"Internal\",\n]",
        "gateway_labels = ['eu-west']",
      })
  void aGatewayKeepsItsLabels(String labels) {
    String file = "[apim.sync_runtime_artifacts.gateway]\n" + labels + "\n";
    String after = patched(distributed(), "gw-1", file);
    assertTrue(after.contains(file), after);
  }

  @Test
  void aGatewayIsGivenTheEnvironmentThatTheControlPlanesFileNames() {
    Drawn drawn = distributed().file("cp-1", OURS);
    assertTrue(
        drawn.toml("gw-1").contains("gateway gateway_labels = [\"eu-west\"]"), drawn.toml("gw-1"));
    String shipped = "[apim.sync_runtime_artifacts.gateway]\ngateway_labels = [\"Default\"]\n";
    assertTrue(
        patched(drawn, "gw-1", shipped).contains("gateway_labels = [\"Default\", \"eu-west\"]"));
  }

  @Test
  void aControlPlaneIsGivenTheEnvironmentThatTheGatewaysLabelsName() {
    Drawn drawn =
        distributed()
            .file(
                "gw-1", "[apim.sync_runtime_artifacts.gateway]\ngateway_labels = [\"eu-west\"]\n");
    assertTrue(drawn.toml("cp-1").contains("environment(eu-west) https_endpoint"));
    assertFalse(drawn.toml("cp-1").contains("(Default)"));
  }

  @Test
  void aPublicAddressIsNotTurnedIntoAnInnerOne() {
    String file =
        """
        [[apim.gateway.environment]]
        name = "Default"
        ws_endpoint = "ws://gw.example.com:9099"
        wss_endpoint = "wss://localhost:8099"
        https_endpoint = "https://gw.example.com"
        """;
    Toml environment =
        Toml.read(patched(distributed(), "cp-1", file))
            .elements("apim", "gateway", "environment")
            .getFirst();
    assertEquals(Optional.of("ws://gw.example.com:9099"), environment.text("ws_endpoint"));
    assertEquals(Optional.of("wss://gw-1.local:8099"), environment.text("wss_endpoint"));
  }

  @Test
  void anAddressIsNotRewrittenForThePortThatItMeansAnyway() {
    String file =
        """
        [apim.key_manager]
        service_url = "https://api.example.com/services/"
        [apim.event_hub]
        enable = true
        service_url = "https://api.example.com/services/"
        event_listening_endpoints = ["tcp://cp-1.local:5672"]
        """;
    String after = patched(distributed(), "gw-1", file);
    assertTrue(after.contains(file.lines().skip(2).toList().get(2)), after);
    assertFalse(after.contains("api.example.com:443/services/\"\n[apim.event_hub]"), after);
    assertEquals(
        Optional.of("https://api.example.com/services/"),
        Toml.read(after).text("apim", "key_manager", "service_url"));
  }

  @Test
  void aPathIsNotTakenAway() {
    String file =
        """
        [server]
        proxy_context_path = "/apim"
        [apim.devportal]
        url = "https://api.example.com/apim/devportal"
        [[apim.gateway.environment]]
        name = "Default"
        http_endpoint = "http://old.example.com/gateway"
        https_endpoint = "https://gw.example.com/gateway"
        """;
    Toml after =
        Toml.read(
            patched(
                Drawn.of("4.2.0")
                    .node("apim-1", ALL_IN_ONE)
                    .site("api", MANAGEMENT, "apim-1")
                    .site("gw", GATEWAY_HTTPS, "apim-1"),
                "apim-1",
                file));
    Toml environment = after.elements("apim", "gateway", "environment").getFirst();
    assertEquals(
        Optional.of("https://api.example.com/apim/devportal"),
        after.text("apim", "devportal", "url"));
    assertEquals(
        Optional.of("http://gw.example.com:80/gateway"), environment.text("http_endpoint"));
    assertEquals(
        Optional.of("https://gw.example.com:443/gateway"), environment.text("https_endpoint"));
  }

  @Test
  void aListenerThatAFileLacksIsAddedWhole() {
    Toml listener =
        Toml.read(
                patched(
                    Drawn.of("4.5.0")
                        .node("cp-1", CONTROL_PLANE)
                        .node("cp-2", CONTROL_PLANE)
                        .site("api", MANAGEMENT, "cp-1", "cp-2"),
                    "cp-1",
                    "[server]\nhostname = \"localhost\"\n"))
            .elements("event_listener")
            .getFirst();
    for (String key : List.of("id", "type", "name", "order")) {
      assertTrue(listener.text(key).isPresent(), key);
    }
    assertEquals(Optional.of("default"), listener.text("properties", "header.X-WSO2-KEY-MANAGER"));
    assertEquals(Optional.of("1"), listener.text("order"));
  }

  @Test
  void aKeyThatOneNodeHasIsEveryNodesAndStaysWhereItIs() {
    Drawn drawn =
        Drawn.of("4.7.0")
            .node("cp-1", CONTROL_PLANE)
            .node("gw-1", GATEWAY)
            .site("api", MANAGEMENT, "cp-1")
            .file("cp-1", "[encryption]\nkey = \"" + KEY + "\"\n");
    assertFalse(drawn.toml("cp-1").contains("encryption key"));
    assertTrue(drawn.toml("gw-1").contains("encryption key = \"" + KEY + "\""));
  }

  @Test
  void aFileThatEncryptsByItsKeyStoreIsGivenNoKey() {
    String file =
        "[encryption]\ninternal_crypto_provider ="
            + " \"org.wso2.carbon.crypto.provider.KeyStoreBasedInternalCryptoProvider\"\n";
    Drawn drawn = Drawn.of("4.7.0").node("apim-1", ALL_IN_ONE).file("apim-1", file);
    assertFalse(drawn.toml("apim-1").contains("encryption key"));
  }

  @Test
  void patchWritesNoKeyThatTheOtherNodesCouldNotHave() {
    assertFalse(
        patched(Drawn.of("4.7.0").node("apim-1", ALL_IN_ONE), "apim-1", "").contains("encryption"));
  }

  @Test
  void aGatewaysOwnIdStays() {
    String file = "[apim.gateway_notification]\ngateway_id = \"blue\"\n";
    assertTrue(
        patched(Drawn.of("4.6.0").node("gw-1", GATEWAY).node("cp-1", CONTROL_PLANE), "gw-1", file)
            .contains(file));
  }

  @Test
  void anOffsetOfAnotherTableIsNotOurs() {
    String file = "[database.apim_db]\noffset = 5\nname = \"Default\"\n";
    assertFalse(patched(distributed(), "cp-1", file).contains("offset = 0"));
    assertTrue(patched(distributed(), "cp-1", "[server]\noffset = 5\n").contains("offset = 0"));
  }
}
