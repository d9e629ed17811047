import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Writes a class again with code in place of what Java would generate when it first runs: the choice of a `switch` over
/// types, and `equals`, `hashCode` and `toString` of a record. Java's cache keeps no such code. Classes of formats before
/// Java 6, which the cache does not take either, get the format of Java 8.
final class Plain implements ClassTransform {
  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
  private static final int PRIVATE_STATIC =
      AccessFlag.PRIVATE.mask() | AccessFlag.STATIC.mask() | AccessFlag.SYNTHETIC.mask();

  private final ClassModel model;
  private final List<Consumer<ClassBuilder>> added = new ArrayList<>();

  private Plain(ClassModel model) {
    this.model = model;
  }

  static byte[] of(ClassFile format, byte[] bytes) {
    ClassModel model = format.parse(bytes);
    boolean old = model.majorVersion() < ClassFile.JAVA_6_VERSION;
    ClassFile writer = old ? format.withOptions(ClassFile.StackMapsOption.GENERATE_STACK_MAPS) : format;
    return writer.transformClass(
        model, ClassTransform.ofStateful(() -> new Plain(model)).andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
  }

  @Override
  public void accept(ClassBuilder builder, ClassElement element) {
    switch (element) {
      case ClassFileVersion version when version.majorVersion() < ClassFile.JAVA_6_VERSION ->
          builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
      case java.lang.classfile.MethodModel method ->
          builder.transformMethod(method, java.lang.classfile.MethodTransform.transformingCode(this::plain));
      default -> builder.with(element);
    }
  }

  @Override
  public void atEnd(ClassBuilder builder) {
    added.forEach(method -> method.accept(builder));
  }

  private void plain(CodeBuilder code, CodeElement element) {
    if (element instanceof InvokeDynamicInstruction call) {
      DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
      if (bootstrap.owner().equals(SWITCHES) && bootstrap.methodName().equals("typeSwitch")
          && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance)) {
        replace(code, call, this::choose);
        return;
      }
      if (bootstrap.owner().equals(RECORDS)) {
        replace(code, call, switch (call.name().stringValue()) {
          case "equals" -> this::equal;
          case "hashCode" -> this::hash;
          default -> this::tell;
        });
        return;
      }
    }
    code.with(element);
  }

  private interface Body {
    void write(CodeBuilder code, MethodTypeDesc type, List<ConstantDesc> arguments);
  }

  private void replace(CodeBuilder code, InvokeDynamicInstruction call, Body body) {
    String name = "plain$" + added.size();
    MethodTypeDesc type = call.typeSymbol();
    List<ConstantDesc> arguments = call.bootstrapArgs();
    added.add(
        builder ->
            builder.withMethodBody(name, type, PRIVATE_STATIC, written -> body.write(written, type, arguments)));
    code.invokestatic(model.thisClass().asSymbol(), name, type, model.flags().has(AccessFlag.INTERFACE));
  }

  /// The index of the first label from `restart` on whose type the target has; -1 for null, and their number for none.
  private void choose(CodeBuilder code, MethodTypeDesc type, List<ConstantDesc> labels) {
    Label present = code.newLabel();
    code.aload(0).ifnonnull(present).loadConstant(-1).ireturn().labelBinding(present);
    for (int i = 0; i < labels.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }

  private static List<DirectMethodHandleDesc> components(List<ConstantDesc> arguments) {
    return arguments.stream().skip(2).map(DirectMethodHandleDesc.class::cast).toList();
  }

  private static ClassDesc type(DirectMethodHandleDesc component) {
    return component.invocationType().returnType();
  }

  private static void load(CodeBuilder code, int from, DirectMethodHandleDesc component) {
    code.aload(from).getfield(component.owner(), component.methodName(), type(component));
  }

  private void equal(CodeBuilder code, MethodTypeDesc type, List<ConstantDesc> arguments) {
    ClassDesc owner = (ClassDesc) arguments.getFirst();
    Label differs = code.newLabel();
    Label other = code.newLabel();
    code.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn().labelBinding(other);
    code.aload(1).instanceOf(owner).ifeq(differs);
    code.aload(1).checkcast(owner).astore(2);
    for (DirectMethodHandleDesc component : components(arguments)) {
      load(code, 0, component);
      load(code, 2, component);
      ClassDesc kind = type(component);
      switch (TypeKind.from(kind)) {
        case REFERENCE ->
            code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                .ifeq(differs);
        case LONG, FLOAT, DOUBLE ->
            code.invokestatic(box(kind), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, kind, kind)).ifne(differs);
        default -> code.if_icmpne(differs);
      }
    }
    code.iconst_1().ireturn().labelBinding(differs).iconst_0().ireturn();
  }

  private void hash(CodeBuilder code, MethodTypeDesc type, List<ConstantDesc> arguments) {
    code.iconst_0();
    for (DirectMethodHandleDesc component : components(arguments)) {
      ClassDesc kind = type(component);
      ClassDesc taken = kind.isPrimitive() ? kind : ConstantDescs.CD_Object;
      code.loadConstant(31).imul();
      load(code, 0, component);
      code.invokestatic(kind.isPrimitive() ? box(kind) : OBJECTS, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, taken)).iadd();
    }
    code.ireturn();
  }

  private void tell(CodeBuilder code, MethodTypeDesc type, List<ConstantDesc> arguments) {
    code.new_(BUILDER).dup().invokespecial(BUILDER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
    String before = ((ClassDesc) arguments.getFirst()).displayName().replaceAll(".*[$][0-9]*", "") + "[";
    for (DirectMethodHandleDesc component : components(arguments)) {
      append(code.loadConstant(before + component.methodName() + "="), ConstantDescs.CD_String);
      load(code, 0, component);
      append(code, appended(type(component)));
      before = ", ";
    }
    append(code.loadConstant(components(arguments).isEmpty() ? before + "]" : "]"), ConstantDescs.CD_String);
    code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String)).areturn();
  }

  private static ClassDesc appended(ClassDesc kind) {
    return switch (TypeKind.from(kind)) {
      case REFERENCE -> ConstantDescs.CD_Object;
      case BYTE, SHORT -> ConstantDescs.CD_int;
      default -> kind;
    };
  }

  private static void append(CodeBuilder code, ClassDesc kind) {
    code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, kind));
  }

  private static ClassDesc box(ClassDesc kind) {
    return switch (TypeKind.from(kind)) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case CHAR -> ConstantDescs.CD_Character;
      case SHORT -> ConstantDescs.CD_Short;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      default -> ConstantDescs.CD_Integer;
    };
  }
}
