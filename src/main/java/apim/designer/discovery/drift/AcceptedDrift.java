package apim.designer.discovery.drift;

import apim.designer.topology.Accepted;

/// A drift that the design lets be, and why.
public record AcceptedDrift(Drift drift, Accepted accepted) {
  /// Such as "Accepted until 2027-06-30: a trial system".
  public String because() {
    return "Accepted"
        + accepted.until().map(last -> " until " + last).orElse("")
        + ": "
        + accepted.reason().oneLine().strip();
  }
}
