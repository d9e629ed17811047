package apim.designer.golden;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.Zip;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Files by their paths, as they lie in a zip or in a golden folder.
record Tree(TreeMap<String, String> files) {
  /// What stands for a file that each export makes anew.
  private static final String NEW_AT_EACH_EXPORT = "Made anew by each export.\n";

  private static final Pattern MADE_OF_NEW_KEYS = Pattern.compile("(.*/ssl/|ca/|.*/trust/).*");

  /// One for all nodes of API-M 4.7 and later, in the files that say what to set.
  private static final Pattern ENCRYPTION_KEY =
      Pattern.compile("(?m)^(\\[encryption]\nkey = )\"[^\"]*\"");

  /// `path` in a line of the manifest.
  private static final Pattern MANIFEST_LINE = Pattern.compile("(?m)^[0-9a-f]{64}  (.*)$");

  /// What a customer's unzip finds.
  static Tree zipped(List<Artifact> artifacts) {
    TreeMap<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Zip.of(artifacts)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError("a zip in memory", e);
    }
    return new Tree(files);
  }

  static Tree read(Path folder) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path file : paths.filter(Files::isRegularFile).toList()) {
          String path = folder.relativize(file).toString().replace('\\', '/');
          files.put(path, Files.readString(file));
        }
      }
    }
    return new Tree(files);
  }

  void write(Path folder) throws IOException {
    delete(folder);
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /// The same tree, in which one placeholder stands for everything made of new keys.
  Tree withoutKeys() {
    TreeMap<String, String> kept = new TreeMap<>();
    Set<String> anew = new HashSet<>();
    files.forEach(
        (path, text) -> {
          String old = ENCRYPTION_KEY.matcher(text).replaceAll("$1\"made anew\"");
          kept.put(path, madeOfNewKeys(path) ? NEW_AT_EACH_EXPORT : old);
          if (madeOfNewKeys(path) || !old.equals(text)) {
            anew.add(path);
          }
        });
    kept.computeIfPresent(
        "MANIFEST.sha256",
        (_, text) ->
            MANIFEST_LINE
                .matcher(text)
                .replaceAll(
                    line -> anew.contains(line.group(1)) ? "made-anew  " + line.group(1) : "$0"));
    return new Tree(kept);
  }

  /// The same tree with only the head of each install script: what is set for its host, up to the
  /// first empty line. The rest is the same on every host and is kept once.
  Tree withScriptHeads() {
    TreeMap<String, String> kept = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          boolean script = isScript(path);
          kept.put(script ? path + ".head" : path, script ? text.substring(0, head(text)) : text);
        });
    return new Tree(kept);
  }

  /// What follows the head of each install script, by its path.
  SortedMap<String, String> scriptBodies() {
    SortedMap<String, String> bodies = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          if (isScript(path)) {
            bodies.put(path, text.substring(head(text)));
          }
        });
    return bodies;
  }

  private static boolean isScript(String path) {
    return path.endsWith("/install.sh") || path.equals("collect.sh") || path.equals("verify.sh");
  }

  private static int head(String script) {
    return script.indexOf("\n\n") + 1;
  }

  static boolean madeOfNewKeys(String path) {
    return MADE_OF_NEW_KEYS.matcher(path).matches();
  }
}
