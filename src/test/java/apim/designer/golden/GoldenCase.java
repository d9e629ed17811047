package apim.designer.golden;

import apim.designer.bundle.Issuance;
import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.Template;
import apim.designer.project.TemplateFamily;
import apim.designer.project.Templates;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.NginxTarget;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A template, written for one nginx.
public record GoldenCase(String template, NginxTarget target) {
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  /// The distribution's nginx, a current one, and Plus.
  public static final List<NginxTarget> TARGETS =
      List.of(
          NginxTarget.of("open-source", "1.22.1"),
          NginxTarget.of("open-source", "1.30.4"),
          NginxTarget.of("plus", "R33"));

  /// Every template for every target.
  static Stream<GoldenCase> all() {
    return Templates.all().stream()
        .map(Template::id)
        .flatMap(template -> TARGETS.stream().map(target -> new GoldenCase(template, target)));
  }

  /// Those that can be had: where the target has the template's way of keeping sessions.
  public static Stream<GoldenCase> possible() {
    return Possible.CASES.stream();
  }

  /// Judged once for all tests.
  private static final class Possible {
    static final List<GoldenCase> CASES = all().filter(one -> !one.outcome().hasErrors()).toList();
  }

  /// Those that are kept file by file: the systems of the page for every target, the patterns for
  /// their own. What a target changes does not hang on how many nodes there are.
  static Stream<GoldenCase> kept() {
    return possible().filter(one -> one.isOfThePage() || one.isForItsOwnTarget());
  }

  private boolean isOfThePage() {
    return Templates.all().stream()
        .filter(one -> one.id().equals(template))
        .anyMatch(one -> one.family() == TemplateFamily.LOAD_BALANCER_PAGE);
  }

  private boolean isForItsOwnTarget() {
    return Templates.design(template).topology().loadBalancers().stream()
        .allMatch(loadBalancer -> loadBalancer.nginx().equals(target));
  }

  /// The name of its folder.
  String folder() {
    return template + "-" + target.edition() + "-" + target.version().replace("R", "r");
  }

  public Design design() {
    return Templates.design(template)
        .mapTopology(
            topology ->
                topology.map(LoadBalancer.class, loadBalancer -> loadBalancer.withNginx(target)));
  }

  public Outcome outcome() {
    return Outcome.of(design(), TODAY);
  }

  /// The bundle, with keys made from `random` at `now`.
  Tree exported(Instant now, SecureRandom random) {
    Design design = design();
    String text = DesignFile.print(design, Optional.empty());
    return Tree.zipped(Outcome.of(design, TODAY).bundle(text, Issuance.of(now, random)));
  }

  /// What `render` writes.
  Tree rendered() {
    return Tree.zipped(outcome().artifacts(DesignFile.print(design(), Optional.empty())));
  }

  @Override
  public String toString() {
    return folder();
  }
}
