package apim.designer.desk.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a page as it is written: a title, headings, paragraphs, bullets, links, code, and the
/// places where something worked out stands, such as `{ports}` or `{rules: a b}`. A paragraph is
/// one line.
final class Markup {
  private static final Pattern SPAN =
      Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^\\]]+)]\\(([^)]+)\\)");

  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(?::\\s*([^}]*))?}");
  private static final String TURN = "help:";

  private final BiFunction<String, String, List<ManualBlock>> slots;

  /// @param slots what stands in a place, by its name and the words after it
  Markup(BiFunction<String, String, List<ManualBlock>> slots) {
    this.slots = slots;
  }

  Page page(String text) {
    String title = "";
    List<ManualBlock> blocks = new ArrayList<>();
    for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
      Matcher slot = SLOT.matcher(line);
      if (line.startsWith("# ")) {
        title = line.substring(2);
      } else if (line.startsWith("## ")) {
        blocks.add(new ManualBlock.Heading(line.substring(3)));
      } else if (line.startsWith("- ")) {
        blocks.add(new ManualBlock.Bullet(spans(line.substring(2))));
      } else if (slot.matches()) {
        blocks.addAll(slots.apply(slot.group(1), slot.group(2) == null ? "" : slot.group(2)));
      } else {
        blocks.add(new ManualBlock.Paragraph(spans(line)));
      }
    }
    return new Page(title, blocks);
  }

  static List<Span> spans(String line) {
    List<Span> spans = new ArrayList<>();
    Matcher found = SPAN.matcher(line);
    int end = 0;
    while (found.find()) {
      if (found.start() > end) {
        spans.add(new Span.Words(line.substring(end, found.start())));
      }
      spans.add(span(found));
      end = found.end();
    }
    if (end < line.length()) {
      spans.add(new Span.Words(line.substring(end)));
    }
    return List.copyOf(spans);
  }

  private static Span span(Matcher found) {
    if (found.group(1) != null) {
      return new Span.Code(found.group(1));
    }
    if (found.group(2) != null) {
      return new Span.Strong(found.group(2));
    }
    String words = found.group(3);
    String target = found.group(4);
    return target.startsWith(TURN)
        ? new Span.Turn(
            words,
            Topic.of(target.substring(TURN.length()))
                .orElseThrow(() -> new IllegalStateException("no page " + target)))
        : new Span.Source(words, target);
  }
}
