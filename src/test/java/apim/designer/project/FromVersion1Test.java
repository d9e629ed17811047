package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Catalog;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Layout;
import apim.designer.design.RandomDesigns;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ClientCertificates;
import apim.designer.topology.External;
import apim.designer.topology.Label;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.NodeTls;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.UrlPath;
import apim.designer.topology.WebApp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A design of schema version 1 opens as ever, means the same, and is written as version 2 after an
/// edit.
final class FromVersion1Test {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Map<String, String> OLD_WORDS =
      Map.of("by-address", "ip-hash", "own-cookie", "sticky-cookie", "node-cookie", "sticky-learn");

  private static Opened opened(String text) {
    return switch (DesignFile.parse("old.apimtopology", text)) {
      case ParseResult.Parsed parsed -> parsed.opened();
      case ParseResult.Faulty faulty -> throw new AssertionError(faulty.problems() + "\n" + text);
    };
  }

  private static String site(String apim, String more) {
    return """
    { "format": "apim-topology", "schemaVersion": 1, "apim": "%s",
      "loadBalancers": [ { "id": "lb-1", "nginx": { "edition": "plus", "version": "R33" },
        "sites": [ { "id": "portals", "hostname": "a.example.com", "listener": "management"%s } ] } ] }
    """
        .formatted(apim, more);
  }

  private static Site only(String text) {
    return opened(text).design().topology().loadBalancers().getFirst().sites().getFirst();
  }

  private static Design withoutLines(Design design) {
    return design.withLayout(new Layout(design.layout().positions()));
  }

  @Test
  void twoThousandDesignsMeanTheSame() throws Exception {
    int withConsole = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      Design meant =
          withoutLines(RandomDesigns.design(seed))
              .mapTopology(topology -> ofVersion1(topology, random));
      String text = written(meant);
      withConsole += text.contains("\"carbon\"") ? 1 : 0;
      Opened opened = opened(text);
      assertEquals(meant, opened.design(), "seed " + seed + "\n" + text);
      assertEquals(text, DesignFile.print(opened.design(), Optional.of(opened)), "seed " + seed);
      Design changed = new Edit.SetName(new Label("Changed")).applyTo(opened.design());
      String saved = DesignFile.print(changed, Optional.of(opened));
      assertTrue(saved.contains("\"schemaVersion\": 2"), saved);
      assertEquals(changed, opened(saved).design(), "seed " + seed);
    }
    assertTrue(withConsole > 200, withConsole + " designs say whether they serve the console");
  }

  /// Only what version 1 could say.
  private static Topology ofVersion1(Topology topology, Random random) {
    return topology
        .withContextPath(UrlPath.ROOT)
        .withAccepted(List.of())
        .map(
            Node.class,
            node ->
                node.withPorts(Map.of())
                    .withEnvironment(Optional.empty())
                    .withRegion(Optional.empty()))
        .map(External.class, external -> external.mapDetails(_ -> External.Details.NONE))
        .map(
            LoadBalancer.class,
            lb -> lb.mapSites(site -> ofVersion1(site, usual(topology.apim()), random)));
  }

  private static Site ofVersion1(Site site, Set<WebApp> usual, Random random) {
    Site bare =
        site.mapFront(
                front ->
                    front
                        .withPath(UrlPath.ROOT)
                        .withPublicSide(Optional.empty())
                        .withSnippet(Optional.empty()))
            .mapPolicy(_ -> Site.Policy.USUAL)
            .mapBack(back -> back.withKeepPath(false).withNodeTls(NodeTls.USUAL));
    return random.nextBoolean() ? bare.serving(WebApp.CARBON, random.nextBoolean(), usual) : bare;
  }

  private static Set<WebApp> usual(ApimVersion apim) {
    return Catalog.standard().nearest(apim).servedByDefault();
  }

  /// As version 1 wrote it.
  private static String written(Design design) throws Exception {
    ObjectNode tree = (ObjectNode) MAPPER.readTree(DesignFile.print(design, Optional.empty()));
    tree.put("schemaVersion", 1);
    for (JsonNode lb : tree.path("loadBalancers")) {
      for (JsonNode one : lb.path("sites")) {
        ObjectNode site = (ObjectNode) one;
        if (site.get("serves") instanceof ArrayNode serves) {
          boolean carbon = false;
          for (JsonNode app : serves) {
            carbon |= app.asText().equals("carbon");
          }
          site.remove("serves");
          site.put("carbon", carbon);
        }
        if (site.get("affinity") instanceof ObjectNode affinity) {
          affinity.put("method", OLD_WORDS.getOrDefault(affinity.get("method").asText(), "none"));
        }
      }
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
  }

  @ParameterizedTest
  @CsvSource({"3.1, true, true", "3.1, false, false", "4.5, true, true", "4.5, false, false"})
  void theConsoleIsAmongWhatIsServed(String apim, boolean carbon, boolean served) {
    Site site = only(site(apim, ", \"carbon\": " + carbon));
    Set<WebApp> serves = site.policy().serves().orElse(usual(ApimVersion.of(apim)));
    assertEquals(served, serves.contains(WebApp.CARBON));
    assertEquals(7, serves.stream().filter(app -> app != WebApp.CARBON).count());
    assertEquals(
        site,
        only(
            DesignFile.print(
                opened(site(apim, ", \"carbon\": " + carbon)).design(), Optional.empty())));
  }

  @Test
  void whatVersion1LeftToOthersGoesOnMeaningNothingAndSurvivesASave() {
    String text = site("4.5", ", \"path\": 7, \"serves\": \"all\", \"x-own\": true");
    Opened opened = opened(text);
    assertEquals(UrlPath.ROOT, only(text).front().path());
    assertEquals(ClientCertificates.NONE, only(text).policy().clientCertificates());
    Design changed = new Edit.SetName(new Label("Changed")).applyTo(opened.design());
    String saved = DesignFile.print(changed, Optional.of(opened));
    for (String kept : List.of("\"x-path\": 7", "\"x-serves\": \"all\"", "\"x-own\": true")) {
      assertTrue(saved.contains(kept), saved);
    }
    assertEquals(changed, opened(saved).design());
  }

  @Test
  void inVersion2TheOldWordsAreReadAndNoLongerWritten() {
    String text =
        site("4.5", ", \"affinity\": { \"method\": \"sticky-cookie\" }, \"carbon\": true")
            .replace("\"schemaVersion\": 1", "\"schemaVersion\": 2");
    Opened opened = opened(text);
    Design changed = new Edit.SetName(new Label("Changed")).applyTo(opened.design());
    String saved = DesignFile.print(changed, Optional.of(opened));
    assertTrue(saved.contains("\"own-cookie\"") && saved.contains("\"carbon\","), saved);
    assertFalse(saved.contains("sticky-cookie") || saved.contains("\"carbon\": true"), saved);
    assertEquals(changed, opened(saved).design());
  }
}
