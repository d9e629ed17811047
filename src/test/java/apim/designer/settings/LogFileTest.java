package apim.designer.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {
  private static final Logger LOG = Logger.getLogger("apim.designer.test");

  @TempDir Path folder;

  private Path logs() {
    return folder.resolve("100% state").resolve("logs");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(one -> one.toString().endsWith(".log")).sorted().toList();
    }
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files(logs())) {
      text.append(Files.readString(file));
    }
    return text.toString();
  }

  @Test
  void whatHappensStandsInTheLogWithItsStackTrace() throws Exception {
    try (LogFile log = LogFile.open(logs(), Level.INFO)) {
      LOG.log(Level.WARNING, "A seam split", new IllegalStateException("left sleeve"));
      LOG.fine("not wanted");
      assertTrue(log.trouble().isEmpty());
    }
    String text = text();
    assertTrue(
        text.contains("Z WARNING apim.designer.test: A seam split\n  java.lang.Illegal"), text);
    assertTrue(text.contains("left sleeve") && text.contains("\n    at apim.designer"), text);
    assertFalse(text.contains("not wanted"));
  }

  @Test
  void laterWindowsGoOnWithTheLogAndThoseBesideHaveTheirOwn() throws Exception {
    LogFile.open(logs(), Level.INFO).close();
    try (LogFile _ = LogFile.open(logs(), Level.INFO)) {
      LOG.info("first");
      try (LogFile _ = LogFile.open(logs(), Level.INFO)) {
        LOG.info("beside");
      }
    }
    try (LogFile _ = LogFile.open(logs(), Level.INFO)) {
      LOG.info("second");
    }
    assertEquals(
        List.of(logs().resolve("designer-0.0.log"), logs().resolve("designer-1.0.log")),
        files(logs()));
    String first = Files.readString(files(logs()).getFirst());
    assertTrue(first.contains("first") && first.contains("second"), first);
    assertTrue(Files.readString(files(logs()).getLast()).contains("beside"));
  }

  @Test
  void theLogNeverGrowsLarge() throws Exception {
    String line = "x".repeat(50_000);
    try (LogFile _ = LogFile.open(logs(), Level.INFO)) {
      for (int i = 0; i < 130; i++) {
        LOG.info(line);
      }
      LOG.info("the last");
    }
    assertEquals(LogFile.FILES, files(logs()).size());
    for (Path file : files(logs())) {
      assertTrue(Files.size(file) <= LogFile.LARGEST + 2 * line.length(), file.toString());
    }
    assertTrue(Files.readString(files(logs()).getFirst()).contains("the last"));
  }

  @Test
  void aNameInTheLogSteersNoTerminal() {
    LogRecord happened =
        new LogRecord(Level.INFO, "Opened a\u001b[31mred\u0007\u202e.apimtopology\nand more");
    assertTrue(
        new LogLine()
            .format(happened)
            .endsWith("Opened a\ufffd[31mred\ufffd\ufffd.apimtopology\n  and more\n"));
  }

  @Test
  void whatLooksLikeASecretIsLeftOut() {
    String key = "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----";
    assertEquals("a key (left out) ends", LogLine.withoutSecrets("a key " + key + " ends"));
    assertEquals("(left out)", LogLine.withoutSecrets("-----BEGIN EC PRIVATE KEY-----\ncut off"));
    for (String slip :
        List.of(
            "password = \"hunter2\"",
            "db_password=hunter2",
            "\"passphrase\": \"hunter2\"",
            "client_secret: 'hunter2'",
            "Token=hunter2;")) {
      String left = LogLine.withoutSecrets("near " + slip + " far");
      assertFalse(left.contains("hunter2"), left);
      assertTrue(left.startsWith("near ") && left.endsWith(" far"), left);
    }
    String harmless = "Opened /home/ada/passwords.apimtopology";
    assertEquals(harmless, LogLine.withoutSecrets(harmless));
  }

  @Test
  void whereNoFolderCanBeMadeThereIsASentenceAndNothingFails() throws Exception {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file").resolve("logs");
    try (LogFile log = LogFile.open(blocked, Level.INFO)) {
      LOG.warning("said to nobody");
      String trouble = log.trouble().orElseThrow();
      assertTrue(trouble.contains("no log can be written"), trouble);
    }
  }

  @Test
  void whatLibrariesPrintStandsInTheLog() throws Exception {
    try (LogFile _ = LogFile.open(logs(), Level.INFO);
        PrintStream printed =
            new PrintStream(new LogStream("stderr"), true, StandardCharsets.UTF_8)) {
      printed.println("Warning: löst {0} nicht");
      printed.println();
      printed.print("half a line");
    }
    String text = text();
    assertTrue(text.endsWith(" WARNING stderr: Warning: löst {0} nicht\n"), text);
    assertEquals(1, text.lines().count());
  }
}
