package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.FirewallMatrix.Row;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.project.Templates;
import apim.designer.topology.External;
import apim.designer.topology.Link;
import apim.designer.topology.Profile;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What firewalls must let through is what the files of the bundle make machines do.
final class FirewallMatrixTest {
  private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+)`");

  private static List<String> texts(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                "%s → %s:%s %s"
                    .formatted(
                        row.from().name(),
                        row.to().name(),
                        row.port().isPresent() ? row.port().getAsInt() : "?",
                        row.why()))
        .toList();
  }

  private static Set<String> names(String cell) {
    return NAME.matcher(cell)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<String> patterns() {
    return TemplateLinksTest.patterns();
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void everyConnectionOfTheReadmeIsARow(String template) {
    Deployment deployment = Deployment.of(Templates.design(template));
    List<Row> matrix = FirewallMatrix.of(deployment);
    int checked = 0;
    for (List<String> row : Connections.rows(Calls.of(deployment))) {
      Set<String> from = row.get(0).equals("clients") ? Set.of("clients") : names(row.get(0));
      for (String begins : from) {
        for (String takes : names(row.get(1))) {
          for (String port : row.get(2).split(", ")) {
            checked++;
            assertTrue(
                matrix.stream()
                    .anyMatch(
                        one ->
                            one.from().name().equals(begins)
                                && one.to().name().equals(takes)
                                && String.valueOf(one.port().orElse(0)).equals(port)),
                begins + " → " + takes + ":" + port + " in " + texts(matrix));
          }
        }
      }
    }
    assertTrue(checked > 3, checked + " connections");
  }

  @Test
  void aRowSaysWhoReachesWhomWhereAndWhatFor() {
    List<Row> rows = FirewallMatrix.of(Deployment.of(Templates.design("active-active")));
    assertEquals(
        List.of(
            "clients → lb-1:80 redirects to HTTPS", "clients → lb-1:443 sites portals, gateway"),
        texts(rows).subList(0, 2));
    Row first = rows.get(1);
    assertEquals("TCP", first.protocol());
    assertEquals("", first.from().address());
    assertTrue(texts(rows).contains("lb-1 → apim-1:9443 site portals"), texts(rows).toString());
    assertTrue(
        rows.stream().anyMatch(row -> row.why().contains("throttling")), texts(rows).toString());
  }

  @Test
  void numbersInNamesCountAndEachConnectionIsThereOnce() {
    Topology many = Sketch.base();
    for (String id : List.of("gw-10", "gw-2", "gw-1")) {
      many = many.with(Sketch.node(id, Profile.ALL_IN_ONE, "10.1.0." + id.substring(3)));
    }
    List<Row> rows =
        FirewallMatrix.of(
            Deployment.of(
                Design.of(
                    many.with(Sketch.external("files", External.Kind.SHARED_FILE_SYSTEM, "NFS"))
                        .withLinks(
                            List.of(link("gw-10"), link("gw-2"), link("gw-1"), link("gw-1"))))));
    assertEquals(
        List.of("gw-1 → files:? NFS", "gw-2 → files:? NFS", "gw-10 → files:? NFS"),
        texts(rows).stream().filter(row -> row.contains("files")).toList());
  }

  private static Link link(String from) {
    return Sketch.link(from, "files", "NFS");
  }

  @Test
  void theConnectionsOfANodeAreThoseThatBeginOrEndThere() {
    List<Row> rows = FirewallMatrix.of(Deployment.of(Templates.design("active-active")));
    List<Row> about = FirewallMatrix.about(rows, Set.of(Sketch.id("apim-1")));
    assertTrue(about.size() < rows.size());
    assertTrue(
        about.stream()
            .allMatch(
                row -> row.from().name().equals("apim-1") || row.to().name().equals("apim-1")));
    assertEquals(List.of(), FirewallMatrix.about(rows, Set.of(Sketch.id("nobody"))));
  }
}
