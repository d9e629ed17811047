package apim.designer.validation;

import apim.designer.topology.Accepted;

/// A finding that the architect knows and lets be, and why.
public record AcceptedFinding(Finding finding, Accepted accepted) {
  /// Such as "Accepted until 2027-06-30: a trial system".
  public String because() {
    return "Accepted"
        + accepted.until().map(last -> " until " + last).orElse("")
        + ": "
        + accepted.reason().oneLine().strip();
  }
}
