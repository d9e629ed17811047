package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.RandomDesigns;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Holds the published JSON Schema against the reader.
@Tag("slow")
final class SchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// What a schema cannot express; a file with only such problems may pass it.
  private static final List<String> BEYOND =
      List.of(
          "an IPv4 address",
          "an IPv6 address",
          "a host name",
          "has no port",
          "a range of addresses",
          "a prefix length",
          "a name server",
          "a timeout lies",
          "a site or a line that starts",
          "a line turns");

  private static SchemaChecker schema = new SchemaChecker(MAPPER.createObjectNode());

  @BeforeAll
  static void theSchemaIsPublished() throws Exception {
    String name = "apim-topology-2.schema.json";
    try (InputStream in = Objects.requireNonNull(DesignFile.class.getResourceAsStream(name))) {
      schema = new SchemaChecker(MAPPER.readTree(in));
    }
  }

  /// What is written of random designs, by the objects that it stands in. That all of it is read
  /// back is held by DesignFilePrintTest.
  private static Map<String, Set<String>> written() throws Exception {
    Map<String, Set<String>> all = new TreeMap<>();
    for (long seed = 0; seed < 500; seed++) {
      String text = DesignFile.print(RandomDesigns.design(seed), Optional.empty());
      JsonNode top = MAPPER.readTree(text);
      add(all, "(top)", List.of(top));
      add(all, "node", top.path("nodes"));
      for (JsonNode node : top.path("nodes")) {
        add(all, "ports", List.of(node.path("ports")));
      }
      add(all, "accepted", top.path("accepted"));
      add(all, "zone", top.path("zones"));
      add(all, "note", top.path("notes"));
      add(all, "external", top.path("externals"));
      add(all, "link", top.path("links"));
      add(all, "position", top.path("layout"));
      for (JsonNode position : top.path("layout")) {
        add(all, "line", position.path("lines"));
        for (JsonNode line : position.path("lines")) {
          add(all, "spot", List.of(line.path("label")));
        }
      }
      add(all, "loadBalancer", top.path("loadBalancers"));
      for (JsonNode balancer : top.path("loadBalancers")) {
        add(all, "nginx", List.of(balancer.path("nginx")));
        add(all, "certificate", List.of(balancer.path("certificate")));
        add(all, "site", balancer.path("sites"));
        for (JsonNode site : balancer.path("sites")) {
          for (String part : List.of("affinity", "public", "nodeTls", "clientCertificates")) {
            add(all, part, List.of(site.path(part)));
          }
          add(all, "member", site.path("members"));
        }
      }
    }
    return all;
  }

  private static void add(
      Map<String, Set<String>> all, String definition, Iterable<JsonNode> objects) {
    for (JsonNode object : objects) {
      all.computeIfAbsent(definition, _ -> new TreeSet<>()).addAll(names(object));
    }
  }

  @Test
  void everyObjectHasThePropertiesThatAreWritten() throws Exception {
    Map<String, Set<String>> published = new TreeMap<>();
    published.put("(top)", names(schema.root().get("properties")));
    schema
        .root()
        .get("$defs")
        .propertyStream()
        .filter(def -> def.getValue().has("properties"))
        .forEach(
            def ->
                published.put(
                    def.getKey(), new TreeSet<>(names(def.getValue().get("properties")))));
    assertTrue(
        published.getOrDefault("site", new TreeSet<>()).remove("carbon"),
        "a word of version 1 is read");
    assertEquals(published, written());
  }

  @Test
  void everyChoiceHasTheWordsOfTheReader() {
    assertEquals(DesignReader.PROFILES, words("node", "profile"));
    assertEquals(DesignReader.KINDS, words("external", "kind"));
    assertEquals(LoadBalancerReader.EDITIONS, words("nginx", "edition"));
    assertEquals(LoadBalancerReader.SOURCES, words("certificate", "source"));
    assertEquals(LoadBalancerReader.KEYS, words("certificate", "key"));
    assertEquals(SiteReader.LISTENERS, words("site", "listener"));
    assertEquals(
        Stream.concat(SiteReader.METHODS.stream(), SiteReader.METHODS_OF_VERSION_1.stream())
            .toList(),
        words("affinity", "method"));
  }

  @Test
  void aReleaseHasTheFormOfOneWhetherItIsKnownOrNot() throws Exception {
    for (String version :
        List.of(
            "2.6",
            "3.0",
            "4.7.17",
            "4.8.0",
            "5.0",
            "999.999.999",
            "4",
            "4.",
            "4.8.0.1",
            "v4.8",
            "1000.0",
            "4.8-rc",
            "٤.٧",
            "")) {
      JsonNode design =
          MAPPER.readTree(
              "{\"format\":\"apim-topology\",\"schemaVersion\":2,\"apim\":\"" + version + "\"}");
      assertEquals(
          version.matches("[0-9]{1,3}\\.[0-9]{1,3}(\\.[0-9]{1,3})?"), reads(design), version);
      assertEquals(schema.accepts(design), reads(design), version);
    }
  }

  @Test
  void everyRandomDesignFitsTheSchema() throws Exception {
    for (long seed = 0; seed < 500; seed++) {
      String text = DesignFile.print(RandomDesigns.design(seed), Optional.empty());
      assertTrue(schema.accepts(MAPPER.readTree(text)), "seed " + seed + "\n" + text);
    }
  }

  @Test
  void theSchemaAndTheReaderAgreeOnSpoiledDesigns() throws Exception {
    int refused = 0;
    for (long seed = 0; seed < 3_000; seed++) {
      JsonNode design =
          MAPPER.readTree(DesignFile.print(RandomDesigns.design(seed), Optional.empty()));
      spoil(design, new Random(seed * 31 + 7));
      List<Problem> problems = problems(design);
      boolean fits = schema.accepts(design);
      String story = "seed " + seed + " " + problems + "\n" + design.toPrettyString();
      if (fits) {
        assertTrue(problems.stream().allMatch(SchemaTest::isBeyond), story);
      } else {
        assertFalse(problems.isEmpty(), story);
        refused++;
      }
    }
    assertTrue(refused > 1_000, "only " + refused + " designs were refused");
  }

  private static boolean isBeyond(Problem problem) {
    return BEYOND.stream().anyMatch(problem.message()::contains);
  }

  /// Changes, removes or adds one property or item somewhere in the tree.
  private static void spoil(JsonNode design, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(design, containers);
    JsonNode chosen = containers.get(random.nextInt(containers.size()));
    switch (chosen) {
      case ObjectNode object -> spoil(object, random);
      case ArrayNode array -> spoil(array, random);
      default -> throw new AssertionError(chosen);
    }
  }

  private static void spoil(ObjectNode object, Random random) {
    List<String> names = new ArrayList<>(names(object));
    if (names.isEmpty()) {
      object.set("x", junk(random));
      return;
    }
    names.sort(null);
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(4)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name + "x", object.remove(name));
      default -> object.set(name, junk(random));
    }
  }

  private static void spoil(ArrayNode array, Random random) {
    if (array.isEmpty() || random.nextBoolean()) {
      array.add(junk(random));
    } else {
      array.set(random.nextInt(array.size()), junk(random));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.valueStream().forEach(child -> collect(child, containers));
    }
  }

  private static JsonNode junk(Random random) {
    List<String> junk =
        List.of(
            "null",
            "true",
            "7",
            "-1",
            "0",
            "60000",
            "70000",
            "200000",
            "1.5",
            "[]",
            "{}",
            "\"\"",
            "\"apim-1\"",
            "\"UPPER\"",
            "\"a b\"",
            "\"$x;\"",
            "\"/var/log/x\"",
            "\"10.0.0.1\"",
            "\"10.0.0.0/8\"",
            "\"::1\"",
            "\"30m\"",
            "\"R30\"",
            "\"1.30.4\"",
            "\"plus\"",
            "\"provided\"",
            "\"csr\"",
            "\"sticky-learn\"",
            "\"gateway\"",
            "\"management\"",
            "\"a\\u0000\"",
            "\"" + "y".repeat(2_001) + "\"",
            "99999999999999999999");
    try {
      return MAPPER.readTree(junk.get(random.nextInt(junk.size())));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> words(String def, String property) {
    return schema
        .root()
        .get("$defs")
        .get(def)
        .get("properties")
        .get(property)
        .get("enum")
        .valueStream()
        .map(JsonNode::textValue)
        .toList();
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static boolean reads(JsonNode design) {
    return problems(design).isEmpty();
  }

  private static List<Problem> problems(JsonNode design) {
    return switch (DesignFile.parse("d", design.toString())) {
      case ParseResult.Parsed parsed -> parsed.opened().newer().stream().toList();
      case ParseResult.Faulty faulty -> faulty.problems();
    };
  }
}
