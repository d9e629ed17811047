import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A jar as Java 25 sees it: what it holds for newer Javas is in its place, and its signature is gone. Java keeps signed
/// classes out of its cache.
record Jar(String name, FileTime time, Map<String, byte[]> entries) {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/([0-9]+)/(.+)");

  /// What is of no use here: signatures and notes of builds; and of PDFBox the tables of Chinese, Japanese and Korean fonts that
  /// are not in a PDF, and the widths of the standard fonts, for those who read the PDFs of others. Ours has its font within.
  private static final Pattern DROPPED =
      Pattern.compile(
          "META-INF/[^/]+[.](SF|RSA|DSA|EC)|META-INF/(maven|proguard|native-image)/.*"
              + "|org/apache/fontbox/cmap/(?!Identity-)[^./]+|org/apache/pdfbox/resources/afm/.*[.]afm");


  static Jar read(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    Map<Integer, Map<String, byte[]>> versions = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Matcher versioned = VERSIONED.matcher(entry.getName());
        if (entry.isDirectory()) {
          continue;
        }
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (!versioned.matches()) {
          entries.put(entry.getName(), bytes);
        } else if (Integer.parseInt(versioned.group(1)) <= Runtime.version().feature()) {
          versions
              .computeIfAbsent(Integer.valueOf(versioned.group(1)), _ -> new LinkedHashMap<>())
              .put(versioned.group(2), bytes);
        }
      }
    }
    versions.values().forEach(entries::putAll);
    entries.keySet().removeIf(name -> DROPPED.matcher(name).matches());
    entries.computeIfPresent(MANIFEST, (_, bytes) -> plain(bytes));
    return new Jar(file.getFileName().toString(), Files.getLastModifiedTime(file), entries);
  }

  private static byte[] plain(byte[] bytes) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Manifest manifest = new Manifest(stream(bytes));
      manifest.getEntries().clear();
      manifest.getMainAttributes().remove(Attributes.Name.MULTI_RELEASE);
      manifest.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static InputStream stream(byte[] bytes) {
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  /// By their names as class files write them.
  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    entries.forEach(
        (name, bytes) -> {
          if (name.endsWith(".class")) {
            classes.put(name.substring(0, name.length() - ".class".length()), bytes);
          }
        });
    return classes;
  }

  /// For a class path: without other classes than these, and without what lies in a package that lost all of its classes.
  Jar only(Set<String> kept) {
    Set<String> all = packages(classes().keySet());
    Set<String> left = new HashSet<>(classes().keySet());
    left.retainAll(kept);
    Set<String> alive = packages(left);
    Map<String, byte[]> remaining = new LinkedHashMap<>(entries);
    remaining
        .keySet()
        .removeIf(
            name ->
                name.endsWith(".class")
                    ? !left.contains(name.substring(0, name.length() - ".class".length()))
                    : all.contains(folder(name)) && !alive.contains(folder(name)));
    return new Jar(name, time, remaining);
  }

  private static Set<String> packages(Set<String> classes) {
    Set<String> packages = new HashSet<>(List.copyOf(classes).stream().map(Jar::folder).toList());
    // Where a module's own description lies is no package: what else lies there is for all of them.
    packages.remove("");
    return packages;
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
