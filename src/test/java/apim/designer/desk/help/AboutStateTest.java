package apim.designer.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class AboutStateTest {
  private static final String RESOLVED =
      """

      The following files have been resolved:
         org.example:plain:jar:1.2:compile -- module org.example [auto]
         org.example:native:jar:linux:2.0:runtime
         org.example:native:jar:2.0:compile
      """;

  private static final String TABLE =
      "# words\norg.example:plain\tMIT\thttps://example.org/licence\n";

  /// What Maven resolved for this build; the build writes it where About reads it.
  private static String resolved() throws Exception {
    Optional<String> packed = Resource.text(Libraries.RESOLVED);
    return packed.isPresent()
        ? packed.get()
        : Files.readString(
            Path.of("target/classes/apim/designer/desk/help").resolve(Libraries.RESOLVED));
  }

  @Test
  void everyLibraryThatTheDesignerNeedsHasALicenceAndNoOtherHas() throws Exception {
    String table = Resource.text(Libraries.LICENCES).orElseThrow();
    assertEquals(
        Libraries.versions(resolved()).keySet(),
        Libraries.licences(table).keySet(),
        "licences.tsv has a row for each library that the designer needs to run, and no other");
    for (Library library : Libraries.licences(table).values()) {
      assertTrue(library.page().startsWith("https://"), library.toString());
      assertTrue(
          library.licence().matches("[A-Za-z0-9.+-]+( (WITH|AND) [A-Za-z0-9.+-]+)*"),
          library.toString());
    }
  }

  @Test
  void whatThePomNamesIsAmongThem() throws Exception {
    List<String> listed = List.copyOf(Libraries.versions(resolved()).keySet());
    String pom = Files.readString(Path.of("pom.xml"));
    Matcher dependency =
        Pattern.compile(
                "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>"
                    + "\\s*<version>[^<]+</version>\\s*(<scope>test</scope>)?")
            .matcher(pom);
    int found = 0;
    while (dependency.find()) {
      String name = dependency.group(1) + ":" + dependency.group(2);
      assertEquals(dependency.group(3) == null, listed.contains(name), name);
      found++;
    }
    assertTrue(found > 10, "dependencies read from the pom: " + found);
  }

  @Test
  void aLibraryOfSeveralFilesIsListedOnceAndOneWithoutALicenceSaysSo() {
    assertEquals(
        List.of(
            new Library("org.example:native", "2.0", "unknown", ""),
            new Library("org.example:plain", "1.2", "MIT", "https://example.org/licence")),
        Libraries.of(RESOLVED, TABLE));
    assertThrows(IllegalStateException.class, () -> Libraries.of(RESOLVED, TABLE + TABLE));
  }

  @Test
  void theTextHasEverythingThatIsShown() {
    AboutState state =
        new AboutState("0.9", "25.0.1", "26", "Testix 1.0", Libraries.of(RESOLVED, TABLE));
    assertEquals(
        """
        API-M Topology Designer
        Version: 0.9
        Java: 25.0.1
        JavaFX: 26
        System: Testix 1.0
        Licensed under the Apache License 2.0. Not affiliated with WSO2 LLC or F5, Inc.

        Libraries
        org.example:native 2.0 unknown
        org.example:plain 1.2 MIT https://example.org/licence
        """,
        state.text());
  }

  @Test
  void theVersionsAreReadFromWhatRuns() {
    AboutState state = AboutState.of("Testix 1.0");
    assertTrue(state.version().matches("\\d+\\.\\d+\\.\\d+.*"), state.version());
    assertTrue(state.java().startsWith("25") || state.java().compareTo("25") > 0, state.java());
    assertTrue(state.javafx().startsWith("2"), state.javafx());
    assertEquals("Testix 1.0", state.system());
    assertTrue(state.libraries().size() > 10);
    assertEquals(Optional.empty(), AboutState.version("# nothing"));
  }
}
