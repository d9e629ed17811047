package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.Template;
import apim.designer.project.Templates;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandsTest {
  @TempDir Path folder;

  static List<String> templateIds() {
    return Templates.all().stream().map(Template::id).toList();
  }

  @Test
  void templatesListsOneALineWithTheIdFirst() {
    Run run = Run.of("templates");
    assertEquals(0, run.status());
    assertEquals(
        templateIds(), run.out().lines().map(line -> line.split("\\s+")[0]).toList(), run.out());
  }

  @Test
  void newListsWhatEachTemplateIsAndWhatItIsFor() {
    Run run = Run.of("new", "--list");
    assertEquals(Run.of("templates"), run);
    List<String> lines = run.out().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Template template = Templates.all().get(i);
      String line = lines.get(i);
      assertTrue(line.startsWith(template.id() + " "), line);
      for (String word :
          List.of(
              template.family().title(),
              template.description(),
              "for " + template.purpose(),
              "API-M " + template.apim(),
              template.source())) {
        assertTrue(line.contains(word), line);
      }
    }
  }

  @Test
  void aPatternIsWrittenForAnotherReleaseThatHasItsProfiles() throws Exception {
    Path design = folder.resolve("d.apimtopology");
    assertEquals(
        new Run(0, "", ""), Run.of("new", "p3-distributed", "--apim", "4.2.0", "-o", design));
    JsonNode json = new ObjectMapper().readTree(design.toFile());
    assertEquals("4.2.0", json.get("apim").asText());
    assertEquals(0, Run.of("validate", design).status());
  }

  @ParameterizedTest
  @MethodSource("templateIds")
  void everyTemplateGoesFromNewToABundle(String template) throws Exception {
    Path design = folder.resolve("d.apimtopology");
    Path bundle = folder.resolve("b.zip");
    assertEquals(0, Run.of("new", template, "-o", design).status());
    assertEquals(0, Run.of("validate", design).status());
    Run export = Run.of("export", design, "-o", bundle);
    assertEquals(new Run(0, "", ""), export);
    Map<String, String> files = unzip(bundle);
    assertTrue(files.containsKey("MANIFEST.sha256"), files.keySet().toString());
    assertEquals(Files.readString(design), files.get("design.apimtopology"));
  }

  @Test
  void newTakesAReleaseAndATarget() throws Exception {
    Path design = folder.resolve("d.apimtopology");
    assertEquals(
        0,
        Run.of(
                "new",
                "active-active",
                "--apim",
                "4.2.0",
                "--nginx",
                "open-source:1.30.4",
                "-o",
                design)
            .status());
    JsonNode json = new ObjectMapper().readTree(design.toFile());
    assertEquals("4.2.0", json.get("apim").asText());
    assertEquals("1.30.4", json.get("loadBalancers").get(0).get("nginx").get("version").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new nothing -o x",
        "new gateway-single-manager --apim 4.2.0 -o x",
        "new single-node --apim 9.9.0 -o x",
        "new p3-distributed --apim 3.2.0 -o x",
        "new p3-fully-distributed --apim 4.5.0 -o x",
        "new --list p3-distributed -o x",
        "new --list --apim 4.2.0",
        "new -o x",
        "new",
        "new single-node --apim four -o x",
        "new single-node --nginx apache:2 -o x",
        "new single-node --nginx open-source:1.2 -o x",
        "new single-node",
        "validate",
        "validate not-there.apimtopology",
        "validate --format xml not-there.apimtopology",
        "export not-there.apimtopology -o x.zip",
        "render not-there.apimtopology -o x",
        "draw not-there.apimtopology -o x.svg",
        "draw not-there.apimtopology -o x.gif",
        "frobnicate",
        "--frobnicate"
      })
  void misuseIsOneSentenceAndStatusTwo(String line) {
    Run run = Run.of((Object[]) line.split(" "));
    assertEquals(2, run.status(), run.err());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.speaksToPeople(), run.err());
    assertFalse(Files.exists(Path.of("x")), "nothing is written");
  }

  @Test
  void whatANewDesignIsMadeOfIsNamedWhenAProfileIsMissing() {
    Run run = Run.of("new", "gateway-single-manager", "--apim", "4.2.0", "-o", "x");
    assertTrue(run.err().contains("gateway-manager") && run.err().contains("4.2.0"), run.err());
  }

  @Test
  void aFaultyDesignIsReportedWithFileLineColumnAndField() throws Exception {
    Path design =
        write("{\n  \"format\": \"apim-topology\",\n  \"schemaVersion\": 1,\n  \"apim\": 3\n}\n");
    for (String command : List.of("validate", "export", "render", "draw")) {
      List<Object> words = new ArrayList<>(List.of(command, design));
      if (!command.equals("validate")) {
        words.addAll(List.of("-o", folder.resolve("out.svg")));
      }
      Run run = Run.of(words.toArray());
      assertEquals(2, run.status(), command);
      assertTrue(run.err().contains(design + ":4:"), run.err());
      assertTrue(run.err().contains("apim"), run.err());
      assertTrue(run.speaksToPeople(), run.err());
    }
    assertFalse(Files.exists(folder.resolve("out.svg")));
  }

  @Test
  void aNewerSchemaIsRefused() throws Exception {
    Path design =
        write("{\"format\": \"apim-topology\", \"schemaVersion\": 99, \"apim\": \"3.1.0\"}");
    Run run = Run.of("validate", design);
    assertEquals(2, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void oneUnreadableFileDoesNotKeepTheOthersFromBeingChecked() {
    Path good = folder.resolve("good.apimtopology");
    Run.of("new", "single-node", "-o", good);
    Run run = Run.of("validate", folder.resolve("not-there.apimtopology"), good);
    assertEquals(2, run.status());
    assertTrue(run.out().contains("good.apimtopology"), run.out());
  }

  @Test
  void anErrorKeepsABundleFromBeingWrittenUnlessForced() throws Exception {
    Path design = designWithAnError();
    Path bundle = folder.resolve("b.zip");
    assertEquals(1, Run.of("validate", design).status());
    Run refused = Run.of("export", design, "-o", bundle);
    assertEquals(1, refused.status());
    assertTrue(refused.err().contains("ERROR"), refused.err());
    assertFalse(Files.exists(bundle));
    assertEquals(0, Run.of("export", design, "-o", bundle, "--force").status());
    assertTrue(Files.exists(bundle));
  }

  @Test
  void jsonIsAFlatListThatLeadsToTheLine() throws Exception {
    Path design = designWithAnError();
    Run run = Run.of("validate", "--format", "json", design);
    assertEquals(1, run.status());
    JsonNode findings = new ObjectMapper().readTree(run.out());
    JsonNode error = null;
    for (JsonNode finding : findings) {
      assertEquals(
          List.of("file", "line", "rule", "severity", "elements", "message", "source"),
          List.copyOf(finding.propertyStream().map(Map.Entry::getKey).toList()));
      if (finding.get("severity").asText().equals("ERROR")) {
        error = finding;
      }
    }
    assertTrue(error != null, run.out());
    assertEquals("lb-1/portals", error.get("elements").get(0).asText());
    String line = Files.readAllLines(design).get(error.get("line").asInt() - 1);
    assertTrue(line.endsWith("{"), "the line on which the site begins: " + line);
  }

  @Test
  void githubFormatIsOneAnnotationAFinding() throws Exception {
    Path design = designWithAnError();
    Run run = Run.of("validate", "--format", "github", design);
    assertTrue(
        run.out().lines().allMatch(line -> line.matches("::(error|warning|notice) file=.*::.*")),
        run.out());
  }

  @Test
  void renderWritesTheTreeWithoutKeys() throws Exception {
    Path design = folder.resolve("d.apimtopology");
    Run.of("new", "active-active", "-o", design);
    assertEquals(new Run(0, "", ""), Run.of("render", design, "-o", folder.resolve("out")));
    Path lb = folder.resolve("out/load-balancers/lb-1");
    assertTrue(Files.isExecutable(lb.resolve("install.sh")));
    assertTrue(Files.exists(lb.resolve("conf.d/apim.conf")));
    assertFalse(Files.exists(lb.resolve("ssl")));
  }

  @Test
  void drawMakesAPictureByItsEnding() throws Exception {
    Path design = folder.resolve("d.apimtopology");
    Run.of("new", "active-active", "-o", design);
    assertEquals(new Run(0, "", ""), Run.of("draw", design, "-o", folder.resolve("p.svg")));
    assertEquals(new Run(0, "", ""), Run.of("draw", design, "-o", folder.resolve("p.png")));
    assertTrue(Files.readString(folder.resolve("p.svg")).startsWith("<"));
    byte[] png = Files.readAllBytes(folder.resolve("p.png"));
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, java.util.Arrays.copyOf(png, 4));
  }

  @Test
  void drawShowsTheLayerThatIsAskedFor() throws Exception {
    Path design = folder.resolve("d.apimtopology");
    Path picture = folder.resolve("p.svg");
    Run.of("new", "p3-distributed", "-o", design);
    assertEquals(new Run(0, "", ""), Run.of("draw", design, "-o", picture, "--layer", "internal"));
    assertTrue(Files.readString(picture).contains("event hub, key manager 443<"));
    assertFalse(Files.readString(picture).contains("443, 8099, 8021<"));
    Run.of("draw", design, "-o", picture, "--layer", "client");
    assertTrue(Files.readString(picture).contains("443, 8099, 8021<"));
    Run refused = Run.of("draw", design, "-o", picture, "--layer", "secret");
    assertEquals(2, refused.status());
    assertTrue(
        refused.err().contains("[DRAWN, CLIENT, INTERNAL, TRUST]")
            && refused.err().contains("secret"),
        refused.err());
  }

  @Test
  void aNodeWhoseIdIsANumberNeedsNoAddress() throws Exception {
    Path design = folder.resolve("d.apimtopology");
    Run.of("new", "single-node", "-o", design);
    Files.writeString(
        design,
        Files.readString(design)
            .replace("\"apim-1\"", "\"1\"")
            .replaceFirst(",\\s*\"address\": \"[^\"]*\"", ""));
    Run run = Run.of("validate", design);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("node-without-address (1)"), run.out());
    assertTrue(run.out().contains("the host name node-1;"), run.out());
    Path bundle = folder.resolve("b.zip");
    assertEquals(new Run(0, "", ""), Run.of("export", design, "-o", bundle));
    assertEquals(new Run(0, "", ""), Run.of("draw", design, "-o", folder.resolve("p.svg")));
    assertTrue(
        unzip(bundle)
            .getOrDefault("load-balancers/lb-1/conf.d/apim.conf", "")
            .contains("server node-1:9443"));
  }

  @Test
  void aPassphraseFileEncryptsTheKey() throws Exception {
    Path design = write(Files.readString(encryptedDesign()));
    Path secret = Files.writeString(folder.resolve("secret"), "open sesame\nsecond line\n");
    Path bundle = folder.resolve("b.zip");
    Run run = Run.of("export", design, "-o", bundle, "--passphrase-file", secret);
    assertEquals(0, run.status(), run.err());
    Map<String, String> files = unzip(bundle);
    assertEquals("open sesame\n", files.get("load-balancers/lb-1/ssl/lb-1.pass"));
    assertTrue(String.valueOf(files.get("load-balancers/lb-1/ssl/lb-1.key")).contains("ENCRYPTED"));
    assertEquals(
        2, Run.of("export", design, "-o", bundle, "--passphrase-file", "nowhere").status());
  }

  @Test
  void aFolderInTheWayIsASentence() throws Exception {
    Path design = folder.resolve("d.apimtopology");
    Run.of("new", "single-node", "-o", design);
    Path taken = Files.createDirectory(folder.resolve("taken.zip"));
    Run run = Run.of("export", design, "-o", taken);
    assertEquals(2, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.speaksToPeople(), run.err());
  }

  @Test
  void aMissingFolderIsNotMade() {
    Path design = folder.resolve("d.apimtopology");
    Run.of("new", "single-node", "-o", design);
    Path nowhere = folder.resolve("nowhere/b.zip");
    Run run = Run.of("export", design, "-o", nowhere);
    assertEquals(2, run.status());
    assertTrue(run.err().startsWith(nowhere + ": it cannot be written"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(nowhere.getParent()));
  }

  @Test
  void rulesPrintsTheBookInThreeFormats() throws Exception {
    assertTrue(Run.of("rules").out().contains("affinity-required"));
    assertTrue(Run.of("rules", "--format", "markdown").out().startsWith("|"));
    assertTrue(new ObjectMapper().readTree(Run.of("rules", "--format", "json").out()).size() > 20);
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertTrue(Run.of("--help").out().contains("validate"));
    assertTrue(Run.of("--version").out().startsWith("topology-designer "));
  }

  private Path designWithAnError() throws Exception {
    Path design = folder.resolve("error.apimtopology");
    Run.of("new", "active-active", "-o", design);
    JsonNode json = new ObjectMapper().readTree(design.toFile());
    ((com.fasterxml.jackson.databind.node.ObjectNode)
            json.get("loadBalancers").get(0).get("sites").get(0))
        .remove("affinity");
    return Files.writeString(design, json.toPrettyString());
  }

  private Path encryptedDesign() throws Exception {
    Path design = folder.resolve("encrypted.apimtopology");
    Run.of("new", "single-node", "-o", design);
    JsonNode json = new ObjectMapper().readTree(design.toFile());
    ((com.fasterxml.jackson.databind.node.ObjectNode) json.get("loadBalancers").get(0))
        .putObject("certificate")
        .put("encryptedKey", true);
    return Files.writeString(design, json.toPrettyString());
  }

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("written.apimtopology"), text);
  }

  private static Map<String, String> unzip(Path bundle) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(bundle)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(
            entry.getName(),
            new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
