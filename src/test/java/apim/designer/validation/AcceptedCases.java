package apim.designer.validation;

import static apim.designer.topology.Sketch.base;
import static apim.designer.topology.Sketch.portals;

import apim.designer.topology.Accepted;
import apim.designer.topology.Label;
import apim.designer.topology.Ref;
import apim.designer.topology.RuleId;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Designs that accept what nothing finds, and designs that accept what is found.
final class AcceptedCases {
  static final List<RuleCase> ALL =
      List.of(
          RuleCase.of(
                  "accepted-without-finding",
                  base().withAccepted(List.of(accepted("affinity-required", "lb-1/portals"))),
                  base().withAccepted(List.of(accepted("affinity-required"))),
                  base().withAccepted(List.of(accepted("no-such-rule", "lb-1/portals", "apim-1"))),
                  base().withAccepted(List.of(accepted("no-such-rule"))),
                  base().withAccepted(List.of(accepted("accepted-without-finding"))),
                  base()
                      .withAccepted(
                          List.of(
                              accepted("affinity-required", "apim-1"),
                              until(accepted("affinity-required", "apim-1"), "2020-01-01"))),
                  withoutAffinity(accepted("affinity-required", "apim-1")))
              .butNot(
                  withoutAffinity(accepted("affinity-required", "lb-1/portals")),
                  withoutAffinity(accepted("affinity-required")),
                  withoutAffinity(until(accepted("affinity-required"), "2020-01-01"))));

  private AcceptedCases() {}

  /// The base with portals that keep no session, which breaks `affinity-required`.
  static Topology withoutAffinity(Accepted... accepted) {
    return portals(site -> site.mapBack(back -> back.withAffinity(Sketch.NONE)))
        .withAccepted(List.of(accepted));
  }

  static Accepted accepted(String rule, String... elements) {
    return new Accepted(
        new RuleId(rule),
        Stream.of(elements).map(Ref::parse).toList(),
        new Label("a trial system"),
        Optional.empty());
  }

  static Accepted until(Accepted accepted, String last) {
    return new Accepted(
        accepted.rule(),
        accepted.elements(),
        accepted.reason(),
        Optional.of(LocalDate.parse(last)));
  }
}
