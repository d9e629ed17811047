package apim.designer.desk.window;

import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.session.TabId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The notices that are about one design: they stand above it and above no other.
public final class TabNotices implements Notices {
  private final Session session;
  private final Notices all;
  private final Supplier<NoticesState> shown;
  private final Map<TabId, NoticesState> kept = new HashMap<>();
  private TabId front;

  /// @param all shows these and those of the window
  /// @param shown what is still there of them
  public TabNotices(Session session, Notices all, Supplier<NoticesState> shown) {
    this.session = session;
    this.all = all;
    this.shown = shown;
    this.front = session.snapshot().tab();
  }

  @Override
  public void add(Notice notice) {
    kept.put(front, ofFront().with(notice));
    all.add(notice);
  }

  @Override
  public void remove(String id) {
    kept.put(front, ofFront().without(id));
    all.remove(id);
  }

  private NoticesState ofFront() {
    return kept.getOrDefault(front, NoticesState.NONE);
  }

  /// Takes the notices of another design away and brings those of this one back, except what the
  /// architect has answered.
  public void follow(Snapshot snapshot) {
    if (snapshot.tab().equals(front)) {
      return;
    }
    NoticesState present = shown.get();
    List<Notice> left = ofFront().notices().stream().filter(one -> present.has(one.id())).toList();
    kept.put(front, new NoticesState(left));
    left.forEach(one -> all.remove(one.id()));
    front = snapshot.tab();
    kept.keySet().retainAll(session.tabs().stream().map(Snapshot::tab).collect(Collectors.toSet()));
    ofFront().notices().reversed().forEach(all::add);
  }
}
