package apim.designer.desk.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The notices that are shown, the latest first.
public record NoticesState(List<Notice> notices) {
  public static final NoticesState NONE = new NoticesState(List.of());

  /// More than so many would hide the canvas.
  private static final int MOST = 4;

  public NoticesState {
    notices = List.copyOf(notices);
  }

  public NoticesState with(Notice notice) {
    List<Notice> changed = new ArrayList<>(without(notice.id()).notices());
    changed.addFirst(notice);
    return new NoticesState(changed);
  }

  public NoticesState without(String id) {
    return new NoticesState(notices.stream().filter(one -> !one.id().equals(id)).toList());
  }

  public List<Notice> shown() {
    return notices.subList(0, Math.min(MOST, notices.size()));
  }

  /// Says how many wait for their turn.
  public Optional<String> more() {
    int waiting = notices.size() - shown().size();
    return waiting == 0
        ? Optional.empty()
        : Optional.of(waiting == 1 ? "1 more notice" : waiting + " more notices");
  }

  boolean has(String id) {
    return notices.stream().anyMatch(one -> one.id().equals(id));
  }
}
