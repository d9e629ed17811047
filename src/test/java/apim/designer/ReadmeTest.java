package apim.designer;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.discovery.lint.CheckPage;
import apim.designer.generator.Correction;
import apim.designer.generator.TomlTable;
import apim.designer.validation.RulePages;
import apim.designer.validation.SymptomPage;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/// Keeps README and the generated pages true where they can be held against the program;
/// `mvn -B -ntp test -Dtest=ReadmeTest -Dreadme=write` writes the generated parts.
final class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path DOCS = Path.of("src/docs");
  private static final int LONGEST = 16 * 1024;

  @Test
  void thePageOfTheRulesIsThatOfTheProgram() throws Exception {
    holds(DOCS.resolve("rules.md"), "rules", RulePages.markdown());
  }

  @Test
  void thePageAboutLintingHasTheChecksOfTheProgram() throws Exception {
    holds(DOCS.resolve("lint.md"), "checks", CheckPage.markdown());
  }

  @Test
  void thePageOfTheSymptomsIsThatOfTheTests() throws Exception {
    holds(DOCS.resolve("symptoms.md"), "symptoms", SymptomPage.symptoms());
    holds(DOCS.resolve("symptoms.md"), "proposals", SymptomPage.proposals());
  }

  @Test
  void thePageOfTheCorrectionsIsThatOfTheProgram() throws Exception {
    holds(DOCS.resolve("corrections.md"), "corrections", Correction.markdown());
  }

  @Test
  void thePageOfDeploymentTomlIsThatOfTheProgram() throws Exception {
    holds(DOCS.resolve("deployment-toml.md"), "toml", TomlTable.markdown());
  }

  @Test
  void theRoomsAreThoseThatTheWallsHold() throws Exception {
    holds(DOCS.resolve("architecture.md"), "rooms", RoomsPage.markdown());
  }

  @Test
  void itIsShort() throws Exception {
    long size = Files.size(README);
    assertTrue(size <= LONGEST, "README.md has " + size + " bytes, more than " + LONGEST);
  }

  @Test
  void itListsEveryCommand() throws Exception {
    String text = Files.readString(README);
    List<String> missing = new ArrayList<>();
    int found = 0;
    for (Method method : Class.forName("apim.designer.cli.Commands").getDeclaredMethods()) {
      Command command = method.getAnnotation(Command.class);
      if (command != null) {
        found++;
        if (!text.contains("\n| `" + command.name())) {
          missing.add(command.name());
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(found >= 8, "the commands are read from the program: " + found);
  }

  @Test
  void itNamesTheLicenceAndWhoIsNotBehindIt() throws Exception {
    String text = Files.readString(README);
    assertTrue(text.contains("Apache License, Version 2.0"), text);
    assertTrue(text.contains("not affiliated with WSO2 LLC or F5, Inc."), text);
  }

  /// What is installed is the jar, so the text of the licence is in it.
  @Test
  void theTextOfTheLicenceIsInTheProgram() throws Exception {
    byte[] written = Files.readAllBytes(Path.of("src/main/resources/META-INF/LICENSE"));
    String text = new String(written, StandardCharsets.UTF_8);
    assertTrue(text.strip().startsWith("Apache License"), text);
    assertTrue(text.contains("END OF TERMS AND CONDITIONS"), text);
    URL program = Main.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader alone = new URLClassLoader(new URL[] {program}, null);
        InputStream packed = alone.getResourceAsStream("META-INF/LICENSE")) {
      assertArrayEquals(written, requireNonNull(packed).readAllBytes());
    }
    String pom = Files.readString(Path.of("pom.xml"));
    assertTrue(pom.contains("<name>Apache-2.0</name>"), "pom.xml names the licence");
  }

  private static void holds(Path page, String name, String content) throws Exception {
    String text = Files.readString(page);
    String generated = with(text, name, content);
    if ("write".equals(System.getProperty("readme"))) {
      Files.writeString(page, generated);
    } else {
      assertEquals(generated, text, "run: mvn -B -ntp test -Dtest=ReadmeTest -Dreadme=write");
    }
  }

  private static String with(String text, String name, String content) {
    String start = "<!-- " + name + " -->\n";
    int from = text.indexOf(start) + start.length();
    int to = text.indexOf("<!-- end -->", from);
    assertTrue(from >= start.length() && to >= from, "the page has a place for " + name);
    return text.substring(0, from) + content + text.substring(to);
  }
}
