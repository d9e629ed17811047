package apim.designer;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A wall of the house: a function from classes and a root package to the breaches it
/// sees, so that the same wall stands around the real house and around the seeded breaches.
record Wall(String name, String because, BiFunction<JavaClasses, String, Stream<String>> breaches) {
  List<String> check(JavaClasses classes, String root) {
    return breaches.apply(classes, root).distinct().sorted().toList();
  }

  static List<Wall> all() {
    return List.of(
        new Wall(
            "rooms use only what the plan grants",
            "a room that reaches anywhere cannot be understood or changed alone",
            Rooms::breaches),
        new Wall(
            "no cycle between rooms",
            "a knot of rooms is one big room",
            (classes, root) ->
                slices()
                    .matching(root + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .evaluate(classes)
                    .getFailureReport()
                    .getDetails()
                    .stream()),
        new Wall(
            "panels of the window do not know each other",
            "a panel shows a snapshot and sends edits; the shell puts panels together",
            Rooms::panelBreaches),
        library("javafx.", "the command line starts without one JavaFX class", "ui"),
        new Wall(
            "no JavaFX on the desk",
            "what the window thinks is tested without a window",
            (classes, root) -> from(classes, root + ".desk").flatMap(type -> uses(type, GRAPHICS))),
        new Wall(
            "the window holds nothing that could do without JavaFX",
            "what decides belongs on the desk",
            Wall::thinkers),
        library("com.fasterxml.jackson", "JSON has one door", "json"),
        library("picocli", "arguments are the terminal's", "cli"),
        library("org.bouncycastle", "keys and certificates have one door", "pki"),
        library("com.github.difflib", "differences have one door", "diff"),
        library("org.apache.commons.compress", "the zip has one door", "bundle"),
        library("java.awt", "pictures are drawn in one place", "diagram"),
        library("javax.imageio", "pictures are drawn in one place", "diagram"),
        library("com.github.weisj.jsvg", "pictures are drawn in one place", "diagram"),
        library("org.apache.pdfbox", "pictures are drawn in one place", "diagram"),
        new Wall(
            "file operations stay at the edges",
            "what computes takes values and gives values",
            (classes, root) ->
                from(classes, root)
                    .filter(outside(root, FILE_ROOMS))
                    .flatMap(type -> uses(type, FILE_OPERATIONS))),
        new Wall(
            "nobody asks which disk a file lies on",
            "in a container Java may find none, and then nothing would be saved",
            (classes, root) ->
                from(classes, root)
                    .flatMap(type -> calls(type, Pattern.compile(".*\\.Files\\.getFileStore")))),
        new Wall(
            "what a release of API-M is like is asked of the catalog, not of its number",
            "a new release is a file, and no code",
            (classes, root) ->
                from(classes, root)
                    .filter(outside(root, Set.of("catalog", "topology")))
                    .flatMap(type -> calls(type, Pattern.compile(".*\\.ApimVersion\\.isAtLeast")))),
        new Wall(
            "clock, randomness and environment come from the door",
            "the same input gives the same output",
            (classes, root) ->
                from(classes, root)
                    .filter(outside(root, Set.of(Rooms.DOOR)))
                    .flatMap(type -> calls(type, AMBIENT))),
        new Wall(
            "printing goes through streams that were passed in",
            "standard output carries results only",
            (classes, root) ->
                from(classes, root)
                    .filter(outside(root, Set.of(Rooms.DOOR)))
                    .flatMap(type -> calls(type, CONSOLE))),
        new Wall(
            "no static mutable field",
            "state that everyone can change belongs to no one",
            (classes, root) ->
                from(classes, root)
                    .flatMap(type -> type.getFields().stream())
                    .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                    .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                    // The compiler's own, for assertions and switches.
                    .filter(field -> !field.getName().startsWith("$"))
                    .map(field -> field.getFullName() + " is static and not final")),
        new Wall(
            "no singleton, no accessor named get",
            "what a thing needs is handed to it; an accessor is a noun",
            (classes, root) ->
                from(classes, root)
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.getName().matches("get|get[A-Z].*"))
                    .filter(method -> method.getRawParameterTypes().isEmpty())
                    .map(method -> method.getFullName() + " is named get")),
        new Wall(
            "style lives in style sheets",
            "a colour in code knows no theme",
            (classes, root) ->
                from(classes, root).flatMap(type -> calls(type, Pattern.compile(".*\\.setStyle")))),
        new Wall(
            "names say what a thing is",
            "an ending that fits everything says nothing",
            (classes, root) ->
                from(classes, root)
                    .filter(type -> BANNED_ENDING.matcher(type.getSimpleName()).matches())
                    .map(type -> type.getFullName() + " has a name that says nothing")));
  }

  private static final Pattern GRAPHICS =
      Pattern.compile("(javafx|org\\.controlsfx|atlantafx)\\..*");

  private static final Set<String> FILE_ROOMS =
      Set.of(
          Rooms.DOOR,
          "project",
          "disk",
          "settings",
          "bundle",
          "pki",
          "session",
          "cli",
          "trial",
          "discovery");

  private static final Pattern FILE_OPERATIONS =
      Pattern.compile(
          "java\\.nio\\.file\\.Files|java\\.io\\.(File(In|Out)putStream|FileReader|FileWriter|RandomAccessFile)"
              + "|java\\.nio\\.channels\\.(Asynchronous)?FileChannel");

  private static final Pattern AMBIENT =
      Pattern.compile(
          "java\\.time\\.[A-Za-z]+\\.now|java\\.time\\.Clock\\.system\\w*|java\\.lang\\.Math\\.random"
              + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty|getProperties)"
              + "|java\\.(security\\.SecureRandom|util\\.Random)\\.<init>"
              + "|java\\.util\\.UUID\\.randomUUID|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current");

  private static final Pattern CONSOLE = Pattern.compile("java\\.lang\\.System\\.(out|err|in)");

  private static final Pattern BANNED_ENDING =
      Pattern.compile(".*(Utils?|Helpers?|Manager|Impl|Info|Data)|Abstract.*");

  private static Wall library(String prefix, String because, String... rooms) {
    return new Wall(
        prefix + " only in " + String.join(", ", rooms),
        because,
        (classes, root) ->
            from(classes, root)
                .filter(outside(root, Set.of(rooms)))
                .flatMap(type -> uses(type, prefix)));
  }

  private static Stream<JavaClass> from(JavaClasses classes, String root) {
    return classes.stream()
        .filter(
            type ->
                type.getPackageName().equals(root) || type.getPackageName().startsWith(root + "."));
  }

  /// The classes of the window that neither use JavaFX nor build on one that does.
  private static Stream<String> thinkers(JavaClasses classes, String root) {
    Map<String, Set<String>> uses = new TreeMap<>();
    from(classes, root + ".ui")
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .forEach(
            type ->
                type.getDirectDependenciesFromSelf()
                    .forEach(
                        use ->
                            uses.computeIfAbsent(file(type), _ -> new TreeSet<>())
                                .add(file(use.getTargetClass()))));
    Set<String> drawing = new TreeSet<>();
    while (drawing.addAll(
        uses.entrySet().stream()
            .filter(entry -> entry.getValue().stream().anyMatch(used -> draws(used, drawing)))
            .map(Map.Entry::getKey)
            .toList())) {}
    return uses.keySet().stream()
        .filter(name -> !drawing.contains(name))
        .map(name -> name + " needs no JavaFX");
  }

  private static boolean draws(String used, Set<String> drawing) {
    return GRAPHICS.matcher(used).matches() || drawing.contains(used);
  }

  /// The class that a nested one stands in, or itself.
  private static String file(JavaClass type) {
    return type.getFullName().replaceFirst("\\$.*", "");
  }

  private static Predicate<JavaClass> outside(String root, Set<String> rooms) {
    return type -> !rooms.contains(Rooms.room(type, root));
  }

  private static Stream<String> uses(JavaClass type, String prefix) {
    return uses(type, Pattern.compile(Pattern.quote(prefix) + ".*"));
  }

  private static Stream<String> uses(JavaClass type, Pattern target) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(use -> target.matcher(use.getTargetClass().getFullName()).matches())
        .map(use -> use.getDescription());
  }

  private static Stream<String> calls(JavaClass type, Pattern target) {
    return type.getAccessesFromSelf().stream()
        .filter(access -> target.matcher(called(access)).matches())
        .map(JavaAccess::getDescription);
  }

  private static String called(JavaAccess<?> access) {
    return access.getTargetOwner().getFullName() + "." + access.getName();
  }
}
