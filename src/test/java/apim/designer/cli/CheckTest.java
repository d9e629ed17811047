package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckTest {
  @TempDir Path folder;
  private Path design = Path.of("");
  private Path deployed = Path.of("");
  private Path sites = Path.of("");

  @BeforeEach
  void aRenderedDesign() {
    design = folder.resolve("a.apimtopology");
    deployed = folder.resolve("deployed");
    sites = deployed.resolve("load-balancers/lb-1/conf.d/apim.conf");
    assertEquals(0, Run.of("new", "active-active", "-o", design).status());
    assertEquals(0, Run.of("render", design, "-o", deployed).status());
  }

  private void drift() throws IOException {
    Files.writeString(
        sites,
        Files.readString(sites)
            .replaceFirst("client_max_body_size 100m;", "client_max_body_size 1m;"));
  }

  @Test
  void whatWasRenderedHasNotDrifted() {
    Run run = Run.of("check", design, "--against", deployed);
    assertEquals(0, run.status(), run.toString());
    assertTrue(run.out().contains("no drift; compared: lb-1, apim-1, apim-2"), run.out());
    assertEquals("not compared: lb-1: its certificate was not given\n", run.err());
  }

  @Test
  void anExportedBundleIsComparedAsItIs() {
    Path zip = folder.resolve("bundle.zip");
    assertEquals(0, Run.of("export", design, "-o", zip).status());
    Run run = Run.of("check", design, "--against", zip);
    assertEquals(0, run.status(), run.toString());
    assertEquals("", run.err());
  }

  @Test
  void driftIsNamedWithItsLine() throws IOException {
    drift();
    Run run = Run.of("check", design, "--against", deployed);
    assertEquals(1, run.status(), run.toString());
    assertTrue(
        run.out().matches("(?s).*apim\\.conf:\\d+: drift-client-max-body-size \\(lb-1/.*"),
        run.out());
    assertTrue(run.speaksToPeople());
  }

  @Test
  void driftIsListedForPrograms() throws IOException {
    drift();
    Run json = Run.of("check", design, "--against", deployed, "--format", "json");
    assertEquals(1, json.status());
    assertTrue(json.out().contains("\"rule\" : \"drift-client-max-body-size\""), json.out());
    Run github = Run.of("check", design, "--against", deployed, "--format", "github");
    assertEquals(1, github.status());
    assertTrue(github.out().startsWith("::error file="), github.out());
  }

  @Test
  void whatCannotBeComparedIsStatusTwo() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Run nothing = Run.of("check", design, "--against", empty);
    assertEquals(2, nothing.status());
    assertTrue(nothing.err().contains("nothing there could be compared"), nothing.err());
    assertEquals(2, Run.of("check", design, "--against", folder.resolve("none")).status());
    Files.createDirectories(deployed.resolve("apim-1"));
    Files.writeString(deployed.resolve("apim-1/deployment.toml"), "[server\n");
    Run broken = Run.of("check", design, "--against", deployed);
    assertEquals(2, broken.status(), broken.toString());
    assertTrue(broken.err().contains("deployment.toml"), broken.err());
  }
}
