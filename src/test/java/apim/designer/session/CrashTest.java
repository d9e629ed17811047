package apim.designer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills real processes.
@Tag("slow")
final class CrashTest {
  @TempDir Path folder;

  private Path recovery() {
    return folder.resolve("recovery");
  }

  private Process designer(Path... file) throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashingDesigner.class.getName(),
                recovery().toString()));
    for (Path one : file) {
      words.add(one.toString());
    }
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertEquals("ready", out.readLine());
    return process;
  }

  private static void kill(Process process) throws Exception {
    process.destroyForcibly();
    assertNotEquals(0, process.waitFor());
  }

  @Test
  void workOfAKilledDesignerIsOfferedAndThatOfALivingOneIsNot() throws Exception {
    Path file = folder.resolve("shop.apimtopology");
    Desk.session().save(file);
    Process killed = designer(file);
    Process living = designer();
    try {
      kill(killed);
      try (Autosave autosave = new Autosave(recovery(), new Desk())) {
        assertEquals(1, autosave.leftovers().size());
        Leftover leftover = autosave.leftovers().getFirst();
        assertEquals(Optional.of(file), leftover.file());
        Session session = Desk.session();
        session.recover(leftover);
        assertTrue(Desk.nameIn(session).startsWith("edit "), Desk.nameIn(session));
        assertTrue(session.snapshot().isModified());
        assertEquals(new DiskChange.Unchanged(), session.changedOnDisk());
      }
    } finally {
      kill(living);
    }
    try (Autosave autosave = new Autosave(recovery(), new Desk())) {
      assertEquals(2, autosave.leftovers().size());
    }
  }

  @Test
  void aDesignerKilledInTheMiddleOfWritingLeavesAWholeDesign() throws Exception {
    for (int round = 0; round < 3; round++) {
      Process process = designer();
      // Where in its writing the process is hit does not matter: the claim is for every moment.
      Thread.sleep(17L * round);
      kill(process);
    }
    try (Autosave autosave = new Autosave(recovery(), new Desk())) {
      assertEquals(3, autosave.leftovers().size());
      for (Leftover leftover : autosave.leftovers()) {
        assertTrue(Desk.nameOf(leftover.design()).startsWith("edit "));
        autosave.discard(leftover);
        assertTrue(Files.notExists(leftover.entry()));
      }
    }
  }
}
