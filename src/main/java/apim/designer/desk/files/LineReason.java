package apim.designer.desk.files;

import apim.designer.topology.Ref;
import apim.designer.validation.Severity;
import java.util.Locale;
import java.util.Optional;

/// Why lines are as they are: a correction of WSO2's page, the need of a node, or a finding of a
/// rule.
///
/// @param first counted from 0
/// @param last counted from 0
/// @param severity where a rule says so
/// @param source the element that the lines come from
public record LineReason(
    int first,
    int last,
    String text,
    String sentence,
    Optional<Severity> severity,
    Optional<Ref> source) {
  /// As they are counted beside the text.
  public String lines() {
    return first == last ? String.valueOf(first + 1) : (first + 1) + "–" + (last + 1);
  }

  /// As the beginning of a sentence.
  public String said() {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
