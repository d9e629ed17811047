package apim.designer.desk;

import apim.designer.session.Snapshot;
import apim.designer.session.TabId;

/// A panel: it shows a snapshot and what is selected in it.
public interface View {
  void show(Snapshot snapshot, Selection selection);

  /// A design was closed: what is kept of how it was looked at is of no use any more.
  default void forget(TabId tab) {}
}
