package apim.designer.discovery.drift;

import java.util.List;

/// What a check against what is deployed came to.
///
/// @param accepted what the design lets be, with its reason and until when
/// @param compared what was looked at, such as `lb-1` or `apim-1`
/// @param notCompared what was not, each with the reason
/// @param remarks on acceptances that are over or cover nothing
/// @param unreadable whether something that was given for the design could not be read
public record DriftReport(
    List<Drift> standing,
    List<AcceptedDrift> accepted,
    List<String> compared,
    List<String> notCompared,
    List<String> remarks,
    boolean unreadable) {
  public DriftReport {
    standing = List.copyOf(standing);
    accepted = List.copyOf(accepted);
    compared = List.copyOf(compared);
    notCompared = List.copyOf(notCompared);
    remarks = List.copyOf(remarks);
  }
}
