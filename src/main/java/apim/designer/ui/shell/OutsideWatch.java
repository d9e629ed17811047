package apim.designer.ui.shell;

import apim.designer.desk.window.DiskWatch;
import apim.designer.desk.window.FileCommands;
import apim.designer.desk.window.Notices;
import apim.designer.desk.window.OtherWindows;
import apim.designer.desk.window.Recovery;
import apim.designer.session.OpenElsewhere;
import apim.designer.session.Snapshot;
import apim.designer.session.TabId;
import java.nio.file.Path;

/// Watches what happens outside the window: to the files of the design, in other designers, to
/// what is kept for the architect.
final class OutsideWatch {
  private final DiskWatch disk;
  private final OtherWindows company;
  private final Recovery recovery;
  private TabId front;

  /// @param own notices of the design in front
  /// @param notices of the window
  OutsideWatch(Means means, FileCommands files, Notices own, Notices notices) {
    this.recovery =
        new Recovery(
            means.autosave(), means.session(), notices, means.remembered(), means.environment());
    this.disk = new DiskWatch(means.session(), files, own);
    Path marks = means.environment().folders().open();
    this.company = new OtherWindows(means.session(), () -> new OpenElsewhere(marks), own);
    this.front = means.session().snapshot().tab();
  }

  void follow(Snapshot snapshot) {
    company.follow(snapshot);
    if (!snapshot.tab().equals(front)) {
      front = snapshot.tab();
      disk.look();
    }
  }

  /// Offers what was left behind unsaved.
  void offer() {
    recovery.offer();
  }

  /// Looks at what may have happened while the architect was elsewhere.
  void look() {
    disk.look();
    company.look();
    recovery.tellTrouble();
  }

  void close() {
    company.close();
  }
}
