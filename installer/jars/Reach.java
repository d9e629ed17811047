import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the classes that a program can reach: whatever a class names, in code, signatures and annotations or in a string
/// of its own, and providers of services. Names that are put together from parts are not found; no library of ours does
/// so where we use it, and the tests, which run on what is left, would tell.
final class Reach {
  private static final String SERVICES = "META-INF/services/";
  // Bouncy Castle is used without its security provider, which alone names all of its algorithms.
  private static final String UNUSED_SERVICE = "java.security.Provider";
  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:[/.][\\p{L}_$][\\p{L}\\p{N}_$]*)+");
  private static final Pattern DESCRIBED = Pattern.compile("L([\\p{L}\\p{N}_$/]+)[;<]");

  private final Map<String, byte[]> classes;
  private final Set<String> reached = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private Reach(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  static Set<String> from(Set<String> roots, List<Jar> jars, Map<String, byte[]> classes) {
    Reach reach = new Reach(classes);
    roots.forEach(reach::add);
    jars.forEach(reach::providers);
    while (!reach.open.isEmpty()) {
      reach.follow(reach.classes.get(reach.open.remove()));
    }
    return reach.reached;
  }

  private void providers(Jar jar) {
    jar.entries()
        .forEach(
            (name, bytes) -> {
              if (name.startsWith(SERVICES) && !name.equals(SERVICES + UNUSED_SERVICE)) {
                new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> add(line.replaceAll("#.*", "").strip().replace('.', '/')));
              }
            });
  }

  private void add(String name) {
    if (classes.containsKey(name) && reached.add(name)) {
      open.add(name);
    }
  }

  private void follow(byte[] bytes) {
    for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
      if (entry instanceof Utf8Entry text) {
        String value = text.stringValue();
        if (NAME.matcher(value).matches()) {
          add(value.replace('.', '/'));
        }
        Matcher described = DESCRIBED.matcher(value);
        while (described.find()) {
          add(described.group(1));
        }
      }
    }
  }
}
