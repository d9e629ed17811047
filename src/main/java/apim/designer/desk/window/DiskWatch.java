package apim.designer.desk.window;

import apim.designer.desk.window.Notice.Choice;
import apim.designer.desk.window.Notice.Tone;
import apim.designer.session.DiskChange;
import apim.designer.session.Session;
import apim.designer.session.TabId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Says when others changed or deleted the files of the design in front, once for each change.
public final class DiskWatch {
  static final String ID = "disk";

  private final Session session;
  private final FileCommands files;
  private final Notices notices;
  private final Map<TabId, String> told = new HashMap<>();

  public DiskWatch(Session session, FileCommands files, Notices notices) {
    this.session = session;
    this.files = files;
    this.notices = notices;
  }

  /// Looks at the disk, as when the architect comes back to the window.
  public void look() {
    switch (session.changedOnDisk()) {
      case DiskChange.Unchanged _ -> {
        told.remove(session.snapshot().tab());
        notices.remove(ID);
      }
      case DiskChange.Changed(List<Path> changed) -> changed(changed);
      case DiskChange.Deleted(Path file) -> deleted(file);
    }
  }

  private void changed(List<Path> changed) {
    if (isTold(Session.mark(changed))) {
      return;
    }
    String names = String.join(", ", changed.stream().map(FileNames::name).toList());
    boolean modified = session.snapshot().isModified();
    notices.add(
        Notice.of(
                ID,
                Tone.WARNING,
                names
                    + (changed.size() == 1 ? " was" : " were")
                    + " changed on disk by someone else. "
                    + (modified
                        ? "Reload to see it and lose your changes here, or keep yours: you are"
                            + " asked again before a save overwrites it."
                        : "Reload to see it."),
                new Choice(modified ? "Reload and lose mine" : "Reload", files::reload),
                new Choice("Keep mine", () -> {}))
            .withDetails(String.join("\n", changed.stream().map(Path::toString).toList())));
  }

  private void deleted(Path file) {
    if (!isTold("deleted " + file)) {
      notices.add(
          Notice.of(
              ID,
              Tone.WARNING,
              FileNames.name(file)
                  + " is no longer in "
                  + file.getParent()
                  + ". The design is still here; save it to have it on disk again.",
              new Choice("Save", files::save),
              new Choice("Save as…", files::saveAs)));
    }
  }

  private boolean isTold(String mark) {
    return mark.equals(told.put(session.snapshot().tab(), mark));
  }
}
