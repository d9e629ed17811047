package apim.designer.ui.shell;

import apim.designer.desk.window.DiskWatch;
import apim.designer.desk.window.FileCommands;
import apim.designer.desk.window.Notices;
import apim.designer.desk.window.OtherWindows;
import apim.designer.desk.window.Recovery;
import apim.designer.session.FileTimes;
import apim.designer.session.OpenElsewhere;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.session.TabId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.Platform;

/// Watches what happens outside the window: to the files of the design, in other designers, to
/// what is kept for the architect.
final class OutsideWatch {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final DiskWatch disk;
  private final OtherWindows company;
  private final Recovery recovery;
  private final Session session;
  private final Runnable end;
  private TabId front;
  private volatile List<Path> watched = List.of();

  /// @param own notices of the design in front
  /// @param notices of the window
  OutsideWatch(Means means, FileCommands files, Notices own, Notices notices) {
    this.recovery =
        new Recovery(
            means.autosave(), means.session(), notices, means.remembered(), means.environment());
    this.disk = new DiskWatch(means.session(), files, own);
    Path marks = means.environment().folders().open();
    this.company = new OtherWindows(means.session(), () -> new OpenElsewhere(marks), own);
    this.session = means.session();
    FileTimes times = new FileTimes();
    this.end =
        means
            .environment()
            .watching()
            .every(
                EVERY,
                () -> {
                  if (times.haveMoved(watched)) {
                    Platform.runLater(disk::look);
                  }
                });
    this.front = means.session().snapshot().tab();
  }

  void follow(Snapshot snapshot) {
    watched = session.files();
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
    end.run();
    company.close();
  }
}
