package apim.designer.golden;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.generator.Correction;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.Includes;
import apim.designer.nginx.Parser;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the six samples of WSO2's page contain is in our output, or one of the corrections says
/// why not:
/// https://apim.docs.wso2.com/en/3.1.0/install-and-setup/deploying-wso2-api-manager/configuring-the-proxy-server-and-the-load-balancer/
final class PageSamplesTest {
  /// What the page leaves to the reader, as the templates fill it in.
  private static final Map<String, Map<String, String>> FILLED_IN =
      Map.of(
          "single-node",
          Map.of("node-ip-address", "10.0.0.11"),
          "active-active",
          Map.of("node-1-ip-address", "10.0.0.11", "node-2-ip-address", "10.0.0.12"),
          "gateway-single-manager",
          Map.of(
              "gwm-ip-address", "10.0.0.11",
              "gw-1-ip-address", "10.0.0.12",
              "gw-2-ip-address", "10.0.0.13"),
          "publisher-ha",
          Map.of("publisher-1-ip-address", "10.0.0.11", "publisher-2-ip-address", "10.0.0.12"),
          "store-ha",
          Map.of("store-1-ip-address", "10.0.0.11", "store-2-ip-address", "10.0.0.12"),
          "key-manager-ha",
          Map.of("km-1-ip-address", "10.0.0.11", "km-2-ip-address", "10.0.0.12"));

  private static final Map<String, String> CERTIFICATE =
      Map.of("cert_name", "lb-1.crt", "key_name", "lb-1.key");

  /// What our files have and the samples lack, or what the page's text says beside the samples.
  private static final Set<Correction> BESIDE_THE_SAMPLES =
      EnumSet.of(
          Correction.STRONG_CERTIFICATE,
          Correction.FORWARDED_PROTO,
          Correction.TRUSTED_HEADERS,
          Correction.CATCH_ALL,
          Correction.RELOAD,
          Correction.CONF_PATH,
          Correction.REDIRECT_EVERY_HOST,
          Correction.WEBSOCKET_AND_SIZES,
          Correction.TLS_POLICY,
          Correction.CONSOLE_CLOSED,
          Correction.STICKY_IN_OPEN_SOURCE);

  /// What no line of the templates is about: what people do.
  private static final Set<Correction> NOT_IN_THE_TEMPLATES =
      EnumSet.of(Correction.RELOAD, Correction.CONF_PATH);

  private static final Pattern SAMPLE =
      Pattern.compile("```tab=\"([^\"]+)\"\\n(.*?)```", Pattern.DOTALL);

  private final List<PageStatement> page;

  PageSamplesTest() throws IOException {
    page = PageStatement.all();
  }

  @Test
  void theSamplesHaveTheirDirectivesAndBlocks() {
    Map<String, Long> directives =
        page.stream()
            .filter(statement -> !statement.block())
            .collect(
                Collectors.groupingBy(
                    PageStatement::template, LinkedHashMap::new, Collectors.counting()));
    assertEquals(
        Map.of(
            "single-node", 35L,
            "active-active", 38L,
            "gateway-single-manager", 36L,
            "publisher-ha", 21L,
            "store-ha", 21L,
            "key-manager-ha", 21L),
        directives);
    assertEquals(33, page.stream().filter(PageStatement::block).count());
  }

  @Test
  void everyStatementIsPresentOrCorrected() {
    Map<String, List<Placed>> ours =
        page.stream()
            .map(PageStatement::template)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), PageSamplesTest::ours));
    assertAll(
        page.stream().map(statement -> () -> account(statement, ours.get(statement.template()))));
    System.out.println(
        "The page's samples: "
            + page.stream().filter(PageStatement::present).count()
            + " statements present, "
            + page.stream().filter(statement -> !statement.present()).count()
            + " corrected");
  }

  private void account(PageStatement theirs, List<Placed> ours) {
    String within = oursWithin(theirs);
    String text = filledIn(theirs, theirs.text());
    if (theirs.present()) {
      assertTrue(
          ours.stream().anyMatch(one -> one.within().equals(within) && one.text().equals(text)),
          theirs + " is not in our output");
      return;
    }
    String there = theirs.oursWithin().isEmpty() ? within : theirs.oursWithin();
    assertFalse(
        ours.stream().anyMatch(one -> one.within().equals(within) && one.text().equals(text)),
        theirs + " is in our output, although it is said to be corrected");
    String instead = filledIn(theirs, theirs.ours());
    List<Placed> found =
        ours.stream()
            .filter(one -> one.within().equals(there) && one.text().equals(instead))
            .toList();
    assertEquals(1, found.size(), theirs + ": our \"" + instead + "\" in \"" + there + "\"");
    for (Correction correction : theirs.corrections()) {
      assertTrue(
          found.getFirst().reason().contains(correction.why()),
          theirs + ": ours must give the reason of " + correction);
    }
  }

  /// The page's blocks have our names where an upstream was renamed.
  private String oursWithin(PageStatement statement) {
    return page.stream()
        .filter(other -> other.template().equals(statement.template()) && other.block())
        .filter(other -> other.text().equals(statement.within()) && !other.present())
        .map(PageStatement::ours)
        .findFirst()
        .orElse(statement.within());
  }

  private static String filledIn(PageStatement statement, String text) {
    String filled = text;
    for (var values : List.of(FILLED_IN.get(statement.template()), CERTIFICATE)) {
      for (var value : values.entrySet()) {
        filled = filled.replace("<" + value.getKey() + ">", value.getValue());
      }
    }
    return filled;
  }

  private static List<Placed> ours(String template) {
    return Outcome.of(Templates.design(template), GoldenCase.TODAY)
        .deployment()
        .instances()
        .stream()
        .flatMap(instance -> Placed.in(NginxFiles.sites(instance).toList()).stream())
        .toList();
  }

  @Test
  void everyCorrectionIsInTheSamplesOrBesideThem() {
    Set<Correction> all = EnumSet.copyOf(BESIDE_THE_SAMPLES);
    page.forEach(statement -> all.addAll(statement.corrections()));
    assertEquals(EnumSet.allOf(Correction.class), all);
  }

  @Test
  void everyCorrectionSaysAllOfItsFourParts() {
    for (Correction correction : Correction.values()) {
      Stream.of(correction.theirs(), correction.ours(), correction.why())
          .forEach(part -> assertTrue(part.length() > 10, correction + ": " + part));
      assertTrue(correction.source().startsWith("https://"), correction.toString());
    }
  }

  @Test
  void theLinesOfTheTemplatesGiveTheReasonsOfTheCorrections() {
    String reasons = reasons(GoldenCase.possible());
    Set<Correction> silent = EnumSet.noneOf(Correction.class);
    for (Correction correction : Correction.values()) {
      if (!reasons.contains(correction.why())) {
        silent.add(correction);
      }
    }
    assertEquals(NOT_IN_THE_TEMPLATES, silent);
  }

  private static String reasons(Stream<GoldenCase> cases) {
    return cases
        .flatMap(one -> one.outcome().artifacts("").stream())
        .flatMap(artifact -> artifact.lines().stream())
        .map(line -> line.reason())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @MethodSource("apim.designer.golden.GoldenTest#possible")
  void theReadmeShowsEveryCorrectionThatTheFilesMake(GoldenCase one) {
    String readme = one.rendered().files().get("README.md");
    String reasons = reasons(Stream.of(one));
    Set<Correction> shown = EnumSet.of(Correction.RELOAD, Correction.CONF_PATH);
    for (Correction correction : Correction.values()) {
      if (reasons.contains(correction.why())) {
        shown.add(correction);
      }
    }
    assertTrue(shown.size() > 10, shown.toString());
    for (Correction correction : Correction.values()) {
      for (String part :
          List.of(correction.theirs(), correction.ours(), correction.why(), correction.source())) {
        if (shown.contains(correction)) {
          assertTrue(readme.contains(part), correction + " is not in the README: " + part);
        }
      }
      assertEquals(shown.contains(correction), readme.contains(correction.ours()), readme);
    }
  }

  /// The data is checked against the page itself where a copy of it lies beside the project.
  @Test
  void theDataIsWhatThePageShows() throws IOException {
    Path folder = Path.of("../shared/seed");
    if (!Files.isDirectory(folder)) {
      System.out.println("No copy of WSO2's page beside the project: its data was not compared.");
      return;
    }
    List<String> shown = new ArrayList<>();
    Matcher sample = SAMPLE.matcher(pageText(folder));
    List<String> templates = page.stream().map(PageStatement::template).distinct().toList();
    while (sample.find()) {
      if (sample.group(2).contains("listen")) {
        // A placeholder in braces is no nginx.
        String text = sample.group(2).replaceAll("\\{([a-z0-9_-]+)}", "<$1>");
        String template = templates.get((int) shown.stream().filter("---"::equals).count());
        Placed.in(Parser.parse(sample.group(1), text, Includes.NONE).statements())
            .forEach(placed -> shown.add(template + "|" + placed.within() + "|" + placed.text()));
        shown.add("---");
      }
    }
    shown.removeIf("---"::equals);
    assertEquals(
        page.stream()
            .map(one -> one.template() + "|" + one.within() + "|" + one.text())
            .collect(Collectors.joining("\n")),
        String.join("\n", shown));
  }

  private static String pageText(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path file = files.filter(path -> path.toString().endsWith(".md")).findFirst().orElseThrow();
      return Files.readString(file);
    }
  }
}
