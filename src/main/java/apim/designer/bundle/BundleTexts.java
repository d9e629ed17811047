package apim.designer.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What the files of an exported bundle say, for whoever compares with them: a zip, or the folder
/// that it was unpacked in. Keys, certificates and requests are left where they are.
///
/// @param texts by their paths in the bundle
public record BundleTexts(Map<String, String> texts) {
  private static final int LARGEST_FILE = 1024 * 1024;
  private static final int LARGEST_BUNDLE = 64 * LARGEST_FILE;
  private static final int MOST_FILES = 20_000;
  private static final int DEEPEST = 8;
  private static final List<String> LEFT =
      List.of(".key", ".pass", ".crt", ".csr", ".pem", ".p12", ".jks");

  public BundleTexts {
    texts = Map.copyOf(texts);
  }

  /// @throws IOException with a sentence, where no bundle lies there
  public static BundleTexts read(Path bundle) throws IOException {
    Map<String, String> files = Files.isDirectory(bundle) ? unpacked(bundle) : zipped(bundle);
    String root =
        files.keySet().stream()
            .filter(path -> path.equals(Manifest.NAME) || path.endsWith("/" + Manifest.NAME))
            .min(String::compareTo)
            .map(path -> path.substring(0, path.length() - Manifest.NAME.length()))
            .orElseThrow(() -> refused(bundle, "it holds no bundle: no " + Manifest.NAME));
    Map<String, String> texts = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          if (path.startsWith(root)) {
            String own = path.substring(root.length());
            texts.put(own, comparable(own, text));
          }
        });
    return new BundleTexts(texts);
  }

  /// What tells this bundle from every other: each export makes keys of its own.
  public String mark() {
    return Manifest.sha256(texts.getOrDefault(Manifest.NAME, "").getBytes(StandardCharsets.UTF_8));
  }

  /// A text as it is compared: the key with which nodes encrypt is another in a preview, and nobody
  /// else's business.
  public static String comparable(String path, String text) {
    return path.contains("/deployment.toml") ? MaskedSecrets.withoutEncryptionKey(text) : text;
  }

  private static Map<String, String> zipped(Path bundle) throws IOException {
    if (!Files.isRegularFile(bundle)) {
      throw refused(bundle, "it is no longer there");
    }
    Map<String, String> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      int room = LARGEST_BUNDLE;
      List<? extends ZipEntry> entries =
          zip.stream().filter(entry -> !entry.isDirectory()).limit(MOST_FILES).toList();
      for (ZipEntry entry : entries) {
        if (isRead(entry.getName())) {
          try (InputStream content = zip.getInputStream(entry)) {
            room -= put(files, entry.getName(), content, room);
          }
        }
      }
    }
    return files;
  }

  private static Map<String, String> unpacked(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> below = Files.walk(folder, DEEPEST)) {
      all = below.filter(Files::isRegularFile).limit(MOST_FILES).toList();
    }
    Map<String, String> files = new TreeMap<>();
    int room = LARGEST_BUNDLE;
    for (Path file : all) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (isRead(path)) {
        try (InputStream content = Files.newInputStream(file)) {
          room -= put(files, path, content, room);
        }
      }
    }
    return files;
  }

  private static boolean isRead(String path) {
    return LEFT.stream().noneMatch(path::endsWith);
  }

  private static int put(Map<String, String> files, String path, InputStream content, int room)
      throws IOException {
    byte[] bytes = content.readNBytes(Math.min(LARGEST_FILE, room));
    if (bytes.length > 0) {
      files.put(path, new String(bytes, StandardCharsets.UTF_8));
    }
    return bytes.length;
  }

  private static IOException refused(Path bundle, String why) {
    return new FileSystemException(bundle.toString(), null, why);
  }

  /// The texts are long, and may hold secrets of customers.
  @Override
  public String toString() {
    return texts.size() + " texts";
  }
}
