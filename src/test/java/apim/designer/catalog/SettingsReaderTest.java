package apim.designer.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.catalog.Setting.Place;
import apim.designer.catalog.Setting.Traffic;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How rows of `settings.tsv` are read, and that a malformed one is named by its line.
final class SettingsReaderTest {
  private static final String HEAD =
      "recipe\ttable\tkey\tprofiles\tfrom\tto\ttraffic\tvalue\treason\tsource\n";
  private static final String OFFSET =
      "offset\t[server]\toffset\t*\t3.0\t\town\tit\twhy\thttps://x\n";
  private static final String LABELS =
      "gateway-labels\t[a.b]\tc, d\tgateway all-in-one\t3.2\t4.1\tshown\tit\twhy\thttps://x\n";

  private static List<Setting> read(String rows) {
    return SettingsReader.read(HEAD + rows);
  }

  @Test
  void aRowSaysWhereItsKeysStandAndForWhom() {
    List<Setting> settings = read(OFFSET + LABELS);
    assertEquals(List.of(0, 1), settings.stream().map(Setting::row).toList());
    Setting labels = settings.getLast();
    assertEquals(new Place(List.of("a", "b"), false, List.of()), labels.place());
    assertEquals(List.of("c", "d"), labels.keys());
    assertEquals("c", labels.key());
    assertEquals(
        Set.of(Profile.GATEWAY, Profile.ALL_IN_ONE), labels.scopes().getFirst().profiles());
    assertEquals(Recipe.GATEWAY_LABELS, labels.recipe());
  }

  @ParameterizedTest
  @CsvSource({
    "gateway, 3.1.0, false",
    "gateway, 3.2.0, true",
    "gateway, 4.1.9, true",
    "gateway, 4.2.0, false",
    "publisher, 4.0.0, false",
    "all-in-one, 4.0.0, true"
  })
  void aScopeBeginsAndEndsWithItsReleases(String profile, String version, boolean includes) {
    Setting labels = read(LABELS).getFirst();
    Profile one = Profile.of(profile).orElseThrow();
    assertEquals(includes, labels.includes(one, ApimVersion.of(version)));
    assertEquals(
        includes ? Optional.of(Traffic.SHOWN) : Optional.empty(),
        labels.traffic(one, ApimVersion.of(version)));
  }

  @Test
  void aRowWithoutAKeyGoesOnAboutTheOneAbove() {
    Setting both = read(LABELS + "gateway-labels\t\t\tpublisher\t4.2\t\tcalls\t\t\t\n").getFirst();
    assertEquals(2, both.scopes().size());
    assertEquals(
        Optional.of(Traffic.CALLS), both.traffic(Profile.PUBLISHER, ApimVersion.of("4.9.0")));
    assertEquals("why", both.reason());
    assertFalse(both.includes(Profile.GATEWAY, ApimVersion.of("4.2.0")));
  }

  @ParameterizedTest
  @CsvSource({
    "[server], [server]",
    "[a.b_c.d-e], [a.b_c.d-e]",
    "[[a.b]], [[a.b]]",
    "[[a.b]].c.d, [a.b.c.d]"
  })
  void aHeaderIsReadAsAFileSpellsIt(String cell, String header) {
    assertEquals(header, read(OFFSET.replace("[server]", cell)).getFirst().place().header());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\toffset\\t\\* | \\toffset | must have 10 columns",
        "^offset | offsets | has no recipe offsets",
        "3\\.0 | three | has no release three",
        "3\\.0\\t | 3.0\\t9 | has no release 9",
        "own | owns | has no traffic owns",
        "\\* | gateway proxy | has no profile proxy",
        "\\[server] | server | has no header of a table: server",
        "\\[server] | [[server] | has no header of a table: [[server]",
        "\\[server] | [server]] | has no header of a table: [server]]",
        "\\[server] | [[server]]x | has no header of a table: [[server]]x",
        "\\[server] | [] | has no header of a table: []",
        "^offset\\t.*offset\\t | hostname\\t\\t\\t | goes on about hostname, which is not above it"
      })
  void aMalformedRowIsNamedByItsLine(String part, String broken, String fault) {
    String rows = LABELS + OFFSET.replaceFirst(part, broken.translateEscapes());
    IllegalStateException e = assertThrows(IllegalStateException.class, () -> read(rows));
    assertEquals("catalog resource settings.tsv: line 3 " + fault, e.getMessage());
  }

  @Test
  void aFileWithoutItsHeadIsRefusedAtItsFirstLine() {
    for (String text : List.of("", OFFSET, HEAD.replace("\tto\t", "\tuntil\t") + OFFSET)) {
      String message =
          assertThrows(IllegalStateException.class, () -> SettingsReader.read(text)).getMessage();
      assertTrue(
          String.valueOf(message).startsWith("catalog resource settings.tsv: line 1 must name"),
          message);
    }
    assertEquals(List.of(), read(""));
  }

  @Test
  void whatIsShippedHasEveryRecipeAndKeepsItsOrder() {
    List<Setting> settings = Catalog.standard().settings();
    assertEquals(
        Set.of(Recipe.values()),
        settings.stream().map(Setting::recipe).collect(Collectors.toSet()));
    assertEquals(
        IntStream.range(0, settings.size()).boxed().toList(),
        settings.stream().map(Setting::row).toList());
    for (Setting setting : settings) {
      for (Setting.Scope scope : setting.scopes()) {
        assertTrue(
            scope.last().isEmpty()
                || scope.last().get().isAtLeast(scope.first().major(), scope.first().minor()),
            setting.place().header() + " " + setting.key() + " ends before it begins");
      }
    }
  }
}
