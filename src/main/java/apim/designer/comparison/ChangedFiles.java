package apim.designer.comparison;

import apim.designer.bundle.MaskedSecrets;
import apim.designer.comparison.ElementChange.How;
import apim.designer.diff.Changed;
import apim.designer.diff.Overlay;
import apim.designer.pipeline.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Lays what two designs write over each other, file by file.
final class ChangedFiles {
  /// They say again what the design says, or tell what is in the other files.
  private static final Set<String> APART =
      Set.of("design.apimtopology", "diagram.svg", "README.md", "MANIFEST.sha256", "collect.sh");

  private static final int AROUND = 3;

  private ChangedFiles() {}

  static List<ChangedFile> between(Outcome before, Outcome after) {
    Map<String, String> old = texts(before);
    Map<String, String> now = texts(after);
    Set<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(now.keySet());
    return paths.stream()
        .filter(path -> !old.getOrDefault(path, "").equals(now.getOrDefault(path, "")))
        .map(
            path ->
                file(
                    path,
                    how(old.containsKey(path), now.containsKey(path)),
                    old.getOrDefault(path, ""),
                    now.getOrDefault(path, "")))
        .toList();
  }

  private static Map<String, String> texts(Outcome outcome) {
    Map<String, String> texts = new TreeMap<>();
    outcome.live(() -> "").parts().stream()
        .filter(part -> !part.onlyExported() && !APART.contains(part.path()))
        .forEach(part -> texts.put(part.path(), part.artifact().text()));
    return texts;
  }

  private static How how(boolean was, boolean is) {
    if (was && is) {
      return How.CHANGED;
    }
    return is ? How.ADDED : How.REMOVED;
  }

  private static ChangedFile file(String path, How how, String before, String after) {
    List<String> left = before.lines().toList();
    List<String> right = after.lines().toList();
    List<Changed> laid = Overlay.of(left, right);
    return new ChangedFile(
        path,
        how,
        (int) laid.stream().filter(Changed::added).count(),
        (int) laid.stream().filter(Changed::removed).count(),
        hunks(laid, MaskedSecrets.continued(left), MaskedSecrets.continued(right)));
  }

  private static List<String> hunks(
      List<Changed> laid, Set<Integer> secretBefore, Set<Integer> secretAfter) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < laid.size()) {
      if (isSame(laid.get(at))) {
        at++;
        continue;
      }
      int from = Math.max(0, at - AROUND);
      int to = end(laid, at);
      lines.add(head(laid, from, to));
      for (Changed line : laid.subList(from, to)) {
        boolean secret =
            line.added()
                ? secretAfter.contains(line.after() - 1)
                : secretBefore.contains(line.before() - 1);
        lines.add(mark(line) + MaskedSecrets.masked(line.text(), secret));
      }
      at = to;
    }
    return lines;
  }

  /// Where a hunk ends that begins with the change at `at`: behind it nothing changes for long.
  private static int end(List<Changed> laid, int at) {
    int last = at;
    for (int i = at; i < laid.size() && i <= last + 2 * AROUND; i++) {
      if (!isSame(laid.get(i))) {
        last = i;
      }
    }
    return Math.min(laid.size(), last + 1 + AROUND);
  }

  private static String head(List<Changed> laid, int from, int to) {
    List<Changed> hunk = laid.subList(from, to);
    long before = hunk.stream().filter(line -> !line.added()).count();
    long after = hunk.stream().filter(line -> !line.removed()).count();
    long firstBefore = laid.subList(0, from).stream().filter(line -> !line.added()).count();
    long firstAfter = laid.subList(0, from).stream().filter(line -> !line.removed()).count();
    return "@@ -"
        + (before == 0 ? firstBefore : firstBefore + 1)
        + ","
        + before
        + " +"
        + (after == 0 ? firstAfter : firstAfter + 1)
        + ","
        + after
        + " @@";
  }

  private static boolean isSame(Changed line) {
    return !line.added() && !line.removed();
  }

  private static String mark(Changed line) {
    if (line.added()) {
      return "+";
    }
    return line.removed() ? "-" : " ";
  }
}
