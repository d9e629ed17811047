package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ManyFilesTest {
  @Test
  void everyFileOfOursKeepsThePromises() {
    SortedMap<String, String> files = Samples.own("accepted");
    assertTrue(files.size() >= 25, "too few files: " + files.size());
    files.forEach(ManyFilesTest::assertWanted);
    System.out.println("Files of our own: " + files.size() + " accepted, reverted, patched twice");
  }

  @Test
  void everyHazardIsRefusedAtItsLineAndByApim() {
    SortedMap<String, String> files = Samples.own("refused");
    for (Map.Entry<String, String> file : files.entrySet()) {
      int line = Integer.parseInt(file.getKey().replaceAll(".*\\.line-(\\d+)\\.toml", "$1"));
      TomlRefusal refusal =
          assertThrows(
              TomlRefusal.class,
              () -> TomlEditor.apply(file.getValue(), Samples.CHANGES),
              file.getKey());
      assertEquals(line, refusal.line(), file.getKey() + ": " + refusal.sentence());
      boolean template = refusal.reason().contains("template");
      assertTrue(template || !ApimParser.accepts(file.getValue()), file.getKey());
    }
    System.out.println("Files of our own: " + files.size() + " hazards refused");
  }

  @Test
  void everyFileThatWso2ShipsKeepsThePromises() {
    Path corpus =
        Path.of(Optional.ofNullable(System.getenv("APIM_CORPUS")).orElse("../shared/corpus"));
    if (!Files.isDirectory(corpus)) {
      System.out.println("Files that WSO2 ships: not run, there is no folder ../shared/corpus");
      return;
    }
    SortedMap<String, String> files = Samples.tomlFiles(corpus);
    assertFalse(files.isEmpty());
    files.forEach(ManyFilesTest::assertWanted);
    System.out.println(
        "Files that WSO2 ships: " + files.size() + " accepted, reverted, patched twice");
  }

  @Test
  void tenThousandRandomFilesKeepThePromises() {
    long seed = 20260701;
    Random random = new Random(seed);
    int edited = 0;
    int refused = 0;
    for (int i = 0; edited < 10_000; i++) {
      RandomToml maker = new RandomToml(random, false);
      String text = maker.file();
      List<Change> changes = maker.changes();
      String name = "seed " + seed + ", file " + i + ", " + changes + ":\n" + text;
      if (ApimReadable.refusal(text).isPresent()) {
        continue;
      }
      try {
        Promises.kept(name, text, changes);
        edited++;
      } catch (TomlRefusal refusal) {
        assertTrue(refusal.reason().contains(" there"), () -> refusal.sentence() + "\n" + name);
        refused++;
      }
    }
    assertTrue(refused < edited, "refused " + refused);
    System.out.println(
        "Random files: " + (edited + ", accepted, reverted, patched twice; refused: " + refused));
  }

  private static void assertWanted(String name, String text) {
    Edited edited = Promises.kept(name, text, Samples.CHANGES);
    SortedMap<String, Object> values = ApimParser.values(edited.text());
    assertEquals("portal.example.com", values.get("server.hostname"), name);
    assertEquals(443L, values.get("transport.https.properties.proxyPort"), name);
    assertEquals("https://portal.example.com/devportal", values.get("apim.devportal.url"), name);
    assertEquals(
        List.of("tcp://tm-1:5672", "tcp://tm-2:5672"),
        values.get("apim.throttling.throttle_decision_endpoints"),
        name);
    assertEquals(
        List.of("ssl://tm-2:9711"),
        values.get("apim.throttling.url_group[1].traffic_manager_auth_urls"),
        name);
    assertFalse(values.containsKey("apim.throttling.url_group[2].traffic_manager_urls"), name);
    assertTrue(values.containsValue("https://gw.example.com"), name);
    assertTrue(values.containsValue("https://portal.example.com/internal/data/v1/notify"), name);
  }
}
