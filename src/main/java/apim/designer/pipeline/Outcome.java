package apim.designer.pipeline;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.Bundle;
import apim.designer.bundle.Issuance;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.diagram.Drawing;
import apim.designer.validation.Finding;
import apim.designer.validation.Rules;
import apim.designer.validation.Severity;
import java.time.LocalDate;
import java.util.List;

/// Everything that follows from a design: what is wrong with it, and its files but for keys.
public record Outcome(
    Design design, Deployment deployment, List<Finding> findings, String diagram) {
  public Outcome {
    findings = List.copyOf(findings);
  }

  /// @param today the day on which certificates must be valid
  public static Outcome of(Design design, LocalDate today) {
    Deployment deployment = Deployment.of(design);
    List<Finding> findings = Rules.check(deployment, today);
    return new Outcome(
        design, deployment, findings, Drawing.svg(deployment, design.layout(), findings));
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /// Every file of the bundle but keys, certificates and requests.
  ///
  /// @param designFile the text of the design file
  public List<Artifact> artifacts(String designFile) {
    return Bundle.rendered(deployment, designFile, diagram, standing());
  }

  /// Every file of the bundle, with keys made now.
  ///
  /// @param designFile the text of the design file
  public List<Artifact> bundle(String designFile, Issuance issuance) {
    return Bundle.exported(deployment, designFile, diagram, standing(), issuance);
  }

  private List<String> standing() {
    return findings.stream()
        .map(finding -> finding.severity() + " " + finding.rule().id() + ": " + finding.message())
        .toList();
  }
}
