import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the jars that are installed: ours as it is, and of the libraries what it or its tests can reach, such that Java's
/// cache takes them. Without what only tests need they could not run on these jars.
///
///     java Prepare.java OUR-JAR LIBRARIES TEST-CLASSES TO
public final class Prepare {
  private Prepare() {}

  public static void main(String[] arguments) throws IOException {
    List<Jar> jars = read(Path.of(arguments[1]));
    Map<String, byte[]> tests = classes(Path.of(arguments[2]));
    Path to = Files.createDirectories(Path.of(arguments[3]));
    Jar program =
        jars.stream().filter(jar -> jar.name().equals(arguments[0])).findFirst().orElseThrow();
    Set<String> roots = new HashSet<>(program.classes().keySet());
    roots.addAll(tests.keySet());
    Map<String, byte[]> known = new HashMap<>(tests);
    jars.forEach(jar -> known.putAll(jar.classes()));
    Set<String> reached = Reach.from(roots, jars, known);
    Format format = new Format(known);
    for (Jar jar : jars) {
      write(jar.only(reached), to, format);
    }
  }

  private static void write(Jar jar, Path folder, Format format) throws IOException {
    Path file = folder.resolve(jar.name());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(9);
      for (Map.Entry<String, byte[]> entry : jar.entries().entrySet()) {
        String name = entry.getKey();
        ZipEntry copy = new ZipEntry(name);
        copy.setLastModifiedTime(jar.time());
        zip.putNextEntry(copy);
        zip.write(name.endsWith(".class") ? format.current(entry.getValue()) : entry.getValue());
        zip.closeEntry();
      }
    }
    Files.setLastModifiedTime(file, jar.time());
  }

  private static List<Jar> read(Path folder) throws IOException {
    List<Jar> jars = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jar")).sorted().toList()) {
        jars.add(Jar.read(file));
      }
    }
    return jars;
  }

  private static Map<String, byte[]> classes(Path folder) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
      }
    }
    if (classes.isEmpty()) {
      throw new IOException("no tests in " + folder);
    }
    return classes;
  }
}
