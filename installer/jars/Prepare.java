import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the jars that are installed: ours, and of the libraries what ours can reach. Their classes are made such that
/// Java's cache takes them and nothing is left for Java to generate at every start.
///
///     java Prepare.java OUR-JAR LIBRARIES JAVAFX TO
public final class Prepare {
  private Prepare() {}

  public static void main(String[] arguments) throws IOException {
    Path to = Files.createDirectories(Path.of(arguments[3]));
    List<Jar> jars = new ArrayList<>();
    for (Path file : jarsIn(Path.of(arguments[1]))) {
      jars.add(Jar.read(file));
    }
    Jar program =
        jars.stream().filter(jar -> jar.name().equals(arguments[0])).findFirst().orElseThrow();
    Set<String> reached = Reach.from(program, jars);

    Map<String, byte[]> known = new HashMap<>();
    jars.forEach(jar -> known.putAll(jar.classes()));
    for (Path file : jarsIn(Path.of(arguments[2]))) {
      known.putAll(Jar.read(file).classes());
    }
    for (Jar jar : jars) {
      boolean own = jar.equals(program);
      ClassFile format = format(known, own);
      write(jar.only(reached), to.resolve(jar.name()), bytes -> Plain.of(format, bytes));
    }
  }

  /// Line numbers are kept for failures of our own.
  private static ClassFile format(Map<String, byte[]> known, boolean lines) {
    ClassHierarchyResolver resolver =
        ClassHierarchyResolver.ofResourceParsing(
                type -> Jar.stream(known.get(type.descriptorString().replaceAll("^L|;$", ""))))
            .orElse(ClassHierarchyResolver.defaultResolver());
    return ClassFile.of(
        ClassFile.ClassHierarchyResolverOption.of(resolver),
        ClassFile.ConstantPoolSharingOption.NEW_POOL,
        ClassFile.DebugElementsOption.DROP_DEBUG,
        lines ? ClassFile.LineNumbersOption.PASS_LINE_NUMBERS : ClassFile.LineNumbersOption.DROP_LINE_NUMBERS);
  }

  private interface Change {
    byte[] apply(byte[] bytes);
  }

  private static void write(Jar jar, Path file, Change change) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(9);
      for (Map.Entry<String, byte[]> entry : jar.entries().entrySet()) {
        boolean isClass = entry.getKey().endsWith(".class");
        ZipEntry copy = new ZipEntry(entry.getKey());
        copy.setLastModifiedTime(jar.time());
        zip.putNextEntry(copy);
        zip.write(isClass ? change.apply(entry.getValue()) : entry.getValue());
        zip.closeEntry();
      }
    }
    Files.setLastModifiedTime(file, FileTime.fromMillis(jar.time().toMillis()));
  }

  private static List<Path> jarsIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }
}
