package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a real file system of 512 kB with less and less room, where this user may mount one: a
/// command does all of it, or nothing and says so.
@Tag("slow")
final class FillLevelsTest {
  private static final int BLOCK = 4096;
  private static final List<Integer> ROOM = List.of(0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 96);

  @TempDir Path outside;
  @TempDir Path disk;
  private boolean mounted;
  private Path design = Path.of("");
  private Path smaller = Path.of("");
  private int failed;

  @BeforeEach
  void mount() {
    mounted =
        Command.found("mount").isPresent()
            && Command.of("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk.toString())
                    .run()
                    .status()
                == 0;
    design = outside.resolve("d.apimtopology");
    smaller = outside.resolve("s.apimtopology");
    assertEquals(0, Run.of("new", "active-active", "-o", design).status());
    assertEquals(0, Run.of("new", "single-node", "-o", smaller).status());
  }

  @AfterEach
  void unmount() {
    if (mounted) {
      Command.of("umount", disk.toString()).run();
    }
  }

  @Test
  void aCommandDoesAllOfItOrNothing() throws Exception {
    if (!mounted) {
      System.out.println("NOT RUN: FillLevelsTest, because this user may not mount a file system");
      return;
    }
    Path toml = disk.resolve("deployment.toml");
    for (int room : ROOM) {
      attempt(room, "new", "active-active", "-o", disk.resolve("n.apimtopology"));
      attempt(room, "export", design, "-o", disk.resolve("b.zip"));
      attempt(room, "draw", design, "-o", disk.resolve("p.svg"));
      attempt(room, "render", design, "-o", disk.resolve("out"));
      attempt(room, "patch", design, "--node", "apim-1", "--toml", toml, "--in-place");
    }
    assertTrue(failed >= 13 && failed < 65, failed + " of 65 commands found no room");
  }

  private void attempt(int room, Object... words) throws IOException {
    empty();
    Files.writeString(disk.resolve("deployment.toml"), "[server]\nhostname = \"a\"\n");
    Files.writeString(disk.resolve("b.zip"), "an earlier bundle");
    Files.writeString(disk.resolve("p.svg"), "an earlier picture");
    if (words[0].equals("render")) {
      assertEquals(0, Run.of("render", smaller, "-o", disk.resolve("out")).status());
    }
    fill(room);
    Map<String, String> before = contents();
    Run run = Run.of(words);
    Map<String, String> after = contents();
    String story = room + " " + words[0] + ": " + run;
    if (run.status() == 0) {
      assertNotEquals(before, after, story);
    } else {
      failed++;
      assertEquals(2, run.status(), story);
      assertTrue(run.err().contains("nothing was changed: the disk is full"), story);
      assertEquals(before, after, story);
    }
    assertTrue(after.keySet().stream().noneMatch(name -> name.contains(".tmp")), story);
  }

  private void empty() throws IOException {
    try (Stream<Path> all = Files.walk(disk)) {
      for (Path one : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        if (!one.equals(disk)) {
          Files.delete(one);
        }
      }
    }
  }

  /// Leaves `room` blocks.
  private void fill(int room) throws IOException {
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) 1);
    try (OutputStream out = Files.newOutputStream(disk.resolve("filler"))) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("No space left"), e.getMessage());
    }
    try (var filler =
        java.nio.channels.FileChannel.open(
            disk.resolve("filler"), java.nio.file.StandardOpenOption.WRITE)) {
      filler.truncate(Math.max(0, filler.size() - (long) room * BLOCK));
    }
  }

  /// What every file holds and who may read it, the bundle's keys aside, which are new each time.
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(disk)) {
      for (Path file : all.filter(Files::isRegularFile).collect(Collectors.toList())) {
        contents.put(
            disk.relativize(file).toString(),
            Files.getPosixFilePermissions(file) + Arrays.toString(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
