package apim.designer.trial;

import java.util.List;

/// What a trial saw.
///
/// @param observations load balancer by load balancer, site by site
/// @param moved what had to be put elsewhere so that the files run on loopback
public record TrialReport(List<Observation> observations, List<Moved> moved) {
  /// What stand-ins do not do as API-M does.
  public static final List<String> NOT_MODELLED =
      List.of(
          "the nodes are stand-ins: no API is deployed, no token is checked, no database is asked",
          "a node shares nothing with another: what API-M nodes share by a database or a message"
              + " broker is not shown",
          "certificates of nodes are made for the trial; that nodes trust the load balancer is not"
              + " tried",
          "there is no network between the machines: firewalls, DNS and other proxies are not"
              + " tried");

  public TrialReport {
    observations = List.copyOf(observations);
    moved = List.copyOf(moved);
  }

  /// A value of an exported file, and what stood for it in the trial.
  ///
  /// @param file inside the bundle
  public record Moved(String file, String from, String to) {}

  public long count(Verdict verdict) {
    return observations.stream().filter(one -> one.verdict() == verdict).count();
  }

  /// Whether nothing that was tried failed.
  public boolean passed() {
    return count(Verdict.FAIL) == 0;
  }
}
