package apim.designer.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.ArtifactLine;
import apim.designer.deployment.NginxInstance;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.ConfigProblem;
import apim.designer.nginx.Context;
import apim.designer.nginx.Grammar;
import apim.designer.nginx.Includes;
import apim.designer.nginx.Parser;
import apim.designer.nginx.Printer;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import apim.designer.topology.ElementId;
import apim.designer.topology.NginxTarget;
import apim.designer.validation.Severity;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What customers get from each template, file by file, in `src/test/resources/golden`. After a
/// change that is meant, `mvn -B -ntp test -Dtest=GoldenTest -Dgolden=write` writes the folders
/// anew; the difference is then read in review.
final class GoldenTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-30T23:59:59Z");

  /// They have one node behind each portal, or ip_hash.
  private static final Set<String> KEEPS_SESSIONS_ANYWHERE =
      Set.of(
          "p0-all-in-one",
          "p6-identity-server",
          "single-node",
          "active-active-ip-hash",
          "gateway-single-manager");

  private final SecureRandom random = new SecureRandom();

  static Stream<GoldenCase> possible() {
    return GoldenCase.possible();
  }

  static Stream<GoldenCase> kept() {
    return GoldenCase.kept();
  }

  @Test
  void aTemplateIsRefusedExactlyWhereTheNginxLacksItsWayOfKeepingSessions() {
    NginxTarget old = NginxTarget.of("open-source", "1.22.1");
    Set<String> refused =
        GoldenCase.all()
            .filter(one -> one.outcome().hasErrors())
            .map(GoldenCase::folder)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> sticky =
        Templates.all().stream()
            .map(Template::id)
            .filter(template -> !KEEPS_SESSIONS_ANYWHERE.contains(template))
            .map(template -> new GoldenCase(template, old).folder())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(sticky, refused);
    assertEquals(49, GoldenCase.possible().count());
    assertEquals(33, GoldenCase.kept().count());
  }

  @Test
  void aRefusalNamesTheMethodThatTheNginxLacks() {
    GoldenCase learning = new GoldenCase("active-active", NginxTarget.of("open-source", "1.22.1"));
    List<String> errors =
        learning.outcome().findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(finding -> finding.message())
            .toList();
    assertEquals(1, errors.size(), errors.toString());
    assertTrue(errors.getFirst().contains("1.22.1"), errors.getFirst());
  }

  @Test
  void everyFolderBelongsToATemplateAndATarget() throws IOException {
    GoldenFolder.assertNamed(
        GoldenCase.kept().map(GoldenCase::folder).collect(Collectors.toSet()),
        GoldenFolder.TEMPLATES);
  }

  @ParameterizedTest
  @MethodSource("kept")
  void theZipIsTheGoldenFolder(GoldenCase one) throws IOException {
    golden(one).assertHolds(one.exported(NOW, random));
  }

  @ParameterizedTest
  @MethodSource("kept")
  void belowItsHeadAnInstallScriptIsTheSameOnEveryHost(GoldenCase one) throws IOException {
    golden(one).assertScriptBodies(one.exported(NOW, random));
  }

  private static GoldenFolder golden(GoldenCase one) {
    return new GoldenFolder(GoldenFolder.TEMPLATES.resolve(one.folder()));
  }

  @ParameterizedTest
  @MethodSource("kept")
  void twoExportsDifferInKeysOnly(GoldenCase one) {
    Tree first = one.exported(NOW, random);
    Tree second = one.exported(LATER, random);
    assertEquals(first.withoutKeys(), second.withoutKeys());
    List<String> keys =
        first.files().keySet().stream().filter(path -> path.endsWith(".key")).toList();
    assertFalse(keys.isEmpty(), "a template without a key proves nothing");
    keys.forEach(key -> assertNotEquals(first.files().get(key), second.files().get(key), key));
  }

  @ParameterizedTest
  @MethodSource("kept")
  void renderedIsExportedWithoutKeys(GoldenCase one) {
    Tree exported = one.exported(NOW, random);
    Tree rendered = one.rendered();
    TreeSet<String> kept = new TreeSet<>(exported.files().keySet());
    kept.removeIf(Tree::madeOfNewKeys);
    assertEquals(kept, rendered.files().keySet());
    kept.removeAll(Set.of("README.md", "MANIFEST.sha256"));
    Tree old = exported.withoutKeys();
    Tree shown = rendered.withoutKeys();
    kept.forEach(path -> assertEquals(old.files().get(path), shown.files().get(path), path));
  }

  @ParameterizedTest
  @MethodSource("possible")
  void nginxFilesAreReadBackAsTheyWerePrinted(GoldenCase one) {
    List<String> read =
        one.rendered().files().entrySet().stream()
            .filter(file -> file.getKey().endsWith(".conf"))
            .map(
                file -> {
                  var parsed = Parser.parse(file.getKey(), file.getValue(), Includes.NONE);
                  assertEquals(file.getValue(), Printer.print(parsed.statements()), file.getKey());
                  return file.getKey();
                })
            .toList();
    assertEquals(2 * one.design().topology().loadBalancers().size(), read.size(), read.toString());
  }

  @ParameterizedTest
  @MethodSource("possible")
  void everyLineOfAnNginxFileLeadsToAnElementOfTheDrawing(GoldenCase one) {
    Set<String> ids =
        one.design()
            .topology()
            .ids()
            .map(ElementId::value)
            .collect(Collectors.toCollection(TreeSet::new));
    List<ArtifactLine> lines =
        one.outcome().artifacts("").stream()
            .filter(artifact -> artifact.path().endsWith(".conf"))
            .flatMap(artifact -> artifact.lines().stream())
            .filter(line -> !line.text().isBlank())
            .toList();
    for (ArtifactLine line : lines) {
      assertFalse(line.refs().isEmpty(), line.text());
      line.refs().forEach(ref -> assertTrue(ids.contains(ref.path().split("/")[0]), ref.path()));
    }
    assertTrue(lines.size() > 50, one + " has " + lines.size() + " lines");
  }

  @ParameterizedTest
  @MethodSource("possible")
  void theTableOfDirectivesFindsNothing(GoldenCase one) {
    for (NginxInstance instance : one.outcome().deployment().instances()) {
      assertEquals(
          List.of(),
          messages(
              Grammar.check(NginxFiles.sites(instance).toList(), Context.HTTP, instance.target())));
      assertEquals(
          List.of(),
          messages(
              Grammar.check(
                  NginxFiles.complete(instance).toList(), Context.MAIN, instance.target())));
    }
  }

  private static List<String> messages(List<ConfigProblem> problems) {
    return problems.stream().map(ConfigProblem::message).toList();
  }
}
