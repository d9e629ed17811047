package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.Main;
import apim.designer.OtherJvm;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What reaches the terminal, and what happens when nothing can.
final class TerminalTest {
  private static final String HOSTILE = "a\u001b]0;PWN\u0007\u001b[31mred\nx\u009b1m\u202e";
  private static final Pattern STEERING =
      Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\u202a-\u202e]");

  @TempDir Path folder;

  static void assertSteersNothing(Run run, int lines) {
    assertFalse(STEERING.matcher(run.out() + run.err()).find(), run.out() + run.err());
    assertEquals(lines, run.err().lines().count(), run.err());
  }

  @Test
  void noNameOfAFileSteersIt() throws Exception {
    Path good = folder.resolve(HOSTILE + ".apimtopology");
    assertEquals(new Run(0, "", ""), Run.of("new", "single-node", "-o", good));
    for (String format : List.of("text", "json", "github")) {
      Run run = Run.of("validate", "--format", format, good);
      assertTrue(run.status() < 2 && !run.out().isEmpty(), run.err());
      assertSteersNothing(run, 0);
    }
    Run json = Run.of("validate", "--format", "json", good);
    assertEquals(
        good.toString(), new ObjectMapper().readTree(json.out()).get(0).get("file").asText());
    Path toml = Files.writeString(folder.resolve(HOSTILE), "[server]\nhostname = \"a\"\n");
    assertSteersNothing(Run.of("patch", good, "--node", "apim-1", "--toml", toml, "--diff"), 0);
    assertSteersNothing(Run.of("patch", good, "--node", "nobody", "--toml", toml), 1);
    assertSteersNothing(Run.of("patch", good, "--node", "apim-1", "--toml", toml, "--in-place"), 1);
    Files.writeString(toml, "[server\n");
    assertSteersNothing(Run.of("patch", good, "--node", "apim-1", "--toml", toml), 1);
    Path bad = Files.writeString(folder.resolve(HOSTILE + ".bad"), "{ \"apim\": 3 }");
    for (Object[] words :
        List.of(
            new Object[] {"validate", bad},
            new Object[] {"validate", folder.resolve(HOSTILE + ".none")},
            new Object[] {"render", good, "-o", toml},
            new Object[] {"draw", good, "-o", folder.resolve(HOSTILE)},
            new Object[] {"export", good, "-o", folder.resolve(HOSTILE).resolve("x")})) {
      Run run = Run.of(words);
      assertEquals(2, run.status());
      assertFalse(STEERING.matcher(run.err()).find(), run.err());
    }
  }

  @Test
  void noWordOfTheCommandLineSteersIt() {
    for (Object[] words :
        List.of(
            new Object[] {HOSTILE},
            new Object[] {"--" + HOSTILE},
            new Object[] {"rules", "--format", HOSTILE},
            new Object[] {"new", HOSTILE, "-o", folder.resolve("x")},
            new Object[] {"new", "single-node", "--apim", HOSTILE, "-o", folder.resolve("x")},
            new Object[] {"new", "single-node", "--nginx", HOSTILE, "-o", folder.resolve("x")})) {
      Run run = Run.of(words);
      assertEquals(2, run.status());
      assertSteersNothing(run, 1);
    }
  }

  @Test
  void resultsThatCannotBeWrittenAreAFailure() throws Exception {
    Path full = Path.of("/dev/full");
    if (!Files.exists(full)) {
      System.out.println("NOT RUN: resultsThatCannotBeWrittenAreAFailure, without /dev/full");
      return;
    }
    for (String command : List.of("templates", "rules", "--help", "--version")) {
      StringWriter err = new StringWriter();
      try (FileOutputStream out = new FileOutputStream(full.toFile())) {
        Terminal terminal =
            new Terminal(
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err),
                InstantSource.fixed(Run.NOW),
                SecureRandom::new);
        assertEquals(2, new CommandLineInterface(terminal).run(command), command);
      }
      assertTrue(err.toString().contains("cannot be written to standard output"), err.toString());
      assertEquals(1, err.toString().lines().count());
    }
  }

  @Test
  void aProcessWhoseOutputIsFullFails() {
    assertLostWhenFull("rules", "--format", "markdown");
  }

  /// A process of the program whose standard output is a full disk.
  static void assertLostWhenFull(String... words) {
    if (!Files.exists(Path.of("/dev/full"))) {
      System.out.println("NOT RUN: a full standard output, without /dev/full");
      return;
    }
    Command.Ended ended =
        Command.of("sh", "-c", "exec \"$@\" >/dev/full", "sh")
            .and(OtherJvm.terminal(Main.class, List.of(), words).words().toArray(String[]::new))
            .run();
    assertEquals(2, ended.status(), ended.said());
    assertEquals(1, ended.said().lines().count(), ended.said());
    assertTrue(ended.said().contains("cannot be written to standard output"), ended.said());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "github"})
  void aReaderWhoStopsIsToldOfAndIsAFailure(String format) throws Exception {
    Path design = folder.resolve("d.apimtopology");
    assertEquals(0, Run.of("new", "active-active", "-o", design).status());
    List<String> words = new ArrayList<>(List.of("validate", "--format", format));
    // More than a pipe takes while nobody reads it.
    words.addAll(Collections.nCopies(300, design.toString()));
    assertTrue(Run.of(words.toArray()).out().length() > 100_000);
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                OtherJvm.terminal(Main.class, List.of(), words.toArray(String[]::new)).words())
            .redirectError(said.toFile())
            .start();
    try (InputStream out = process.getInputStream()) {
      assertTrue(out.read() >= 0);
    }
    assertEquals(2, process.waitFor());
    assertEquals(1, Files.readString(said).lines().count(), Files.readString(said));
    assertTrue(Files.readString(said).contains("whoever reads it has stopped"));
  }
}
