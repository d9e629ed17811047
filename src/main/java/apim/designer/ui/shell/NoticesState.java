package apim.designer.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The notices that are shown, the latest first.
record NoticesState(List<Notice> notices) {
  static final NoticesState NONE = new NoticesState(List.of());

  /// More than so many would hide the canvas.
  private static final int MOST = 4;

  NoticesState {
    notices = List.copyOf(notices);
  }

  NoticesState with(Notice notice) {
    List<Notice> changed = new ArrayList<>(without(notice.id()).notices());
    changed.addFirst(notice);
    return new NoticesState(changed);
  }

  NoticesState without(String id) {
    return new NoticesState(notices.stream().filter(one -> !one.id().equals(id)).toList());
  }

  List<Notice> shown() {
    return notices.subList(0, Math.min(MOST, notices.size()));
  }

  /// Says how many wait for their turn.
  Optional<String> more() {
    int waiting = notices.size() - shown().size();
    return waiting == 0
        ? Optional.empty()
        : Optional.of(waiting == 1 ? "1 more notice" : waiting + " more notices");
  }

  boolean has(String id) {
    return notices.stream().anyMatch(one -> one.id().equals(id));
  }
}
