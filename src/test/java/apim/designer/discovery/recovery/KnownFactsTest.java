package apim.designer.discovery.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.Deployment;
import apim.designer.discovery.GivenFiles;
import apim.designer.discovery.recovery.Imported.SiteFacts;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.LoadBalancer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Twenty files of ours, and those that people published where they are at hand, are imported as what
/// somebody has read in them.
final class KnownFactsTest {
  private static final Path WILD = Path.of("../shared/corpus/wild/nginx");

  @Test
  void twentyFilesAreReadAsTheyAreMeant() throws IOException {
    Map<String, List<String>> wanted = facts("facts.tsv");
    assertEquals(20, wanted.size());
    for (Map.Entry<String, List<String>> file : wanted.entrySet()) {
      Recovered recovered = Imported.text(text(file.getKey() + ".conf"));
      assertEquals(file.getValue(), found(recovered), file.getKey());
      assertFalse(
          Outcome.of(recovered.design(), LocalDate.of(2026, 6, 1)).findings().stream()
              .anyMatch(finding -> finding.rule().id().equals("snippet-refused")),
          file.getKey());
    }
  }

  @Test
  void whatPeoplePublishedIsReadAsItIsMeant() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(WILD), "the published files are not at hand");
    for (Map.Entry<String, List<String>> file : facts("wild.tsv").entrySet()) {
      Path path = WILD.resolve(file.getKey());
      Recovered recovered =
          Imported.of(GivenFiles.text(path.getFileName().toString(), Files.readString(path)));
      assertEquals(file.getValue(), found(recovered), file.getKey());
      assertTrue(recovered.placed() > recovered.dropped(), file.getKey());
    }
  }

  private static List<String> found(Recovered recovered) {
    List<String> found = new ArrayList<>();
    for (var instance : Deployment.of(recovered.design()).instances()) {
      LoadBalancer lb = instance.loadBalancer();
      String certificate =
          lb.certificate().files().stream().findFirst().map(Object::toString).orElse("");
      for (SiteFacts site : Imported.facts(instance)) {
        found.add(
            String.join(
                "\t",
                site.host() + (site.below().equals("/") ? "" : site.below()),
                String.valueOf(site.port()),
                site.listener(),
                site.affinity(),
                String.join(",", site.members()),
                site.tls() ? certificate : ""));
      }
    }
    return found.stream().sorted().toList();
  }

  private static Map<String, List<String>> facts(String name) throws IOException {
    return text(name)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .collect(
            Collectors.groupingBy(
                line -> line.substring(0, line.indexOf('\t')),
                TreeMap::new,
                Collectors.mapping(
                    line -> line.substring(line.indexOf('\t') + 1),
                    Collectors.collectingAndThen(
                        Collectors.toList(), lines -> lines.stream().sorted().toList()))));
  }

  static List<String> names() throws IOException {
    return List.copyOf(facts("facts.tsv").keySet());
  }

  static String text(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(KnownFactsTest.class.getResourceAsStream("/import/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
