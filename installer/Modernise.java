import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Writes a jar again with its classes in the format of Java 8: the same code, with the stack maps that Java asks
/// for since. Java puts no class of an older format into its cache. The jar must be on the class path.
public final class Modernise {
  private static final int OLD = ClassFile.JAVA_6_VERSION;

  private Modernise() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path written = Files.createTempFile(jar.toAbsolutePath().getParent(), "modern", ".jar");
    boolean changed = false;
    try (ZipFile in = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(written);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : List.copyOf(in.stream().toList())) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        if (isOldClass(entry.getName(), bytes)) {
          bytes = modern(bytes);
          changed = true;
        }
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(bytes);
        out.closeEntry();
      }
    }
    if (!changed) {
      throw new IOException(jar + " has no class of an old format: this step is needed no more");
    }
    Files.setLastModifiedTime(written, Files.getLastModifiedTime(jar));
    Files.move(written, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isOldClass(String name, byte[] bytes) {
    return name.endsWith(".class") && ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) < OLD;
  }

  private static byte[] modern(byte[] bytes) {
    ClassFile format = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
    return format.transformClass(
        format.parse(bytes),
        ClassTransform.ofStateful(Renumbered::new)
            .andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }

  private static final class Renumbered implements ClassTransform {
    @Override
    public void atStart(ClassBuilder builder) {
      builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      if (!(element instanceof ClassFileVersion)) {
        builder.with(element);
      }
    }
  }
}
