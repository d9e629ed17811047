package apim.designer.desk.form;

import apim.designer.desk.Selection;
import apim.designer.session.Snapshot;
import apim.designer.validation.Finding;
import java.util.Optional;
import java.util.stream.Stream;

/// The field in which a finding is mended.
///
/// @param subject what must be selected for it to be shown
/// @param key of its property
public record FieldPlace(Selection subject, String key) {
  /// Empty for a finding that no single field mends.
  public static Optional<FieldPlace> of(Snapshot snapshot, Finding finding) {
    Stream<Selection> subjects =
        finding.elements().isEmpty()
            ? Stream.of(Selection.NONE)
            : finding.elements().stream().map(Selection::of);
    return subjects.flatMap(subject -> on(snapshot, finding, subject).stream()).findFirst();
  }

  private static Optional<FieldPlace> on(Snapshot snapshot, Finding finding, Selection subject) {
    InspectorState state = InspectorState.of(snapshot, subject);
    return state.findings().property(finding).map(key -> new FieldPlace(state.subject(), key));
  }
}
