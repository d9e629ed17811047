package apim.designer.discovery.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.GivenFiles;
import apim.designer.discovery.SourceFile;
import apim.designer.topology.NginxTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LinterTest {
  private static final Path SOUND = Path.of("src/test/resources/lint");

  static String sound(String name) throws IOException {
    return Files.readString(SOUND.resolve(name));
  }

  static LintReport lint(String text) {
    return Linter.lint(GivenFiles.text("nginx.conf", text), Optional.empty());
  }

  private static LintReport lint(LintCase one) throws IOException {
    Optional<NginxTarget> target =
        Optional.of(one.target())
            .filter(words -> !words.isEmpty())
            .map(words -> words.split(":", 2))
            .map(words -> NginxTarget.of(words[0], words[1]));
    return Linter.lint(GivenFiles.text("nginx.conf", one.faulty(sound("sound.conf"))), target);
  }

  private static LintReport beside(String toml) throws IOException {
    return Linter.lint(
        new GivenFiles(
            "both",
            Optional.empty(),
            Optional.empty(),
            List.of(
                SourceFile.of("both/nginx.conf", sound("sound.conf")),
                SourceFile.of("both/deployment.toml", toml)),
            List.of()),
        Optional.empty());
  }

  static Set<String> ids(LintReport report) {
    return report
        .standing()
        .map(finding -> finding.check().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<LintCase> nginx() {
    return LintCase.NGINX;
  }

  static List<LintCase> toml() {
    return LintCase.TOML;
  }

  @Test
  void theSoundFilesHaveNoFinding() throws IOException {
    assertEquals(Set.of(), ids(lint(sound("sound.conf"))));
    assertEquals(Set.of(), ids(beside(sound("sound.toml"))));
  }

  @ParameterizedTest
  @MethodSource("nginx")
  void aFaultOfNginxIsFoundInItsFileAndItsLine(LintCase one) throws IOException {
    LintReport report = lint(one);
    assertEquals(List.of(), report.unread());
    assertTrue(ids(report).contains(one.id()), () -> one.id() + " is not in " + ids(report));
    for (LintFinding finding : report.findings()) {
      assertEquals("nginx.conf", finding.file());
      assertTrue(finding.line() > 0);
      assertFalse(finding.message().isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("toml")
  void aFaultOfADeploymentTomlIsFound(LintCase one) throws IOException {
    LintReport report = beside(one.faulty(sound("sound.toml")));
    assertTrue(ids(report).contains(one.id()), () -> one.id() + " is not in " + ids(report));
    assertTrue(
        report.findings().stream().allMatch(finding -> finding.file().endsWith("deployment.toml")));
  }

  @Test
  void everyCheckHasACaseAndAnIdOfItsOwn() {
    Set<String> tried =
        Stream.concat(LintCase.NGINX.stream(), LintCase.TOML.stream())
            .map(LintCase::id)
            .collect(Collectors.toSet());
    Set<String> ids = new HashSet<>();
    for (Check check : Checks.ALL) {
      assertTrue(ids.add(check.id()), check.id() + " is there twice");
      assertTrue(tried.contains(check.id()), check.id() + " has no case");
      assertTrue(check.id().matches("[a-z][a-z0-9-]+"), check.id());
      assertTrue(check.effect().endsWith("."), check.effect());
      assertFalse(check.remedy().isBlank());
    }
  }

  @Test
  void aCommentWithAReasonSilencesACheckWhereItStandsAndNowhereElse() throws IOException {
    String open =
        sound("sound.conf")
            .replace("proxy_ssl_verify on;", "")
            .replace(
                "server {\n        listen 443 ssl;\n        server_name am",
                "# apim-lint: off nodes-not-verified because the nodes are on this host\n"
                    + "server {\n        listen 443 ssl;\n        server_name am");
    LintReport report = lint(open);

    List<LintFinding> all =
        report.findings().stream()
            .filter(finding -> finding.check().id().equals("nodes-not-verified"))
            .toList();
    assertEquals(
        List.of(Optional.of("the nodes are on this host"), Optional.empty()),
        all.stream().map(LintFinding::silenced).toList());
    assertEquals(Set.of("nodes-not-verified"), ids(report));
  }

  @Test
  void aCommentAtTheEndOfALineIsAboutThatLine() throws IOException {
    String faulty = sound("sound.conf").replace("Host am.example.org;", "Host $http_host;");
    String comment = " # apim-lint: off host-from-client because a firewall checks it";
    LintReport report = lint(faulty.replace(" Host $http_host;", " Host $http_host;" + comment));

    assertEquals(
        List.of(Optional.of("a firewall checks it"), Optional.empty()),
        report.findings().stream().map(LintFinding::silenced).toList());
  }

  @Test
  void aDeploymentTomlIsSilencedByItsLineOrItsTable() throws IOException {
    String faulty =
        sound("sound.toml")
            .replace("s3cret-of-ours", "admin")
            .replace(
                "[super_admin]", "# apim-lint: off default-password because a test\n[super_admin]");
    LintReport report = beside(faulty);
    assertEquals(Set.of(), ids(report));
    assertEquals(Optional.of("a test"), report.findings().getFirst().silenced());
  }

  @Test
  void theFilesOfABundleAreLookedAtTogether() throws IOException {
    GivenFiles given =
        new GivenFiles(
            "bundle",
            Optional.empty(),
            Optional.empty(),
            List.of(
                SourceFile.of(
                    "bundle/nodes/a/deployment.toml.edits", "[server]\nhostname = \"x.y\"\n"),
                SourceFile.of("bundle/nginx.conf", sound("sound.conf"))),
            List.of());
    ExistingConfiguration existing = ExistingConfiguration.of(given);
    assertEquals(Set.of("hostname-not-served"), ids(Linter.lint(existing, Optional.empty())));
  }
}
