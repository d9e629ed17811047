package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/// Cases of what WSO2 documents and ships: see [Cases].
final class TruthCasesTest {
  @TempDir Path temp;

  private Cases cases() {
    return new Cases("truth", temp);
  }

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutRight() {
    Map<String, Cases.Check> checks = new TreeMap<>();
    checks.put("f01-encryption-47", this::oneKey);
    checks.put("f02-two-environments", TruthCasesTest::hostOfNoEnvironment);
    checks.put("f03-cp-tm-40", this::eventsOf40);
    checks.put("f04-km-44", this::keyManagerBesideControlPlanes);
    checks.put("f05-listener", TruthCasesTest::wholeListener);
    checks.put("f06-xff-behind-proxy", this::clientAloneInForwardedFor);
    checks.put("f07-carbon-streams-headers", this::gatewaySite);
    checks.put("f08-gateway-id-46", this::gatewayIds);
    checks.put("f09-eventhub-32", this::eventHubOf32);
    return cases().tests(checks);
  }

  private void oneKey(Path folder) throws IOException {
    Path bundle = cases().free("b.zip");
    assertEquals(0, Run.of("export", Cases.design(folder), "-o", bundle).status());
    List<String> keys =
        Stream.of("aio-1", "aio-2").map(node -> key(bundle, node)).distinct().toList();
    assertEquals(1, keys.size());
    assertTrue(keys.getFirst().matches("[0-9a-f]{64}"));
    assertEquals(0, Run.of("export", Cases.design(folder), "-o", bundle).status());
    assertEquals(keys.getFirst(), key(bundle, "aio-1"), "a second export keeps the key");
    assertFalse(Files.readString(Cases.design(folder)).contains(keys.getFirst()));
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

  private static void hostOfNoEnvironment(Path folder) throws IOException {
    String said = Cases.done("validate", Cases.design(folder)).out();
    assertTrue(said.contains("WARNING gateway-host-not-offered"), said);
    assertTrue(said.contains("ext.gw.example.com"), said);
  }

  private void eventsOf40(Path folder) throws IOException {
    Toml plane = cases().edits(folder, "acp-1");
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
    Toml manager = cases().edits(folder, "km-1");
    assertEquals(
        Optional.of("https://am.example.com:443/services/"),
        manager.text("apim", "event_hub", "service_url"));
    assertEquals(
        List.of("tcp://acp-1.internal:5672", "tcp://acp-2.internal:5672"),
        manager.value("apim", "event_hub", "event_listening_endpoints").orElseThrow().texts());
    assertFalse(manager.has("apim", "throttling"));
  }

  private static void wholeListener(Path folder) throws IOException {
    FieldCasesTest.assertWholeListener(Cases.patched(folder, "acp-1", "acp-no-listener.toml"));
  }

  private void clientAloneInForwardedFor(Path folder) throws IOException {
    FieldCasesTest.assertClientAlone(cases().sites(folder));
  }

  private void gatewaySite(Path folder) throws IOException {
    FieldCasesTest.assertStreams(cases().sites(folder));
  }

  private void gatewayIds(Path folder) throws IOException {
    for (String node : List.of("gw-1", "gw-2")) {
      assertEquals(
          Optional.of(node),
          cases().edits(folder, node).text("apim", "gateway_notification", "gateway_id"));
    }
  }

  private void eventHubOf32(Path folder) throws IOException {
    for (String node : List.of("km-1", "dev-1")) {
      assertEquals(
          Optional.of("https://tm-1.internal:9443/services/"),
          cases().edits(folder, node).text("apim", "throttling", "service_url"));
    }
    String readme = cases().rendered(folder, "README.md");
    assertTrue(readme.contains("| `pub-1`, `dev-1` | `gw-1` (gw-1.internal) | 9443 |"), readme);
    assertTrue(
        readme.contains("| the other nodes | `tm-1` (tm-1.internal) | 5672, 9443, 9611, 9711 |"),
        readme);
  }
}
