package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TomlTest {
  private static final Toml FILE =
      Toml.read(
          """
          title = 'top'
          [server]
          hostname = "gw.example.com" # not = 'this'
          offset = 3
          [transport.https]
          properties.proxyPort = "443"
          [apim.sync_runtime_artifacts.gateway]
          gateway_labels = [
            "EU",
            'Default',
          ]
          [database.apim_db]
          pool = { size = 5, wait = { seconds = 2 } }
          [[apim.gateway.environment]]
          name = "one"
          ws_endpoint = "ws://a"
          [[apim.gateway.environment.virtual_host]]
          ws_endpoint = "ws://b"
          [[apim.gateway.environment.virtual_host]]
          ws_endpoint = "ws://c"
          [apim.gateway.environment.more]
          deep = true
          [[apim.gateway.environment]]
          name = "two"
          [[apim.gateway.environment.virtual_host]]
          ws_endpoint = "ws://d"
          [apim]
          inline = [{ a = 1 }, { a = 2 }]
          """
              .replace("[apim]\ninline", "[other]\ninline"));

  @Test
  void aKeyIsFoundHoweverTheFileSpellsIt() {
    assertEquals(Optional.of("top"), FILE.text("title"));
    assertEquals(Optional.of("443"), FILE.text("transport", "https", "properties", "proxyPort"));
    assertEquals(Optional.of("2"), FILE.text("database", "apim_db", "pool", "wait", "seconds"));
    assertEquals(Optional.of("3"), FILE.text("server", "offset"));
    assertEquals(Optional.empty(), FILE.text("server"));
    assertEquals(Optional.empty(), FILE.text("server", "missing"));
  }

  @Test
  void aListOverSeveralLinesIsReadWhole() {
    assertEquals(
        List.of("EU", "Default"),
        FILE.value("apim", "sync_runtime_artifacts", "gateway", "gateway_labels")
            .orElseThrow()
            .texts());
  }

  @Test
  void everyValueKnowsItsLine() {
    assertEquals(3, FILE.value("server", "hostname").orElseThrow().line());
    assertEquals(
        6, FILE.value("transport", "https", "properties", "proxyPort").orElseThrow().line());
    assertEquals(14, FILE.elements("apim", "gateway", "environment").getFirst().line());
    assertEquals(2, FILE.headers().get(List.of("server")));
  }

  @Test
  void elementsHaveTheirOwnTablesAndArrays() {
    List<Toml> environments = FILE.elements("apim", "gateway", "environment");
    assertEquals(2, environments.size());
    assertEquals(
        List.of(Optional.of("ws://b"), Optional.of("ws://c")),
        environments.get(0).elements("virtual_host").stream()
            .map(host -> host.text("ws_endpoint"))
            .toList());
    assertEquals(Optional.of("true"), environments.get(0).text("more", "deep"));
    assertEquals(1, environments.get(1).elements("virtual_host").size());
    assertEquals(
        Optional.of("two"),
        FILE.element(List.of("apim", "gateway", "environment"), "name", "two")
            .flatMap(element -> element.text("name")));
  }

  @Test
  void tablesInAListAreElementsToo() {
    assertEquals(
        List.of(Optional.of("1"), Optional.of("2")),
        FILE.elements("other", "inline").stream().map(element -> element.text("a")).toList());
  }

  @Test
  void whatStandsInsideATableIsListed() {
    assertEquals(
        List.of("hostname", "offset"),
        FILE.within("server").stream().map(Toml.Found::key).toList());
    assertTrue(FILE.has("database", "apim_db"));
    assertTrue(FILE.has("apim", "gateway", "environment"));
    assertFalse(FILE.has("encryption"));
  }

  @Test
  void aCommentedKeyIsNotThere() {
    Toml toml = Toml.read("[server]\n#offset = 3\nname = \"offset = 5\"\n");
    assertFalse(toml.has("server", "offset"));
  }

  @Test
  void whatApiManagerWouldNotReadIsRefusedWithItsLine() {
    TomlRefusal refusal =
        assertThrows(TomlRefusal.class, () -> Toml.read("[server]\na = 1\n[server]\nb = 2\n"));
    assertEquals(3, refusal.line());
  }
}
