package apim.designer.desk;

import apim.designer.session.Snapshot;

/// A panel: it shows a snapshot and what is selected in it.
public interface View {
  void show(Snapshot snapshot, Selection selection);
}
