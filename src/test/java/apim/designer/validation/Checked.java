package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.topology.CertificatePlan.Provided;
import apim.designer.topology.FileName;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.time.LocalDate;
import java.util.List;

/// What is found in sketches, and sketches with the files of a certificate.
final class Checked {
  static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

  private Checked() {}

  static Design provided(Topology topology, TestCertificate files) {
    return provided(topology, files.certificate(), files.key());
  }

  static Design provided(Topology topology, String certificate, String key) {
    Design named = withoutFiles(topology);
    return named.withAttachments(
        named
            .attachments()
            .with(new FileName("site.crt"), certificate)
            .with(new FileName("site.key"), key));
  }

  static Design withoutFiles(Topology topology) {
    return Design.of(
        Sketch.lb(
            topology,
            lb ->
                lb.withCertificate(
                    new Provided(new FileName("site.crt"), new FileName("site.key")))));
  }

  static List<Finding> check(Design design) {
    return Judgement.of(Deployment.of(design), TODAY).standing();
  }

  static List<Finding> check(Topology topology) {
    return check(Design.of(topology));
  }

  static List<String> ids(Topology topology) {
    return check(topology).stream().map(finding -> finding.rule().id()).distinct().toList();
  }
}
