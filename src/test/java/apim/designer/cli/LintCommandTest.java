package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.discovery.lint.Checks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintCommandTest {
  private static final Path WILD = Path.of("src/test/resources/lint/wild");
  private static final Path COPIED = WILD.resolve("01-page-copied.conf");
  private static final Path SOUND = Path.of("src/test/resources/lint/sound.conf");
  private static final Path DUMP = WILD.resolve("07-dump.txt");

  @TempDir private Path folder;

  @Test
  void aFindingSaysWhereWhatWhyAndWhatInstead() {
    Run run = Run.of("lint", COPIED);
    assertEquals(1, run.status(), run.err());
    assertTrue(
        run.out()
            .contains(
                COPIED
                    + ":21: WARNING host-from-client: Host is $http_host, which is whatever the"
                    + " client writes\n    effect: API-M takes"),
        run.out());
    assertTrue(run.out().contains("\n    write: proxy_set_header Host"), run.out());
    assertTrue(run.out().contains("\n    source: https://"), run.out());
    assertTrue(run.speaksToPeople());
  }

  @Test
  void theStatusIsZeroWithoutAnError() throws IOException {
    assertEquals(new Run(0, SOUND + ": no findings\n", ""), Run.of("lint", SOUND));
    Path warned = folder.resolve("a.conf");
    Files.writeString(warned, "server { listen 80; keepalive_requests 5; }");
    assertEquals(0, Run.of("lint", warned).status());
  }

  @Test
  void theTargetDecides() {
    assertTrue(Run.of("lint", COPIED).out().contains("directive-not-in-target"));
    for (String target : List.of("nginx:open-source:1.22.1", "open-source:1.22.1")) {
      Run run = Run.of("lint", COPIED, "--target", target);
      assertEquals(0, run.status(), run.out());
      assertTrue(run.out().contains("WARNING known-vulnerability"), run.out());
    }
    assertEquals(0, Run.of("lint", SOUND, "--target", "nginx:plus:R37").status());
    for (String target : List.of("nginx:1.22", "haproxy:2.6", "plus:36")) {
      Run run = Run.of("lint", SOUND, "--target", target);
      assertEquals(2, run.status(), target);
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.speaksToPeople(), run.err());
    }
  }

  @Test
  void standardInputIsRead() throws IOException {
    Run run = Run.with(Files.readString(DUMP), "lint", "-");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("/etc/nginx/sites-enabled/apim:7: WARNING body-too-small"));
  }

  @Test
  void whatCannotBeReadIsASentenceAndTheRestIsLookedAt() throws IOException {
    Path broken = Files.writeString(folder.resolve("b.conf"), "server {\n  listen 80\n");
    Path haproxy = Files.writeString(folder.resolve("haproxy.cfg"), "global\n  daemon\n");
    Run run = Run.of("lint", broken, haproxy, folder.resolve("missing.conf"), SOUND);
    assertEquals(2, run.status());
    assertEquals(3, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(broken + ":3: the file ends inside"), run.err());
    assertTrue(run.err().contains("HAProxy, which is not read yet"), run.err());
    assertTrue(run.err().contains("missing.conf: it cannot be read: it is not there"), run.err());
    assertEquals(SOUND + ": no findings\n", run.out());
    assertTrue(run.speaksToPeople());
  }

  @Test
  void aFolderWithoutAConfigurationIsSaidToBeOne() throws IOException {
    Files.writeString(folder.resolve("README.md"), "server {");
    Run run = Run.of("lint", folder);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("no configuration of NGINX and no deployment.toml"), run.err());
  }

  @Test
  void aFileThatNothingIncludesIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("sites-available"));
    Files.writeString(folder.resolve("nginx.conf"), Files.readString(SOUND));
    Files.writeString(folder.resolve("sites-available/old"), "server { listen 80; }");
    Run run = Run.of("lint", folder);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.err().contains("old: no file includes it"), run.err());
  }

  @Test
  void jsonIsAFlatList() throws IOException {
    JsonNode list =
        JsonMapper.builder().build().readTree(Run.of("lint", COPIED, "--format", "json").out());
    assertTrue(list.size() > 10);
    for (JsonNode row : list) {
      assertEquals(
          List.of("file", "line", "rule", "severity", "message", "effect", "remedy", "source"),
          row.propertyStream().map(java.util.Map.Entry::getKey).toList());
      assertEquals(COPIED.toString(), row.path("file").textValue());
    }
  }

  @Test
  void githubGetsAnAnnotationForEach() {
    Run run = Run.of("lint", DUMP, "--format", "github");
    assertTrue(
        run.out().contains("::warning file=" + DUMP + ",line=22,title=body-too-small::"),
        run.out());
    assertTrue(run.out().lines().allMatch(line -> line.startsWith("::")), run.out());
  }

  /// By the constraints of the schema of SARIF 2.1.0 that concern what is written.
  @Test
  void sarifIsAsItsSchemaWants() throws IOException {
    Run run = Run.of("lint", WILD, "--format", "sarif");
    JsonNode log = JsonMapper.builder().build().readTree(run.out());
    assertEquals("2.1.0", log.path("version").textValue());
    assertEquals("https://json.schemastore.org/sarif-2.1.0.json", log.path("$schema").textValue());
    JsonNode only = log.path("runs").path(0);
    JsonNode rules = only.path("tool").path("driver").path("rules");
    assertEquals("topology-designer", only.path("tool").path("driver").path("name").textValue());
    assertEquals(Checks.ALL.size(), rules.size());
    for (JsonNode rule : rules) {
      assertTrue(
          List.of("note", "warning", "error")
              .contains(rule.path("defaultConfiguration").path("level").textValue()));
      if (rule.has("helpUri")) {
        assertTrue(URI.create(rule.path("helpUri").textValue()).isAbsolute());
      }
    }
    int suppressed = 0;
    assertTrue(only.path("results").size() > 50);
    for (JsonNode result : only.path("results")) {
      JsonNode rule = rules.path(result.path("ruleIndex").intValue());
      assertEquals(rule.path("id"), result.path("ruleId"));
      assertTrue(!result.path("message").path("text").textValue().isBlank());
      JsonNode place = result.path("locations").path(0).path("physicalLocation");
      String uri = place.path("artifactLocation").path("uri").textValue();
      assertTrue(Files.exists(Path.of(URI.create(uri).getPath())), uri);
      assertTrue(place.path("region").path("startLine").intValue() >= 1);
      for (JsonNode suppression : result.path("suppressions")) {
        suppressed++;
        assertEquals("inSource", suppression.path("kind").textValue());
      }
    }
    assertEquals(1, suppressed);
  }

  @Test
  void aNameWithSpacesAndColonsIsAUriAllTheSame() {
    assertEquals("a%20b/c%3Ad.conf", Sarif.uri("a b/c:d.conf"));
    assertEquals("file:///etc/nginx/%C3%BC.conf", Sarif.uri("/etc/nginx/ü.conf"));
  }
}
