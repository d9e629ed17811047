import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the jars that are installed: ours, and of the libraries what ours can reach. Their classes are made such that
/// Java's cache takes them and nothing is left for Java to generate at every start. JavaFX stays whole; its classes are
/// made so too.
///
///     java Prepare.java OUR-JAR LIBRARIES JAVAFX LIBRARIES-TO JAVAFX-TO
public final class Prepare {
  private Prepare() {}

  public static void main(String[] arguments) throws IOException {
    List<Jar> jars = read(Path.of(arguments[1]));
    List<Jar> javafx = read(Path.of(arguments[2]));
    Path to = Files.createDirectories(Path.of(arguments[3]));
    Path javafxTo = Files.createDirectories(Path.of(arguments[4]));
    Jar program =
        jars.stream().filter(jar -> jar.name().equals(arguments[0])).findFirst().orElseThrow();
    Set<String> reached = Reach.from(program, jars);

    Map<String, byte[]> known = new HashMap<>();
    jars.forEach(jar -> known.putAll(jar.classes()));
    javafx.forEach(jar -> known.putAll(jar.classes()));
    for (Jar jar : jars) {
      write(jar.only(reached), to, format(known, jar.equals(program)));
    }
    for (Jar jar : javafx) {
      write(jar, javafxTo, format(known, false));
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

  private static void write(Jar jar, Path folder, ClassFile format) throws IOException {
    Path file = folder.resolve(jar.name());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(9);
      for (Map.Entry<String, byte[]> entry : jar.entries().entrySet()) {
        String name = entry.getKey();
        boolean code = name.endsWith(".class") && !name.endsWith("module-info.class");
        ZipEntry copy = new ZipEntry(name);
        copy.setLastModifiedTime(jar.time());
        zip.putNextEntry(copy);
        zip.write(code ? Plain.of(format, entry.getValue()) : entry.getValue());
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
}
