package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.json.Json;
import apim.designer.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffTest {
  @TempDir Path folder;
  private Path before = Path.of("");
  private Path after = Path.of("");

  @BeforeEach
  void aDesignAndAChangedOne() throws IOException {
    before = folder.resolve("before.apimtopology");
    after = folder.resolve("after.apimtopology");
    assertEquals(0, Run.of("new", "active-active", "-o", before).status());
    Files.writeString(
        after,
        Files.readString(before)
            .replace("api.am.wso2.com", "portals.example.com")
            .replace("\"name\": \"Active-active\"", "\"name\": \"A | `b` <i>\""));
  }

  @Test
  void equalDesignsEndWithNothing() {
    Run run = Run.of("diff", before, before);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().endsWith("nothing differs\n"), run.out());
  }

  @Test
  void whereABoxStandsIsNoDifference() throws IOException {
    Files.writeString(after, Files.readString(before).replaceFirst("\"x\": \\d+", "\"x\": 7"));
    assertFalse(Files.readString(after).equals(Files.readString(before)));
    assertEquals(0, Run.of("diff", before, after).status());
  }

  @Test
  void whatDiffersIsNamedWithWhatFollowsFromIt() {
    Run run = Run.of("diff", before, after);
    assertEquals(1, run.status(), run.err());
    assertTrue(run.out().contains("~ site lb-1/portals\n"), run.out());
    assertTrue(
        run.out().contains("    host name: api.am.wso2.com → portals.example.com\n"), run.out());
    assertTrue(run.out().contains("~ load-balancers/lb-1/conf.d/apim.conf (+"), run.out());
    assertTrue(run.out().contains("    @@ -"), run.out());
    assertTrue(
        run.out().lines().anyMatch(line -> line.matches(" {4}- +server_name api\\.am.*")),
        run.out());
    assertTrue(run.speaksToPeople());
  }

  @Test
  void markdownKeepsForeignTextAsText() {
    Run run = Run.of("diff", before, after, "--format", "markdown");
    assertEquals(1, run.status(), run.err());
    assertTrue(
        run.out()
            .contains(
                "| changed | site `lb-1/portals` | host name | `api.am.wso2.com` |"
                    + " `portals.example.com` |\n"),
        run.out());
    assertTrue(run.out().contains("``A \\| `b` <i>``"), run.out());
    assertTrue(
        run.out().contains("<summary><code>load-balancers/lb-1/conf.d/apim.conf</code> +"),
        run.out());
    assertTrue(run.out().contains("\n```diff\n@@ -"), run.out());
  }

  @Test
  void jsonIsOneObject() {
    Run run = Run.of("diff", before, after, "--format", "json");
    assertEquals(1, run.status(), run.err());
    Json.Obj object = (Json.Obj) JsonReader.read(run.out(), "diff", (_, _, _) -> {}).orElseThrow();
    Json.Obj site =
        (Json.Obj) ((Json.Arr) object.value("elements").orElseThrow()).items().getFirst();
    assertEquals("lb-1/portals", ((Json.Text) site.value("element").orElseThrow()).value());
    assertTrue(object.value("files").isPresent() && object.value("findings").isPresent());
  }

  @Test
  void whatIsNoDesignIsSaidOnce() throws IOException {
    Path none = Files.writeString(folder.resolve("none.apimtopology"), "{");
    Run run = Run.of("diff", before, none);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("none.apimtopology:1"), run.err());
    assertEquals("", run.out());
  }
}
