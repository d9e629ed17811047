package apim.designer.desk.files;

import apim.designer.diff.Changed;
import apim.designer.diff.Overlay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A file as it is now laid over what it was.
///
/// @param sentence what it is laid over, or why there is nothing to see
/// @param continued the lines in which a secret goes on that began above
public record Comparison(
    String sentence, List<Changed> lines, Set<Integer> continued, Language language)
    implements Listing {
  /// What a file is compared with.
  public enum Against {
    LAST_EXPORT,
    CUSTOMER,
    BUNDLE;

    public String words() {
      return switch (this) {
        case LAST_EXPORT -> "Last export";
        case CUSTOMER -> "Your file";
        case BUNDLE -> "Another bundle";
      };
    }
  }

  static final Comparison NONE = new Comparison("", List.of(), Set.of(), Language.TEXT);

  public Comparison {
    lines = List.copyOf(lines);
    continued = Set.copyOf(continued);
  }

  /// Nothing but a sentence.
  static Comparison told(String sentence) {
    return new Comparison(sentence, List.of(), Set.of(), Language.TEXT);
  }

  static Comparison of(String path, String before, String after) {
    Language language = Language.of(path);
    List<Changed> lines = Overlay.of(before.lines().toList(), after.lines().toList());
    long added = lines.stream().filter(Changed::added).count();
    long removed = lines.stream().filter(Changed::removed).count();
    String sentence =
        added + removed == 0
            ? "No line differs"
            : count(added) + " added, " + count(removed) + " removed";
    return new Comparison(
        sentence, lines, language.continued(lines.stream().map(Changed::text).toList()), language);
  }

  /// A file that is not made any more: all that it was.
  static Comparison gone(String path, String before) {
    Comparison all = of(path, before, "");
    return new Comparison(
        "No longer made: " + count(all.size()), all.lines, all.continued, all.language);
  }

  private static String count(long lines) {
    return lines == 1 ? "1 line" : lines + " lines";
  }

  /// The first line that differs, counted from 0.
  public Optional<Integer> firstChange() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).added() || lines.get(i).removed()) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  @Override
  public int size() {
    return lines.size();
  }

  @Override
  public String text(int line) {
    return Listing.seen(masked(line));
  }

  @Override
  public boolean wraps() {
    return language == Language.MARKDOWN;
  }

  @Override
  public boolean masks() {
    return IntStream.range(0, size()).anyMatch(i -> !masked(i).equals(lines.get(i).text()));
  }

  /// Of a secret no more than its key, as in the bundle's README.
  private String masked(int line) {
    return language.masked(lines.get(line).text(), continued.contains(line));
  }

  @Override
  public PreviewRow row(int line, List<PreviewRow.Span> hits) {
    Changed changed = lines.get(line);
    PreviewRow.Tone tone =
        changed.added()
            ? PreviewRow.Tone.ADDED
            : changed.removed() ? PreviewRow.Tone.REMOVED : PreviewRow.Tone.PLAIN;
    return new PreviewRow(
        number(changed.before()) + " " + number(changed.after()),
        tone,
        text(line),
        language,
        "",
        Optional.empty(),
        hits);
  }

  private static String number(int line) {
    return line == 0 ? "    " : "%4d".formatted(line);
  }
}
