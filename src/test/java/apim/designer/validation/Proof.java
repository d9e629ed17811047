package apim.designer.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.Bundle;
import apim.designer.bundle.Soundness;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.Topology;
import apim.designer.validation.Symptom.Fate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/// That a symptom is dealt with as its row says.
///
/// @param what a rule's id, or the words that are written, told or said
record Proof(Fate fate, String what, Executable check) {
  /// One design has the finding, the other, in which it was mended as the message says, has it not.
  static Proof found(String rule, Design ill, Design mended) {
    return new Proof(
        Fate.FOUND,
        rule,
        () -> {
          assertTrue(finds(rule, ill), () -> rule + " does not see " + ill.topology());
          assertFalse(finds(rule, mended), () -> rule + " stays in " + mended.topology());
        });
  }

  static Proof found(String rule, Topology ill, Topology mended) {
    return found(rule, Design.of(ill), Design.of(mended));
  }

  /// The design has the finding, and each quick fix takes it away.
  static Proof foundAndFixed(String rule, Design ill) {
    return new Proof(
        Fate.FOUND,
        rule,
        () -> {
          List<Finding> findings =
              Checked.check(ill).stream()
                  .filter(finding -> finding.rule().id().equals(rule))
                  .toList();
          assertTrue(
              findings.stream().anyMatch(finding -> !finding.fixes().isEmpty()),
              () -> rule + " offers no fix for " + ill.topology());
          for (Finding finding : findings) {
            for (QuickFix fix : finding.fixes()) {
              assertFalse(
                  Checked.check(fix.edit().applyTo(ill)).stream()
                      .anyMatch(other -> isSame(finding, other)),
                  fix::label);
            }
          }
        });
  }

  static Proof foundAndFixed(String rule, Topology ill) {
    return foundAndFixed(rule, Design.of(ill));
  }

  /// The file of the sites has this line, as often as there are sites that need it.
  static Proof inSites(Topology topology, int times, String line) {
    return new Proof(
        Fate.WRITTEN,
        line,
        () -> {
          String sites = file(Design.of(topology), "load-balancers/lb-1/conf.d/apim.conf");
          long found = sites.lines().filter(one -> one.strip().equals(line)).count();
          assertTrue(found == times, () -> found + " times " + line + " in\n" + sites);
        });
  }

  static Proof notInSites(Topology topology, String words) {
    return new Proof(
        Fate.WRITTEN,
        words,
        () -> {
          String sites = file(Design.of(topology), "load-balancers/lb-1/conf.d/apim.conf");
          assertFalse(sites.contains(words), sites);
        });
  }

  /// What is to be set in the deployment.toml of a node has these lines.
  static Proof inEdits(Topology topology, String node, String... lines) {
    return inFile(Design.of(topology), "nodes/" + node + "/deployment.toml.edits", lines);
  }

  /// The customer's deployment.toml of a node has these lines once it was edited.
  static Proof inToml(Design design, String node, String... lines) {
    return inFile(design, "nodes/" + node + "/deployment.toml", lines);
  }

  /// A script of the bundle has these words.
  static Proof inScript(Topology topology, String path, String words) {
    return new Proof(
        Fate.WRITTEN,
        words,
        () -> {
          String script = file(Design.of(topology), path);
          assertTrue(script.contains(words), script);
        });
  }

  /// Nothing that is to be set in the deployment.toml of a node has these words.
  static Proof notInEdits(Topology topology, String node, String words) {
    return new Proof(
        Fate.WRITTEN,
        words,
        () -> {
          String edits = file(Design.of(topology), "nodes/" + node + "/deployment.toml.edits");
          assertFalse(edits.contains(words), edits);
        });
  }

  private static Proof inFile(Design design, String path, String... lines) {
    return new Proof(
        Fate.WRITTEN,
        String.join(", ", lines),
        () -> {
          String text = file(design, path);
          for (String line : lines) {
            assertTrue(text.lines().anyMatch(line::equals), () -> line + " is not in\n" + text);
          }
        });
  }

  static Proof told(Topology topology, String words) {
    return new Proof(
        Fate.TOLD,
        words,
        () -> {
          String readme = file(Design.of(topology), "README.md");
          assertTrue(readme.contains(words), readme);
        });
  }

  /// The words of the refusal.
  static Proof refused(Executable drawing, String words) {
    return new Proof(
        Fate.REFUSED,
        words,
        () -> {
          RuntimeException refusal = assertThrows(RuntimeException.class, drawing);
          assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal::getMessage);
        });
  }

  static Stream<DynamicTest> tests(Map<String, List<Proof>> proofs) {
    return proofs.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(
                        proof ->
                            DynamicTest.dynamicTest(
                                entry.getKey() + " " + proof.fate() + ": " + proof.what(),
                                proof.check())));
  }

  private static boolean isSame(Finding finding, Finding other) {
    return other.rule().equals(finding.rule()) && other.elements().equals(finding.elements());
  }

  private static boolean finds(String rule, Design design) {
    return Checked.check(design).stream().anyMatch(one -> one.rule().id().equals(rule));
  }

  private static String file(Design design, String path) {
    List<Artifact> files =
        Bundle.rendered(Deployment.of(design), "{}\n", "<svg/>\n", Soundness.NOTHING_FOUND);
    return files.stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    path + " is not among " + files.stream().map(Artifact::path).toList()))
        .text();
  }
}
