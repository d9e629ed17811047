package apim.designer.session;

import java.time.LocalDate;

/// One of the open designs as it stands, in front or not.
///
/// @param stamps its files as they were last read or written here
/// @param begun tells it from every other that was or will be open
/// @param judgedOn the day of its findings
record OpenTab(Snapshot snapshot, Stamps stamps, long begun, LocalDate judgedOn) {
  TabId id() {
    return snapshot.tab();
  }

  OpenTab judged(Snapshot next, LocalDate day) {
    return new OpenTab(next, stamps, begun, day);
  }

  OpenTab written(Snapshot next, Stamps now) {
    return new OpenTab(next, now, begun, judgedOn);
  }

  /// What others did to its files since they were last read or saved here; a design that is saved
  /// nowhere is unchanged.
  DiskChange changedOnDisk() {
    return snapshot
        .file()
        .map(file -> stamps.change(file, snapshot.history().saved()))
        .orElseGet(DiskChange.Unchanged::new);
  }
}
