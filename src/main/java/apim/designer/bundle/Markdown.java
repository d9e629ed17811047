package apim.designer.bundle;

import java.util.List;
import java.util.regex.Pattern;

/// Writes Markdown in which text from outside stays text.
public final class Markdown {
  /// What CommonMark and its GitHub dialect give a meaning inside a line; `@` makes a link of an
  /// address. Each may stand behind a backslash: https://spec.commonmark.org/0.31.2/#backslash-escapes
  private static final String MEANINGFUL = "\\`*_[]<>&|~@#$";

  /// Where GitHub's dialect makes a link without brackets: https://github.github.com/gfm/#autolinks-extension-
  private static final Pattern LINK_START =
      Pattern.compile("(?i)(https?|ftp|mailto|xmpp|www)([:.])");

  private final StringBuilder text = new StringBuilder();

  /// Foreign text within a line.
  public static String escaped(String theirs) {
    StringBuilder escaped = new StringBuilder();
    for (char c : theirs.replace('\n', ' ').replace('\r', ' ').toCharArray()) {
      if (MEANINGFUL.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return LINK_START.matcher(escaped).replaceAll("$1\\\\$2");
  }

  /// A code span, fenced by more backticks in a row than the text has.
  public static String code(String theirs) {
    String line = theirs.replace('\n', ' ').replace('\r', ' ').strip();
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String room = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return line.isEmpty() ? "without a name" : fence + room + line + room + fence;
  }

  Markdown heading(int level, String heading) {
    text.append(text.isEmpty() ? "" : "\n").append("#".repeat(level)).append(' ').append(heading);
    text.append("\n\n");
    return this;
  }

  Markdown paragraph(String sentences) {
    text.append(sentences).append("\n\n");
    return this;
  }

  /// Something to do and to tick off.
  Markdown step(String sentences) {
    text.append("- [ ] ").append(sentences).append('\n');
    return this;
  }

  /// The commands of the step before.
  Markdown commands(List<String> lines) {
    text.append("\n  ```sh\n");
    lines.forEach(line -> text.append(line.isEmpty() ? "" : "  ").append(line).append('\n'));
    text.append("  ```\n\n");
    return this;
  }

  Markdown commands(String... lines) {
    return commands(List.of(lines));
  }

  /// A difference that belongs to the step before, fenced by more backticks than it has.
  Markdown difference(List<String> lines) {
    String fence = "```";
    while (String.join("\n", lines).contains(fence)) {
      fence += "`";
    }
    text.append("\n  ").append(fence).append("diff\n");
    lines.forEach(line -> text.append("  ").append(line).append('\n'));
    text.append("  ").append(fence).append("\n\n");
    return this;
  }

  Markdown item(String sentence) {
    text.append("- ").append(sentence).append('\n');
    return this;
  }

  Markdown table(List<String> head, List<List<String>> rows) {
    row(head);
    row(head.stream().map(_ -> "---").toList());
    rows.forEach(this::row);
    text.append('\n');
    return this;
  }

  private void row(List<String> cells) {
    cells.forEach(cell -> text.append("| ").append(cell.replace("|", "\\|")).append(' '));
    text.append("|\n");
  }

  /// With never more than one empty line in a row.
  String text() {
    return text.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
  }
}
