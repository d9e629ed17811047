package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenderTest {
  @TempDir Path folder;
  private Path large = Path.of("");
  private Path small = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void twoDesigns() {
    large = folder.resolve("large.apimtopology");
    small = folder.resolve("small.apimtopology");
    out = folder.resolve("out");
    assertEquals(0, Run.of("new", "active-active", "-o", large).status());
    assertEquals(0, Run.of("new", "single-node", "-o", small).status());
  }

  @Test
  void aSecondRenderOfASmallerDesignLeavesNothingOfTheFirst() throws Exception {
    assertEquals(new Run(0, "", ""), Run.of("render", small, "-o", folder.resolve("fresh")));
    assertEquals(new Run(0, "", ""), Run.of("render", large, "-o", out));
    assertTrue(Files.exists(out.resolve("nodes/apim-2")));
    assertEquals(new Run(0, "", ""), Run.of("render", small, "-o", out));
    assertEquals(contents(folder.resolve("fresh")), contents(out));
  }

  @Test
  void whatIsTheArchitectsStaysAndIsNamed() throws Exception {
    assertEquals(0, Run.of("render", large, "-o", out).status());
    Path key = out.resolve("load-balancers/lb-1/ssl/lb-1.key");
    Files.createDirectories(key.getParent());
    Files.writeString(key, "a key");
    Path edited = Files.writeString(out.resolve("nodes/apim-2/deployment.toml.edits"), "by hand");
    Run run = Run.of("render", small, "-o", out);
    assertEquals(0, run.status(), run.err());
    assertEquals(
        out
            + ": what is there besides stays as it was: load-balancers/lb-1/ssl/lb-1.key,"
            + " nodes/apim-2/deployment.toml.edits\n",
        run.err());
    assertEquals("a key", Files.readString(key));
    assertEquals("by hand", Files.readString(edited));
    assertFalse(Files.exists(out.resolve("nodes/apim-2/install.sh")));
  }

  @Test
  void aManifestCannotMakeUsRemoveWhatLiesOutside() throws Exception {
    assertEquals(0, Run.of("render", small, "-o", out).status());
    Path outside = Files.writeString(folder.resolve("outside"), "");
    String sumOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    Files.writeString(
        out.resolve("MANIFEST.sha256"),
        sumOfNothing + "  ../outside\n" + sumOfNothing + "  " + outside + "\n");
    assertEquals(new Run(0, "", ""), Run.of("render", small, "-o", out));
    assertTrue(Files.exists(outside));
  }

  @Test
  void modesAreThoseOfTheBundleAndAFileInTheWayChangesNothing() throws Exception {
    assertEquals(0, Run.of("render", large, "-o", out).status());
    Path script = out.resolve("load-balancers/lb-1/install.sh");
    assertTrue(
        PosixFilePermissions.toString(Files.getPosixFilePermissions(script)).startsWith("rwx"));
    assertTrue(Files.isExecutable(script));
    Map<String, String> before = contents(out);
    Files.delete(out.resolve("README.md"));
    Files.createDirectory(out.resolve("README.md"));
    before.remove("README.md");
    Run run = Run.of("render", small, "-o", out);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("nothing was changed"), run.err());
    assertTrue(run.err().contains("README.md: a folder of that name is there"), run.err());
    assertEquals(before, contents(out));
  }

  @Test
  void aFullDiskChangesNothing() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    boolean mounted =
        Command.found("mount").isPresent()
            && Command.of("mount", "-t", "tmpfs", "-o", "size=48k", "tmpfs", disk.toString())
                    .run()
                    .status()
                == 0;
    if (!mounted) {
      System.out.println("NOT RUN: RenderTest on a full disk, because this user may not mount one");
      return;
    }
    try {
      Run run = Run.of("render", large, "-o", disk.resolve("out"));
      assertEquals(2, run.status());
      assertTrue(run.err().contains("nothing was changed: the disk is full"), run.err());
      assertEquals(Map.of(), contents(disk));
      assertFalse(Files.exists(disk.resolve("out")));
    } finally {
      Command.of("umount", disk.toString()).run();
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
