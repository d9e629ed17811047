package apim.designer.golden;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A bundle as it must come out, file by file; after a change that is meant, `-Dgolden=write` writes
/// it anew. Of an install script a folder has the head only; what follows is the same on every host
/// and is kept once, beside the folders of the templates.
record GoldenFolder(Path path) {
  /// The folders of the templates, and the bodies of the install scripts of all folders.
  static final Path TEMPLATES = Path.of("src/test/resources/golden");

  private static final String IF_MEANT = "; if meant, write the golden files anew";

  private static boolean writing() {
    boolean writing = "write".equals(System.getProperty("golden"));
    if (writing && "true".equals(System.getenv("CI"))) {
      fail("golden files are written by people, who read what changed; never by CI");
    }
    return writing;
  }

  /// Holds that `parent` has a folder of each of these names and no other.
  static void assertNamed(Set<String> names, Path parent) throws IOException {
    Set<String> folders = new TreeSet<>();
    try (Stream<Path> paths = Files.list(parent)) {
      paths.filter(Files::isDirectory).forEach(path -> folders.add(path.getFileName().toString()));
    }
    if (writing()) {
      folders.removeAll(names);
      for (String left : folders) {
        Tree.delete(parent.resolve(left));
      }
    } else {
      assertEquals(new TreeSet<>(names), folders);
    }
  }

  /// Holds that the bundle is this folder, but for keys and below the heads of its install scripts.
  void assertHolds(Tree bundle) throws IOException {
    Tree heads = bundle.withoutKeys().withScriptHeads();
    if (writing()) {
      heads.write(path);
      return;
    }
    Tree golden = Tree.read(path);
    assertEquals(golden.files().keySet(), heads.files().keySet(), "the tree of " + path);
    assertAll(
        golden.files().keySet().stream()
            .map(
                file ->
                    () ->
                        assertEquals(
                            golden.files().get(file),
                            heads.files().get(file),
                            path.resolve(file) + IF_MEANT)));
  }

  /// Holds that the bundle's install scripts go on below their heads as those of every bundle do.
  void assertScriptBodies(Tree bundle) throws IOException {
    var bodies = bundle.scriptBodies();
    assertTrue(
        bodies.keySet().stream().anyMatch(script -> script.startsWith("load-balancers/")),
        bodies.keySet().toString());
    for (var body : bodies.entrySet()) {
      String script = body.getKey();
      Path kept = TEMPLATES.resolve(kept(script));
      if (writing()) {
        Files.writeString(kept, body.getValue());
      } else {
        assertEquals(Files.readString(kept), body.getValue(), path.resolve(script) + IF_MEANT);
      }
    }
  }

  private static String kept(String script) {
    if (!script.contains("/")) {
      return script;
    }
    return script.startsWith("nodes/") ? "install-node.sh" : "install-load-balancer.sh";
  }
}
