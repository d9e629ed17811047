package apim.designer.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnifiedDiffTest {
  @TempDir Path folder;

  @Test
  void equalTextsHaveNoDifference() {
    assertEquals("", UnifiedDiff.of("a", "b", "x\ny\n", "x\ny\n"));
  }

  @Test
  void aMissingLastLineEndingIsSaid() {
    assertEquals(
        """
        --- a
        +++ b
        @@ -1,2 +1,3 @@
         x
        -y
        \\ No newline at end of file
        +y
        +z
        \\ No newline at end of file
        """,
        UnifiedDiff.of("a", "b", "x\ny", "x\ny\nz"));
  }

  @Test
  void withoutContextOnlyChangedLinesShow() {
    assertEquals(
        """
        --- a
        +++ b
        @@ -2,1 +2,1 @@
        -secret next door
        +changed
        """,
        UnifiedDiff.withoutContext("a", "b", "x\nsecret next door\ny\n", "x\nchanged\ny\n"));
  }

  @Test
  void patchMakesTheOneTextOfTheOther() throws Exception {
    if (Command.isMissing("patch", "applying random differences")) {
      return;
    }
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      String from = text(random);
      String to = text(random);
      Path file = Files.writeString(folder.resolve("file"), from);
      Path diff =
          Files.writeString(folder.resolve("diff"), UnifiedDiff.of("a/file", "b/file", from, to));
      if (!from.equals(to)) {
        Command.Ended ended =
            Command.of("patch", "-s", "--binary", "-p1", "-i", diff.toString()).run(folder);
        assertEquals(0, ended.status(), "seed " + seed + ": " + ended.said());
      }
      assertEquals(to, Files.exists(file) ? Files.readString(file) : "", "seed " + seed);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = 1 + random.nextInt(12);
    for (int i = 0; i < lines; i++) {
      text.append("line ").append(random.nextInt(6)).append(random.nextBoolean() ? "\r\n" : "\n");
    }
    return random.nextInt(3) == 0 ? text.toString().stripTrailing() : text.toString();
  }
}
