package apim.designer.trial;

import apim.designer.topology.Ref;

/// One expectation of a design and what came of it.
///
/// @param about the load balancer, site or member that it is about
/// @param expected a phrase, such as `every login stays on one node`
/// @param observed what happened; why it was not tried, where it was not
public record Observation(
    Ref about, Aspect aspect, Verdict verdict, String expected, String observed) {
  static Observation of(
      Ref about, Aspect aspect, boolean passed, String expected, String observed) {
    return new Observation(about, aspect, passed ? Verdict.PASS : Verdict.FAIL, expected, observed);
  }

  static Observation notTried(Ref about, Aspect aspect, String expected, String why) {
    return new Observation(about, aspect, Verdict.NOT_TRIED, expected, why);
  }
}
