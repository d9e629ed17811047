package apim.designer.pipeline;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.Bundle;
import apim.designer.bundle.DesignDocument;
import apim.designer.bundle.Issuance;
import apim.designer.bundle.LiveBundle;
import apim.designer.bundle.NodeTraffic;
import apim.designer.bundle.NotedFinding;
import apim.designer.bundle.Soundness;
import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.diagram.Drawing;
import apim.designer.diagram.Layer;
import apim.designer.diagram.PictureFormat;
import apim.designer.diagram.PictureOptions;
import apim.designer.diagram.Scene;
import apim.designer.diagram.TrafficView;
import apim.designer.validation.AcceptedFinding;
import apim.designer.validation.Finding;
import apim.designer.validation.Judgement;
import apim.designer.validation.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// Everything that follows from a design: what is wrong with it, and its files but for keys.
///
/// @param judgement on the day `today`
public record Outcome(Design design, Deployment deployment, Judgement judgement, LocalDate today) {

  /// @param today the day on which certificates must be valid
  public static Outcome of(Design design, LocalDate today) {
    Deployment deployment = Deployment.of(design);
    return new Outcome(design, deployment, Judgement.of(deployment, today), today);
  }

  /// The outcome of `moved`, a design in which boxes stand elsewhere and nothing else differs: what
  /// follows from its meaning is not worked out again.
  ///
  /// @throws IllegalArgumentException when more than the layout differs
  public Outcome moved(Design moved) {
    if (!isMove(moved)) {
      throw new IllegalArgumentException("more than the layout differs");
    }
    return new Outcome(moved, deployment, judgement, today);
  }

  /// Those that stand, worst first.
  public List<Finding> findings() {
    return judgement.standing();
  }

  /// Those that the architect lets be, worst first.
  public List<AcceptedFinding> accepted() {
    return judgement.accepted();
  }

  /// Whether `other` differs from the design at most in where its boxes stand.
  public boolean isMove(Design other) {
    return other.topology().equals(design.topology())
        && other.attachments().equals(design.attachments());
  }

  /// What the picture shows; worked out at each call.
  public Scene scene() {
    return Scene.of(deployment, design.layout(), findings());
  }

  /// The traffic of a view that is not drawn by the architect; worked out at each call.
  public Layer layer(TrafficView view) {
    return switch (view) {
      case DRAWN, CLIENT -> new Layer(view, List.of());
      case INTERNAL -> new Layer(view, NodeTraffic.calls(deployment));
      case TRUST -> new Layer(view, NodeTraffic.trusts(deployment));
    };
  }

  /// The picture as SVG, without findings; drawn at each call, so that an edit does not pay for it.
  public String diagram() {
    return Drawing.svg(
        Scene.of(deployment, design.layout(), findings(), PictureOptions.DOCUMENT, Layer.DRAWN));
  }

  /// The picture as a file.
  ///
  /// @param designFile the text of the design file, which the picture carries if its format can
  public byte[] picture(PictureFormat format, PictureOptions options, String designFile) {
    return new DesignPicture(this, options).as(format, designFile);
  }

  /// How the picture looks, as a PNG file that fits into so many pixels.
  public byte[] preview(PictureFormat format, PictureOptions options, int width, int height) {
    return new DesignPicture(this, options).preview(format, width, height);
  }

  public boolean hasErrors() {
    return findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /// Every file of the bundle but keys, certificates and requests.
  ///
  /// @param designFile the text of the design file
  public List<Artifact> artifacts(String designFile) {
    return Bundle.rendered(deployment, designFile, diagram(), soundness());
  }

  /// The bundle file by file, each worked out when it is looked at.
  ///
  /// @param designFile the text of the design file
  public LiveBundle live(Supplier<String> designFile) {
    return LiveBundle.of(deployment, designFile, this::diagram, soundness());
  }

  /// The same where `before` is at hand, the live bundle of `earlier`: after a mere move only the
  /// drawing, the design file and the checksums are worked out again.
  public LiveBundle live(Supplier<String> designFile, Outcome earlier, LiveBundle before) {
    return earlier.deployment.equals(deployment) && earlier.judgement.equals(judgement)
        ? before.moved(designFile, this::diagram)
        : live(designFile);
  }

  /// Every file of the bundle, with keys made now.
  ///
  /// @param designFile the text of the design file
  public List<Artifact> bundle(String designFile, Issuance issuance) {
    return Bundle.exported(deployment, designFile, diagram(), soundness(), issuance);
  }

  /// The design as a document in Markdown.
  ///
  /// @param picture the name of the picture beside it
  public String document(String picture) {
    return DesignDocument.of(
        deployment,
        picture,
        findings().stream().map(finding -> noted(finding, "")).toList(),
        accepted().stream().map(one -> noted(one.finding(), one.because())).toList());
  }

  private static NotedFinding noted(Finding finding, String reason) {
    return new NotedFinding(
        finding.severity().toString(),
        finding.rule().id(),
        finding.message(),
        reason,
        finding.rule().source());
  }

  private Soundness soundness() {
    return new Soundness(
        findings().stream().map(Outcome::sentence).toList(),
        accepted().stream().map(one -> sentence(one.finding()) + " " + one.because()).toList());
  }

  private static String sentence(Finding finding) {
    return finding.severity() + " " + finding.rule().id() + ": " + finding.message();
  }
}
