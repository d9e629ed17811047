package apim.designer.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The edited file of every node of WSO2's patterns, in every release, against a table of ours: all
/// that the table has is set, and nothing else is. Each row of the table names the chart or page that
/// it was read in.
final class WiringMatrixTest {
  private record Row(
      List<String> patterns,
      int first,
      int last,
      String node,
      String key,
      String value,
      String source) {
    boolean isAbout(DeploymentPattern pattern, String release, String wantedNode) {
      int at = RELEASES.indexOf(release);
      return patterns.contains(pattern.name())
          && at >= first
          && at <= last
          && node.equals(wantedNode);
    }
  }

  private static final List<String> RELEASES = Catalog.standard().releases();
  private static final List<Row> TABLE = table();

  private static List<Row> table() {
    try (var content = WiringMatrixTest.class.getResourceAsStream("/wiring/expected.tsv")) {
      assertNotNull(content);
      return new String(content.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  new Row(
                      Arrays.asList(cells[0].split(" ")),
                      RELEASES.indexOf(cells[1]),
                      RELEASES.indexOf(cells[2]),
                      cells[3],
                      cells[4],
                      cells[5],
                      cells[6]))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(DeploymentPattern.class)
  void everyNodeIsToldWhatTheTableSaysAndNoMore(DeploymentPattern pattern) {
    int files = 0;
    int keys = 0;
    for (String release : pattern.releases()) {
      for (String node : pattern.nodes().keySet()) {
        Map<String, String> expected = new TreeMap<>();
        TABLE.stream()
            .filter(row -> row.isAbout(pattern, release, node))
            .forEach(row -> expected.put(row.key(), row.value()));
        assertEquals(
            lines(expected), lines(Wiring.of(pattern, release, node)), release + " " + node);
        files++;
        keys += expected.size();
      }
    }
    System.out.println(pattern + ": " + files + " files, " + keys + " keys as the table says");
    assertTrue(keys > files);
  }

  private static String lines(Map<String, String> values) {
    return String.join(
        "\n",
        values.entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .toList());
  }

  @Test
  void everyRowIsAboutAPatternAndHasASource() {
    for (Row row : TABLE) {
      assertTrue(row.first() >= 0 && row.last() >= row.first(), row.toString());
      assertTrue(row.source().matches("https://\\S+|[\\w-]+/[\\w-]+[:#]\\S+"), row.toString());
      for (String name : row.patterns()) {
        DeploymentPattern pattern = DeploymentPattern.valueOf(name);
        assertTrue(pattern.nodes().containsKey(row.node()), row.toString());
        for (int at = row.first(); at <= row.last(); at++) {
          assertTrue(pattern.releases().contains(RELEASES.get(at)), row.toString());
        }
      }
    }
  }
}
