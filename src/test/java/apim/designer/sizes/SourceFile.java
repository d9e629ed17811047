package apim.designer.sizes;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// A source file as javac parses it, and what of it is counted.
record SourceFile(
    Path path, List<String> lines, List<Type> types, List<Method> methods, int mutable) {

  /// A type: at the top of the file or within another.
  record Type(Path file, String name, Tree.Kind kind, boolean top, boolean open, int fields) {}

  /// A method or constructor with a body.
  record Method(Path file, long line, String name, int length) {}

  static List<SourceFile> below(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> files = Files.walk(folder)) {
      paths = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<SourceFile> parsed = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(paths));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        Path path = Path.of(unit.getSourceFile().toUri());
        parsed.add(of(folder.toAbsolutePath().relativize(path), path, unit, positions));
      }
    }
    return parsed;
  }

  private static SourceFile of(
      Path name, Path path, CompilationUnitTree unit, SourcePositions positions)
      throws IOException {
    Count count = new Count(name, unit, positions);
    count.scan(unit, null);
    return new SourceFile(
        name, Files.readAllLines(path), count.types, count.methods, count.mutable);
  }

  /// The room, which is the first folder; none for what stands beside the rooms.
  String room() {
    return path.getNameCount() > 1 ? path.getName(0).toString() : "";
  }

  /// The package within the room.
  String part() {
    return path.getNameCount() > 2 ? path.getName(0) + "/" + path.getName(1) : "";
  }

  long comments() {
    return lines.stream().filter(line -> line.strip().startsWith("//")).count();
  }

  /// Walks over one file.
  private static final class Count extends TreeScanner<Void, Void> {
    private final Path file;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Type> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private int mutable;

    private Count(Path file, CompilationUnitTree unit, SourcePositions positions) {
      this.file = file;
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      int fields = 0;
      for (Tree member : type.getMembers()) {
        if (member instanceof VariableTree field) {
          ModifiersTree modifiers = field.getModifiers();
          boolean constant =
              type.getKind() == Tree.Kind.INTERFACE
                  || modifiers.getFlags().contains(Modifier.FINAL);
          boolean shared =
              type.getKind() == Tree.Kind.INTERFACE
                  || modifiers.getFlags().contains(Modifier.STATIC);
          fields += shared ? 0 : 1;
          mutable += shared && !constant ? 1 : 0;
        }
      }
      types.add(
          new Type(
              file,
              type.getSimpleName().toString(),
              type.getKind(),
              unit.getTypeDecls().contains(type),
              type.getModifiers().getFlags().contains(Modifier.PUBLIC),
              fields));
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        LineMap map = unit.getLineMap();
        long first = map.getLineNumber(positions.getStartPosition(unit, method));
        long last = map.getLineNumber(positions.getEndPosition(unit, method) - 1);
        String name = method.getName().toString();
        methods.add(
            new Method(
                file,
                first,
                name.equals("<init>") ? "constructor" : name,
                Math.toIntExact(last - first + 1)));
      }
      return super.visitMethod(method, null);
    }
  }
}
