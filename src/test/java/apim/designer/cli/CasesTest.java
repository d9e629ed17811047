package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import apim.designer.toml.Toml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Designs and files that once came out wrong, as they were handed over, where they are at hand: what
/// the command line makes of each. The same faults in our own words are tests of their rooms.
final class CasesTest {
  private static final Path CASES = Path.of("../shared/cases");

  private interface Check {
    void of(Path folder) throws IOException;
  }

  private static final List<String> ENVIRONMENT_KEYS =
      List.of("type", "gateway_type", "provider", "description", "username", "password");

  @TempDir Path temp;
  private int rendered;

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutRight() {
    if (!Files.isDirectory(CASES)) {
      System.out.println("NOT RUN: the cases that were handed over, because they are not here");
      return Stream.empty();
    }
    Map<String, Check> checks = new TreeMap<>();
    checks.put("truth/f01-encryption-47", this::oneKey);
    checks.put("truth/f02-two-environments", this::hostOfNoEnvironment);
    checks.put("truth/f03-cp-tm-40", this::eventsOf40);
    checks.put("truth/f04-km-44", this::keyManagerBesideControlPlanes);
    checks.put("truth/f05-listener", this::wholeListener);
    checks.put("truth/f06-xff-behind-proxy", this::clientAloneInForwardedFor);
    checks.put("truth/f07-carbon-streams-headers", this::gatewaySite);
    checks.put("truth/f08-gateway-id-46", this::gatewayIds);
    checks.put("truth/f09-eventhub-32", this::eventHubOf32);
    checks.put("field/p1-environment-name", this::environmentKeepsItsName);
    checks.put("field/p5-environment-overwritten", this::environmentKeepsItsValues);
    checks.put("field/p6-needless-port", this::nothingToChange);
    checks.put("field/p12-event-listener-incomplete", this::wholeListenerOfAllInOne);
    checks.put("field/f01-split-server-table", folder -> isSaid(folder, "base_path"));
    checks.put("field/f02-proxyport-wrong-table", folder -> isSaid(folder, "proxyPort"));
    checks.put("field/f06-two-ports-one-host", folder -> isSaid(folder, "http_endpoint"));
    checks.put("field/f11-context-path", folder -> isSaid(folder, "/apim and /gateway"));
    checks.put("field/f17-sse-buffered", this::gatewaySite);
    checks.put("field/f18-underscore-headers", this::oddHeaderNames);
    checks.put("field/f20-underscore-address", this::oddAddresses);
    checks.put("field/f23-forwarded-for-spoof", this::clientAloneInForwardedFor);
    checks.put("field/f24-console-still-open", this::consoleClosed);
    checks.put("attack/06-gwenv", this::labelsStay);
    return checks.entrySet().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(), () -> entry.getValue().of(CASES.resolve(entry.getKey()))));
  }

  private void oneKey(Path folder) throws IOException {
    Path bundle = temp.resolve("b" + rendered++ + ".zip");
    assertEquals(0, Run.of("export", design(folder), "-o", bundle).status());
    List<String> keys =
        Stream.of("aio-1", "aio-2").map(node -> key(bundle, node)).distinct().toList();
    assertEquals(1, keys.size());
    assertTrue(keys.getFirst().matches("[0-9a-f]{64}"));
    assertEquals(0, Run.of("export", design(folder), "-o", bundle).status());
    assertEquals(keys.getFirst(), key(bundle, "aio-1"), "a second export keeps the key");
    assertFalse(Files.readString(design(folder)).contains(keys.getFirst()));
  }

  private static String key(Path bundle, String node) {
    try (var zip = new ZipFile(bundle.toFile())) {
      var entry = zip.getEntry("nodes/" + node + "/deployment.toml.edits");
      return Toml.read(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
          .text("encryption", "key")
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hostOfNoEnvironment(Path folder) throws IOException {
    Run run = Run.of("validate", design(folder));
    assertTrue(run.out().contains("ext.gw.example.com"), run.out());
  }

  private void eventsOf40(Path folder) throws IOException {
    Toml plane = edits(folder, "acp-1");
    assertEquals(
        Optional.empty(), plane.value("apim", "throttling", "throttle_decision_endpoints"));
    assertEquals(
        List.of("tcp://acp-2.internal:5672"),
        plane.value("apim", "throttling", "event_duplicate_url").orElseThrow().texts());
    assertEquals(
        Optional.of("https://tm.example.com:443/services/"),
        plane.text("apim", "throttling", "service_url"));
    assertEquals(2, plane.elements("apim", "throttling", "url_group").size());
    assertFalse(plane.has("apim", "event_hub", "event_duplicate_url"));
  }

  private void keyManagerBesideControlPlanes(Path folder) throws IOException {
    Toml manager = edits(folder, "km-1");
    assertEquals(
        Optional.of("https://am.example.com:443/services/"),
        manager.text("apim", "event_hub", "service_url"));
    assertEquals(
        List.of("tcp://acp-1.internal:5672", "tcp://acp-2.internal:5672"),
        manager.value("apim", "event_hub", "event_listening_endpoints").orElseThrow().texts());
    assertFalse(manager.has("apim", "throttling"));
  }

  private void wholeListener(Path folder) throws IOException {
    isWhole(patched(folder, "acp-1", "acp-no-listener.toml"));
  }

  private void wholeListenerOfAllInOne(Path folder) throws IOException {
    String node = "apim-1";
    isWhole(patched(folder, node, "deployment.toml"));
  }

  private static void isWhole(Toml file) {
    Toml listener = file.element(List.of("event_listener"), "id", "token_revocation").orElseThrow();
    for (String key : List.of("type", "name", "order")) {
      assertTrue(listener.text(key).isPresent(), key);
    }
    for (String key : List.of("username", "password", "header.X-WSO2-KEY-MANAGER")) {
      assertTrue(listener.text("properties", key).isPresent(), key);
    }
  }

  private void clientAloneInForwardedFor(Path folder) throws IOException {
    String sites = rendered(folder, "load-balancers/" + balancer(folder) + "/conf.d/apim.conf");
    assertFalse(sites.contains("$proxy_add_x_forwarded_for"), sites);
    assertTrue(sites.contains("proxy_set_header X-Forwarded-For $remote_addr;"), sites);
  }

  private void gatewaySite(Path folder) throws IOException {
    String sites = rendered(folder, "load-balancers/" + balancer(folder) + "/conf.d/apim.conf");
    String gateway = sites.substring(sites.lastIndexOf("server_name gw.example.com"));
    assertTrue(gateway.contains("proxy_buffering off;"), gateway);
    assertTrue(gateway.contains("large_client_header_buffers 4 32k;"), gateway);
    assertTrue(gateway.contains("proxy_buffer_size 16k;"), gateway);
  }

  private void oddHeaderNames(Path folder) throws IOException {
    String sites = rendered(folder, "load-balancers/" + balancer(folder) + "/conf.d/apim.conf");
    assertTrue(sites.contains("underscores_in_headers on;"), sites);
    assertTrue(sites.contains("ignore_invalid_headers off;"), sites);
  }

  private void oddAddresses(Path folder) {
    for (String name : List.of("wso2_apim", "apim01-corp-example")) {
      Run run = Run.of("validate", folder.resolve(name + ".apimtopology"));
      assertEquals(0, run.status(), run.out() + run.err());
    }
  }

  /// What reaches the console is tried on a real nginx in `proof`.
  private void consoleClosed(Path folder) throws IOException {
    String sites = rendered(folder, "load-balancers/" + balancer(folder) + "/conf.d/apim.conf");
    assertTrue(sites.contains("return 403;"), sites);
  }

  private void gatewayIds(Path folder) throws IOException {
    for (String node : List.of("gw-1", "gw-2")) {
      assertEquals(
          Optional.of(node),
          edits(folder, node).text("apim", "gateway_notification", "gateway_id"));
    }
  }

  private void eventHubOf32(Path folder) throws IOException {
    for (String node : List.of("km-1", "dev-1")) {
      assertEquals(
          Optional.of("https://tm-1.internal:9443/services/"),
          edits(folder, node).text("apim", "throttling", "service_url"));
    }
    String readme = rendered(folder, "README.md");
    assertTrue(readme.contains("| `pub-1`, `dev-1` | `gw-1` (gw-1.internal) | 9443 |"), readme);
    assertTrue(
        readme.contains("| the other nodes | `tm-1` (tm-1.internal) | 5672, 9443, 9611, 9711 |"),
        readme);
  }

  private void environmentKeepsItsName(Path folder) throws IOException {
    List<Toml> environments =
        patched(folder, "cp-1", "cp.toml").elements("apim", "gateway", "environment");
    assertEquals(1, environments.size());
    assertEquals(Optional.of("eu-west"), environments.getFirst().text("name"));
    assertEquals(
        List.of("eu-west"),
        patched(folder, "gw-1", "gw.toml")
            .value("apim", "sync_runtime_artifacts", "gateway", "gateway_labels")
            .orElseThrow()
            .texts());
  }

  private void environmentKeepsItsValues(Path folder) throws IOException {
    Toml before = Toml.read(Files.readString(folder.resolve("cp.toml")));
    for (String design : List.of("design.apimtopology", "attached.apimtopology")) {
      Toml after = patched(folder.resolve(design), "cp-1", folder.resolve("cp.toml"));
      for (String key : ENVIRONMENT_KEYS) {
        assertEquals(
            before.elements("apim", "gateway", "environment").getFirst().text(key),
            after.elements("apim", "gateway", "environment").getFirst().text(key),
            design + " " + key);
      }
    }
  }

  private void nothingToChange(Path folder) throws IOException {
    String before = Files.readString(folder.resolve("gw.toml"));
    Run run =
        Run.of("patch", design(folder), "--node", "gw-1", "--toml", folder.resolve("gw.toml"));
    List<String> kept =
        before.lines().filter(line -> line.contains("https://api.example.com/services/")).toList();
    assertFalse(kept.isEmpty());
    assertTrue(run.out().lines().toList().containsAll(kept), run.out());
  }

  /// By `patch`, of a file that is given and not attached.
  private static void isSaid(Path folder, String word) throws IOException {
    Run run =
        Run.of(
            "patch",
            design(folder),
            "--node",
            "apim-1",
            "--toml",
            folder.resolve("deployment.toml"),
            "--diff");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.err().contains(word), run.err());
  }

  private void labelsStay(Path folder) throws IOException {
    Toml multi =
        patched(folder.resolve("gwlab0.apimtopology"), "gw-1", folder.resolve("multi.toml"));
    assertEquals(
        Toml.read(Files.readString(folder.resolve("multi.toml")))
            .value("apim", "sync_runtime_artifacts", "gateway", "gateway_labels")
            .map(Toml.Found::texts),
        multi
            .value("apim", "sync_runtime_artifacts", "gateway", "gateway_labels")
            .map(Toml.Found::texts));
  }

  private static Path design(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> designs =
          files.filter(file -> file.toString().endsWith(".apimtopology")).sorted().toList();
      return designs.stream()
          .filter(file -> file.getFileName().toString().equals("design.apimtopology"))
          .findFirst()
          .orElse(designs.getFirst());
    }
  }

  private static Toml patched(Path folder, String node, String file) throws IOException {
    return patched(design(folder), node, folder.resolve(file));
  }

  private static Toml patched(Path design, String node, Path file) {
    Run run = Run.of("patch", design, "--node", node, "--toml", file);
    assertEquals(0, run.status(), run.err());
    return Toml.read(run.out());
  }

  private Toml edits(Path folder, String node) throws IOException {
    return Toml.read(rendered(folder, "nodes/" + node + "/deployment.toml.edits"));
  }

  private String rendered(Path folder, String file) throws IOException {
    Path out = temp.resolve("r" + rendered++);
    assertEquals(0, Run.of("render", design(folder), "-o", out).status());
    return Files.readString(out.resolve(file));
  }

  private static String balancer(Path folder) throws IOException {
    String text = Files.readString(design(folder));
    int at = text.indexOf("\"id\"", text.indexOf("\"loadBalancers\""));
    return text.substring(
        text.indexOf('"', at + 5) + 1, text.indexOf('"', text.indexOf('"', at + 5) + 1));
  }
}
