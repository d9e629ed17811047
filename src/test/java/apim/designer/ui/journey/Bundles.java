package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.cli.CommandLineInterface;
import apim.designer.cli.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Compares a bundle that the window exported with that of the command line.
final class Bundles {
  private static final Pattern MADE_OF_KEYS = Pattern.compile(".*\\.(key|crt|pem|csr|pass|p12)");
  private static final String MANIFEST = "MANIFEST.sha256";

  private Bundles() {}

  /// The command line's `export` of a design file.
  static void export(Path design, Path zip) {
    StringWriter said = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(said),
            new PrintWriter(said),
            InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z")),
            SecureRandom::new);
    String[] words = {"export", design.toString(), "-o", zip.toString()};
    assertEquals(0, new CommandLineInterface(terminal).run(words), said.toString());
  }

  private static Map<String, String> entries(Path zip) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        byte[] bytes = file.getInputStream(entry).readAllBytes();
        entries.put(entry.getName(), new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    return entries;
  }

  /// The checksums of what is not made of keys.
  private static List<String> checksums(String manifest) {
    List<String> lines =
        manifest.lines().filter(line -> !MADE_OF_KEYS.matcher(line).matches()).toList();
    assertTrue(lines.size() > 3, "there are checksums: " + manifest);
    return lines;
  }

  static void assertSameButForKeys(Path theirs, Path ours) throws IOException {
    Map<String, String> wanted = entries(theirs);
    Map<String, String> made = entries(ours);
    assertEquals(wanted.keySet(), made.keySet());
    int same = 0;
    for (Map.Entry<String, String> entry : made.entrySet()) {
      String name = entry.getKey();
      String other = wanted.getOrDefault(name, "");
      if (name.equals(MANIFEST)) {
        assertEquals(checksums(other), checksums(entry.getValue()), name);
      } else if (MADE_OF_KEYS.matcher(name).matches()) {
        assertFalse(entry.getValue().isBlank(), name);
      } else {
        assertEquals(other, entry.getValue(), name);
        same++;
      }
    }
    assertTrue(same > 8, "files were compared: " + same);
  }

  static String file(Path zip, String name) throws IOException {
    return entries(zip).getOrDefault(name, "");
  }
}
