package apim.designer.desk.window;

import apim.designer.desk.window.Notice.Tone;
import apim.designer.session.OpenElsewhere;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.session.TabId;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Says when the design in front is open in another designer, too.
public final class OtherWindows {
  static final String ID = "company";

  private static final System.Logger LOG = System.getLogger(OtherWindows.class.getName());

  private final Session session;
  private final Supplier<OpenElsewhere> marks;
  private final Notices notices;
  private final Map<TabId, OpenElsewhere> presence = new HashMap<>();
  private final Set<TabId> told = new HashSet<>();
  private Optional<Path> file;
  private TabId front;

  /// @param marks makes what tells others of one open design
  public OtherWindows(Session session, Supplier<OpenElsewhere> marks, Notices notices) {
    this.session = session;
    this.marks = marks;
    this.notices = notices;
    this.front = session.snapshot().tab();
    this.file = Optional.empty();
  }

  public void follow(Snapshot snapshot) {
    leaveClosed();
    if (!snapshot.tab().equals(front) || !snapshot.file().equals(file)) {
      front = snapshot.tab();
      file = snapshot.file();
      if (file.isPresent() || presence.containsKey(front)) {
        presence.computeIfAbsent(front, _ -> marks.get()).moveTo(file);
      }
      look();
    }
  }

  private void leaveClosed() {
    Set<TabId> open = session.tabs().stream().map(Snapshot::tab).collect(Collectors.toSet());
    for (TabId tab : List.copyOf(presence.keySet())) {
      if (!open.contains(tab)) {
        Optional.ofNullable(presence.remove(tab)).ifPresent(OpenElsewhere::close);
        told.remove(tab);
      }
    }
  }

  /// Looks who is there, as when the architect comes back to the window.
  public void look() {
    boolean company =
        Optional.ofNullable(presence.get(front)).filter(OpenElsewhere::hasCompany).isPresent();
    if (!company) {
      told.remove(front);
      notices.remove(ID);
    } else if (told.add(front)) {
      file.ifPresent(this::tell);
    }
  }

  public void close() {
    presence.values().forEach(OpenElsewhere::close);
    presence.clear();
  }

  private void tell(Path open) {
    LOG.log(Level.INFO, "{0} is open in another designer, too", open);
    notices.add(
        Notice.of(
            ID,
            Tone.WARNING,
            FileNames.name(open)
                + " is open in another designer, too. Whoever saves last is asked before anything"
                + " of the other is overwritten."));
  }
}
