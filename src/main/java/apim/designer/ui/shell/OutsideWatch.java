package apim.designer.ui.shell;

import apim.designer.desk.window.DiskWatch;
import apim.designer.desk.window.FileCommands;
import apim.designer.desk.window.Notices;
import apim.designer.desk.window.OtherWindows;
import apim.designer.desk.window.Recovery;
import apim.designer.session.OpenElsewhere;
import apim.designer.session.Snapshot;

/// Watches what happens outside the window: to the files of the design, in other designers, to
/// what is kept for the architect.
final class OutsideWatch {
  private final OpenElsewhere presence;
  private final DiskWatch disk;
  private final OtherWindows company;
  private final Recovery recovery;

  OutsideWatch(Means means, FileCommands files, Notices notices) {
    this.recovery =
        new Recovery(
            means.autosave(),
            means.session(),
            files,
            notices,
            means.remembered(),
            means.environment());
    this.disk = new DiskWatch(means.session(), files, notices);
    this.presence = new OpenElsewhere(means.environment().folders().open());
    this.company = new OtherWindows(presence, notices);
  }

  void follow(Snapshot snapshot) {
    company.follow(snapshot);
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
    presence.close();
  }
}
