package apim.designer.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The difference between two texts in the unified format, as `patch` and `git apply` read it:
/// https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
public final class UnifiedDiff {
  private static final int CONTEXT_LINES = 3;
  private static final Pattern LINE_ENDS = Pattern.compile("(?<=\n)");

  private UnifiedDiff() {}

  /// Empty when the texts are equal. Line endings are part of a line and count as a difference.
  public static String of(String fromName, String toName, String from, String to) {
    return of(fromName, toName, from, to, CONTEXT_LINES);
  }

  /// The same, without the lines around a difference.
  public static String withoutContext(String fromName, String toName, String from, String to) {
    return of(fromName, toName, from, to, 0);
  }

  private static String of(
      String fromName, String toName, String from, String to, int contextLines) {
    if (from.equals(to)) {
      return "";
    }
    List<String> before = lines(from);
    List<String> after = lines(to);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            fromName, toName, before, DiffUtils.diff(before, after), contextLines);
    String names = diff.get(0) + "\n" + diff.get(1) + "\n";
    return names + diff.stream().skip(2).map(UnifiedDiff::printed).collect(Collectors.joining());
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : LINE_ENDS.splitAsStream(text).toList();
  }

  private static String printed(String line) {
    if (line.startsWith("@@")) {
      return line + "\n";
    }
    return line.endsWith("\n") ? line : line + "\n\\ No newline at end of file\n";
  }
}
