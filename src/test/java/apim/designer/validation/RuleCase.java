package apim.designer.validation;

import static apim.designer.topology.Sketch.base;

import apim.designer.design.Design;
import apim.designer.topology.Topology;
import java.util.List;
import java.util.stream.Stream;

/// Designs that break a rule, and others that come near and do not.
record RuleCase(String rule, List<Design> fires, List<Design> sound) {
  static RuleCase of(String rule, Topology... fires) {
    return new RuleCase(rule, Stream.of(fires).map(Design::of).toList(), List.of());
  }

  static RuleCase ofFiles(String rule, Design... fires) {
    return new RuleCase(
        rule,
        List.of(fires),
        List.of(Checked.provided(base(), TestCertificate.of(TestCertificate.SOUND))));
  }

  RuleCase and(Design... more) {
    return new RuleCase(rule, Stream.concat(fires.stream(), Stream.of(more)).toList(), sound);
  }

  RuleCase butNot(Topology... designs) {
    return new RuleCase(rule, fires, Stream.of(designs).map(Design::of).toList());
  }

  @Override
  public String toString() {
    return rule;
  }
}
