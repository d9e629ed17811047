import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.util.Map;

/// Gives classes of formats before Java 6, which Java's cache does not take, the format of Java 8: the same code, with the
/// frames that the later format wants. All others stay byte for byte.
final class Format {
  private final ClassFile writer;

  Format(Map<String, byte[]> known) {
    writer =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(
                        type -> Jar.stream(known.get(type.descriptorString().replaceAll("^L|;$", ""))))
                    .orElse(ClassHierarchyResolver.defaultResolver())),
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
  }

  byte[] current(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) {
      return bytes;
    }
    ClassTransform newer =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    return writer.transformClass(
        model, newer.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }
}
