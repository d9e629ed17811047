package apim.designer.ui.shell;

import java.util.ArrayList;
import java.util.List;

/// The notices that are shown, the latest first.
record NoticesState(List<Notice> notices) {
  static final NoticesState NONE = new NoticesState(List.of());

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

  boolean has(String id) {
    return notices.stream().anyMatch(one -> one.id().equals(id));
  }
}
