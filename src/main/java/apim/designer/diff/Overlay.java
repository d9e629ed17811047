package apim.designer.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/// Two texts line over line, whole: what both have, what was taken away and what was added.
public final class Overlay {
  // A finer answer for two texts that have nothing in common takes the square of this.
  private static final int MOST = 3_000;

  private final List<String> before;
  private final List<String> after;
  private final List<Changed> lines = new ArrayList<>();

  private Overlay(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  public static List<Changed> of(List<String> before, List<String> after) {
    Overlay overlay = new Overlay(before, after);
    overlay.lay();
    return List.copyOf(overlay.lines);
  }

  // Most edits touch few lines, so what is equal at both ends is not compared any further.
  private void lay() {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    common(0, 0, head);
    middle(head, before.size() - tail, after.size() - tail);
    common(before.size() - tail, after.size() - tail, tail);
  }

  private void middle(int from, int beforeEnd, int afterEnd) {
    if (beforeEnd + afterEnd - 2 * from > MOST) {
      removed(from, beforeEnd);
      added(from, afterEnd);
      return;
    }
    int left = from;
    int right = from;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before.subList(from, beforeEnd), after.subList(from, afterEnd))
            .getDeltas()) {
      int start = from + delta.getSource().getPosition();
      common(left, right, start - left);
      right += start - left;
      removed(start, start + delta.getSource().size());
      added(right, right + delta.getTarget().size());
      left = start + delta.getSource().size();
      right += delta.getTarget().size();
    }
    common(left, right, beforeEnd - left);
  }

  private void common(int left, int right, int count) {
    for (int i = 0; i < count; i++) {
      lines.add(new Changed(after.get(right + i), left + i + 1, right + i + 1));
    }
  }

  private void removed(int from, int to) {
    for (int i = from; i < to; i++) {
      lines.add(new Changed(before.get(i), i + 1, 0));
    }
  }

  private void added(int from, int to) {
    for (int i = from; i < to; i++) {
      lines.add(new Changed(after.get(i), 0, i + 1));
    }
  }
}
