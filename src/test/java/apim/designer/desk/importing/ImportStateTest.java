package apim.designer.desk.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Catalog;
import apim.designer.desk.importing.ImportState.Listed;
import apim.designer.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportStateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final String SITES =
      """
      upstream nodes { server 10.1.0.1:9443; server 10.1.0.2:9443; }
      server {
        listen 443 ssl;
        server_name api.shop.test;
        ssl_certificate /etc/nginx/ssl/shop.crt;
        ssl_certificate_key /etc/nginx/ssl/shop.key;
        add_header X-Frame-Options DENY;
        location / { proxy_set_header Host $http_host; proxy_pass https://nodes; }
      }
      """;

  @TempDir Path folder;

  private ImportState read(String... names) throws IOException {
    return ImportedFiles.read(
        List.of(names).stream().map(folder::resolve).toList(), Catalog.standard(), TODAY);
  }

  @Test
  void itSaysWhatWasFoundAndWhatBecameOfIt() throws Exception {
    Files.writeString(folder.resolve("shop.conf"), SITES);
    ImportState state = read("shop.conf");
    assertEquals("Import shop.conf", state.headline());
    assertEquals("1 load balancer, 1 site, 2 nodes, API-M 4.7.0", state.found());
    assertEquals("12 statements: 10 placed, 1 kept word for word, 1 dropped", state.account());
    assertTrue(state.problems().startsWith("In what was found: 3 errors, "), state.problems());
    assertEquals("", state.missing());
    assertEquals("Kept 1", state.label(Listed.KEPT));
    assertEquals("Dropped 1", state.label(Listed.DROPPED));
    assertEquals(
        "add_header X-Frame-Options DENY", state.with(Listed.KEPT).rows().getFirst().statement());
    assertEquals("shop.conf:7", state.with(Listed.KEPT).rows().getFirst().shortPlace());
  }

  @Test
  void theFaultsOfTheFilesStandAtTheirLines() throws Exception {
    Files.writeString(folder.resolve("shop.conf"), SITES);
    assertTrue(
        read("shop.conf").with(Listed.FAULTS).rows().stream()
            .anyMatch(
                row ->
                    row.shortPlace().equals("shop.conf:8")
                        && row.statement().equals("WARNING host-from-client")));
  }

  @Test
  void severalFilesAreOneSystem() throws Exception {
    Files.writeString(folder.resolve("shop.conf"), SITES);
    Files.writeString(
        folder.resolve("gw.conf"),
        "server { listen 443 ssl; server_name gw.shop.test; "
            + "location / { proxy_pass https://10.1.0.1:8243; } }\n");
    Topology topology = read("shop.conf", "gw.conf").recovered().design().topology();
    assertEquals(1, topology.loadBalancers().size());
    assertEquals(2, topology.nodes().size());
    assertEquals("shop", topology.name().value());
  }

  @Test
  void whatCouldNotBeReadIsSaidBesideWhatCould() throws Exception {
    Files.createDirectory(folder.resolve("conf.d"));
    Files.writeString(folder.resolve("conf.d/shop.conf"), SITES);
    Files.writeString(folder.resolve("conf.d/broken.conf"), "server {\n listen 80;\n");
    ImportState state = read("conf.d");
    assertTrue(state.missing().startsWith("Not read: "), state.missing());
    assertTrue(state.missing().contains("broken.conf:"), state.missing());
  }

  @Test
  void whatIsNothingOfTheKindIsASentence() throws Exception {
    Files.writeString(folder.resolve("notes.md"), "# Notes\n");
    Files.createDirectory(folder.resolve("empty"));
    for (String name : List.of("notes.md", "empty", "missing.conf")) {
      IOException refused = assertThrows(IOException.class, () -> read(name), name);
      assertTrue(String.valueOf(refused.getMessage()).contains(name), refused.toString());
    }
  }

  @Test
  void whatIsDroppedIsImportedWhereItsNameSaysSo() {
    List<Path> files =
        List.of("nginx", "a.conf", "b.pem", "deployment.toml", "etc").stream()
            .map(Path::of)
            .toList();
    Set<Path> folders = Set.of(Path.of("etc"));
    assertEquals(
        List.of("nginx", "a.conf", "deployment.toml", "etc"),
        ImportedFiles.among(files, folders::contains).stream().map(Path::toString).toList());
    assertEquals(
        List.of(), ImportedFiles.among(List.of(Path.of("deployment.toml")), folders::contains));
  }
}
