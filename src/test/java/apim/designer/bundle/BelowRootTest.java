package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import apim.designer.RealNginx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// install.sh below a folder that has nginx's files but no nginx: this machine's answers for them.
@Tag("nginx")
final class BelowRootTest {
  private static final Path STOCK = Path.of("/etc/nginx");

  @TempDir Path folder;

  @Test
  void theFilesBelowRootAreTestedAndPutBackWhenTheyFail() throws Exception {
    if (RealNginx.copyable("install.sh below ROOT with this machine's nginx").isEmpty()) {
      return;
    }
    Path root = Files.createDirectories(folder.resolve("root"));
    Command.of("cp", "-RL", STOCK.toString(), Files.createDirectory(root.resolve("etc")).toString())
        .run(folder);
    Path bundle = Sample.write(Sample.exported(Sample.SELF_SIGNED), folder.resolve("bundle"));
    Path script = bundle.resolve("load-balancers/lb-1/install.sh");

    assertEquals(0, install(script, root).status());
    Map<Path, String> installed = files(root);
    assertTrue(installed.containsKey(root.resolve("etc/nginx/conf.d/apim.conf")));
    assertEquals(0, install(script, root).status());
    assertEquals(installed, files(root), "a second run changes nothing");

    Files.writeString(
        root.resolve("etc/nginx/conf.d/broken.conf"), "upstream apim_portals { server 10.0.0.9; }");
    Map<Path, String> broken = files(root);
    Command.Ended refused = install(script, root, "--replace");
    assertEquals(1, refused.status(), refused.said());
    assertTrue(refused.said().contains("everything is as it was"), refused.said());
    assertEquals(broken, files(root));
  }

  private Command.Ended install(Path script, Path root, String... words) {
    return Command.of(
            Stream.concat(Stream.of("sh", script.toString()), Stream.of(words))
                .toArray(String[]::new))
        .with("ROOT", root.toString())
        .run(folder);
  }

  private static Map<Path, String> files(Path root) throws Exception {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file, Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
