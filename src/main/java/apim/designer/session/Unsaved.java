package apim.designer.session;

import apim.designer.design.Design;
import apim.designer.project.Opened;
import java.util.Optional;

/// Work that is in no file yet.
///
/// @param opened what the design's file held, for a faithful save
record Unsaved(Design design, Optional<Opened> opened, WorkOrigin origin) {
  /// The work in `session`, if it holds any.
  static Optional<Unsaved> in(Session session) {
    Snapshot snapshot = session.snapshot();
    return snapshot.isModified() && !snapshot.readOnly()
        ? Optional.of(
            new Unsaved(
                snapshot.design(),
                snapshot.opened(),
                new WorkOrigin(snapshot.file(), session.stamps())))
        : Optional.empty();
  }
}
