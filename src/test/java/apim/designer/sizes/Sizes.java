package apim.designer.sizes;

import com.sun.source.tree.Tree;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures the sources and writes what it finds into `src/docs/architecture.md`:
/// `mvn -q test-compile exec:exec@sizes`. No test holds these figures, since every change changes
/// them. How many tests there are is taken from the reports of the last run of `mvn verify`.
public final class Sizes {
  private static final Path MAIN = Path.of("src/main/java/apim/designer");
  private static final Path TEST = Path.of("src/test/java/apim/designer");
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path REPORTS = Path.of("target/surefire-reports");
  private static final Path PAGE = Path.of("src/docs/architecture.md");
  private static final Pattern SECTION = Pattern.compile("(?s)(<!-- sizes -->\n).*?(<!-- end -->)");
  private static final Pattern SUITE =
      Pattern.compile("<testsuite [^>]*?\\btests=\"(\\d+)\"[^>]*?\\bskipped=\"(\\d+)\"");
  private static final int LONG_FILE = 180;
  private static final int LONG_METHOD = 40;
  private static final int COMPONENTS = 8;
  private static final int FIELDS = 12;
  private static final int LISTED = 12;
  private static final Set<String> WINDOW = Set.of("ui", "desk");

  private final List<SourceFile> main;
  private final List<SourceFile> test;

  private Sizes(List<SourceFile> main, List<SourceFile> test) {
    this.main = main;
    this.test = test;
  }

  public static void main(String[] arguments) throws IOException {
    Sizes sizes = new Sizes(SourceFile.below(MAIN), SourceFile.below(TEST));
    String section = sizes.figures() + "\n" + sizes.rooms() + "\n" + sizes.longest();
    String page = Files.readString(PAGE);
    Files.writeString(
        PAGE,
        SECTION
            .matcher(page)
            .replaceFirst(found -> found.group(1) + quote(section) + found.group(2)));
    System.out.print(section);
  }

  private static String quote(String text) {
    return Matcher.quoteReplacement(text);
  }

  private String figures() throws IOException {
    List<Integer> lengths = lengths(main, file -> file.lines().size());
    List<Integer> tests = lengths(test, file -> file.lines().size());
    List<SourceFile.Type> types = main.stream().flatMap(file -> file.types().stream()).toList();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("files, lines", files(lengths));
    rows.put("lines of a file: median, p95, most", spread(lengths));
    rows.put(
        "files over 180 lines", share(lengths.stream().filter(l -> l > LONG_FILE).count(), main));
    rows.put("files, lines of tests", files(tests));
    rows.put("lines of a file of tests: median, p95, most", spread(tests));
    rows.put("lines of tests per line", ratio(sum(tests), sum(lengths)));
    rows.put("– below the window", below());
    rows.put("tests executed", executed());
    for (String room : List.of("ui", "desk")) {
      rows.put("share of `" + room + "`", percent(sum(of(main, room)), sum(lengths)));
    }
    rows.put("packages in a cycle", cycles());
    rows.put("comment lines", comments(lengths));
    rows.put(
        "static fields that change",
        String.valueOf(main.stream().mapToInt(SourceFile::mutable).sum()));
    rows.put(
        "types at the top: public, of their package",
        "%d, %d"
            .formatted(
                types.stream().filter(type -> type.top() && type.open()).count(),
                types.stream().filter(type -> type.top() && !type.open()).count()));
    rows.put("records over 8 components", records(types));
    rows.put("classes over 12 fields", listed(types, Tree.Kind.CLASS, FIELDS));
    rows.put("methods: lines", methods());
    return "| | |\n|---|---|\n"
        + rows.entrySet().stream()
            .map(row -> "| %s | %s |\n".formatted(row.getKey(), row.getValue()))
            .collect(Collectors.joining());
  }

  /// Of the rooms below, without the tests that cross rooms.
  private String below() {
    Set<String> rooms = main.stream().map(SourceFile::room).collect(Collectors.toSet());
    rooms.removeAll(WINDOW);
    rooms.remove("");
    return ratio(
        rooms.stream().mapToLong(room -> sum(of(test, room))).sum(),
        rooms.stream().mapToLong(room -> sum(of(main, room))).sum());
  }

  private String records(List<SourceFile.Type> types) {
    long all = types.stream().filter(type -> type.kind() == Tree.Kind.RECORD).count();
    return listed(types, Tree.Kind.RECORD, COMPONENTS) + "; of " + all;
  }

  private static String listed(List<SourceFile.Type> types, Tree.Kind kind, int limit) {
    List<SourceFile.Type> over =
        types.stream()
            .filter(type -> type.kind() == kind && type.fields() > limit)
            .sorted(Comparator.comparingInt((SourceFile.Type type) -> -type.fields()))
            .toList();
    return over.isEmpty()
        ? "0"
        : over.stream()
            .map(type -> type.name() + " " + type.fields())
            .collect(Collectors.joining(", ", over.size() + ": ", ""));
  }

  private String comments(List<Integer> lengths) {
    long comments = main.stream().mapToLong(SourceFile::comments).sum();
    long tripled =
        main.stream()
            .flatMap(file -> file.lines().stream())
            .filter(line -> line.strip().startsWith("///"))
            .count();
    return "%s (%d `///`, %d `//`)"
        .formatted(percent(comments, sum(lengths)), tripled, comments - tripled);
  }

  private String methods() {
    List<Integer> lengths =
        all().map(SourceFile.Method::length).sorted().collect(Collectors.toList());
    return "%s; %d of %d over %d"
        .formatted(
            spread(lengths),
            lengths.stream().filter(length -> length > LONG_METHOD).count(),
            lengths.size(),
            LONG_METHOD);
  }

  private Stream<SourceFile.Method> all() {
    return main.stream().flatMap(file -> file.methods().stream());
  }

  private String longest() {
    return "| lines | the longest methods |\n|---|---|\n"
        + all()
            .sorted(
                Comparator.comparingInt((SourceFile.Method method) -> -method.length())
                    .thenComparing(method -> method.file().toString()))
            .limit(LISTED)
            .map(
                method ->
                    "| %d | %s, %s |\n"
                        .formatted(
                            method.length(),
                            method.file().toString().replace('\\', '/'),
                            method.name()))
            .collect(Collectors.joining());
  }

  /// A row for each room, and below the two of the window one for each of their packages.
  private String rooms() {
    Set<String> names = new TreeSet<>();
    for (SourceFile file : main) {
      names.add(file.room());
      if (WINDOW.contains(file.room())) {
        names.add(file.part());
      }
    }
    names.remove("");
    return "| room | files | lines | lines of tests | tests per line |\n|---|---|---|---|---|\n"
        + names.stream().map(this::row).collect(Collectors.joining());
  }

  private String row(String name) {
    List<Integer> lines = of(main, name);
    long tests = sum(of(test, name));
    return "| %s | %d | %d | %d | %s |\n"
        .formatted(name, lines.size(), sum(lines), tests, ratio(tests, sum(lines)));
  }

  private static List<Integer> of(List<SourceFile> files, String name) {
    return lengths(
        files.stream()
            .filter(file -> name.equals(name.contains("/") ? file.part() : file.room()))
            .toList(),
        file -> file.lines().size());
  }

  /// Packages from which a chain of uses leads back.
  private static String cycles() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass type : new ClassFileImporter().importPath(CLASSES)) {
      Set<String> used = uses.computeIfAbsent(type.getPackageName(), _ -> new HashSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        used.add(dependency.getTargetClass().getBaseComponentType().getPackageName());
      }
      used.remove(type.getPackageName());
    }
    long circling =
        uses.keySet().stream().filter(name -> reached(name, uses).contains(name)).count();
    return circling + " of " + uses.size();
  }

  private static Set<String> reached(String from, Map<String, Set<String>> uses) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(uses.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (reached.add(next)) {
        open.addAll(uses.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  private static String executed() throws IOException {
    if (!Files.isDirectory(REPORTS)) {
      return "not run";
    }
    int classes = 0;
    int tests = 0;
    int skipped = 0;
    try (Stream<Path> files = Files.list(REPORTS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".xml")).toList()) {
        for (MatchResult suite : SUITE.matcher(Files.readString(file)).results().toList()) {
          classes++;
          tests += Integer.parseInt(suite.group(1));
          skipped += Integer.parseInt(suite.group(2));
        }
      }
    }
    return "%d in %d classes, %d of them skipped".formatted(tests, classes, skipped);
  }

  private static List<Integer> lengths(
      List<SourceFile> files, Function<SourceFile, Integer> length) {
    return files.stream().map(length).sorted().toList();
  }

  private static String files(List<Integer> lengths) {
    return "%d, %d".formatted(lengths.size(), sum(lengths));
  }

  /// Of sorted numbers.
  private static String spread(List<Integer> sorted) {
    int count = sorted.size();
    double median = (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2.0;
    int p95 = sorted.get((int) Math.ceil(count * 0.95) - 1);
    return "%s, %d, %d"
        .formatted(String.format(Locale.ROOT, "%.1f", median), p95, sorted.getLast());
  }

  private static long sum(Collection<Integer> lengths) {
    return lengths.stream().mapToLong(Integer::longValue).sum();
  }

  private static String share(long part, List<SourceFile> files) {
    return "%d (%s)".formatted(part, percent(part, files.size()));
  }

  private static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }

  private static String ratio(long part, long whole) {
    return String.format(Locale.ROOT, "%.2f", (double) part / whole);
  }
}
