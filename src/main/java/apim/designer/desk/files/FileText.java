package apim.designer.desk.files;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.ArtifactLine;
import apim.designer.desk.Selection;
import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The text of a file, with the lines marked that come from what is selected.
///
/// @param lines those of the file
/// @param continued the lines in which a secret goes on that began above
/// @param findings those that are about what a line comes from, by the first such line; only those
///     about the element whose file it is, and nothing is found in keys and certificates
/// @param whole whether the file belongs whole to one element; marking every line says nothing
public record FileText(
    Artifact file,
    List<ArtifactLine> lines,
    Language language,
    Set<Integer> continued,
    Selection selection,
    Map<Integer, List<Finding>> findings,
    boolean whole)
    implements Listing {

  static FileText of(Artifact file, Selection selection, List<Finding> findings) {
    List<ArtifactLine> lines = file.lines();
    boolean whole = lines.stream().allMatch(line -> line.refs().equals(file.refs()));
    Language language = Language.of(file.path());
    return new FileText(
        file,
        lines,
        language,
        language.continued(lines.stream().map(ArtifactLine::text).toList()),
        selection,
        whole ? Map.of() : placed(file, lines, findings),
        whole);
  }

  private static Map<Integer, List<Finding>> placed(
      Artifact file, List<ArtifactLine> lines, List<Finding> findings) {
    if (findings.isEmpty() || Language.of(file.path()) == Language.PEM) {
      return Map.of();
    }
    Map<Ref, Integer> first = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      for (Ref ref : lines.get(i).refs()) {
        first.putIfAbsent(ref, i);
      }
    }
    Map<Integer, List<Finding>> placed = new HashMap<>();
    for (Finding finding : findings) {
      finding.elements().stream()
          .filter(element -> file.refs().stream().anyMatch(element::isWithin))
          .map(first::get)
          .filter(line -> line != null)
          .distinct()
          .forEach(line -> placed.computeIfAbsent(line, _ -> new ArrayList<>()).add(finding));
    }
    return placed;
  }

  @Override
  public int size() {
    return lines.size();
  }

  /// Of a secret no more than its key, as in the bundle's README.
  @Override
  public String text(int line) {
    return Listing.seen(masked(line));
  }

  @Override
  public boolean masks() {
    return language == Language.TOML && !handedOn().equals(file.text());
  }

  /// All of it as it may be handed on.
  public String handedOn() {
    return language == Language.TOML
        ? IntStream.range(0, size()).mapToObj(this::masked).collect(Collectors.joining())
        : file.text();
  }

  private String masked(int line) {
    String text = lines.get(line).text();
    String words = text.stripTrailing();
    return language.masked(words, continued.contains(line)) + text.substring(words.length());
  }

  @Override
  public PreviewRow row(int line, List<PreviewRow.Span> hits) {
    return new PreviewRow(
        String.valueOf(line + 1),
        isMarked(line) ? PreviewRow.Tone.MARKED : PreviewRow.Tone.PLAIN,
        text(line),
        language,
        lines.get(line).reason(),
        worst(line),
        hits);
  }

  private Optional<Severity> worst(int line) {
    return findings.getOrDefault(line, List.of()).stream()
        .map(Finding::severity)
        .min(Comparator.naturalOrder());
  }

  boolean isMarked(int line) {
    return !whole && comesFrom(lines.get(line), selection);
  }

  /// Whether a line comes from something that is selected or lies within it.
  static boolean comesFrom(ArtifactLine line, Selection selection) {
    for (Ref ref : line.refs()) {
      for (Ref selected : selection.refs()) {
        if (ref.isWithin(selected)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether any line comes from what is selected, in a file that belongs whole to it too.
  boolean concernsSelection() {
    return lines.stream().anyMatch(line -> comesFrom(line, selection));
  }

  public OptionalInt firstMark() {
    return IntStream.range(0, selection.isEmpty() ? 0 : size()).filter(this::isMarked).findFirst();
  }

  /// The element that a line comes from: the first that is named, though not the one whose file it
  /// is when another has its part in it.
  public Optional<Ref> source(int line) {
    List<Ref> refs = lines.get(line).refs();
    return refs.stream()
        .filter(ref -> file.refs().stream().noneMatch(ref::isWithin))
        .filter(_ -> refs.stream().anyMatch(file.refs()::contains))
        .findFirst()
        .or(() -> refs.stream().findFirst());
  }

  /// All reasons in the order of the lines, neighbours with the same reason together.
  public List<LineReason> reasons() {
    List<LineReason> reasons = new ArrayList<>();
    int i = 0;
    while (i < size()) {
      String sentence = lines.get(i).reason();
      int first = i;
      while (i < size() && lines.get(i).reason().equals(sentence)) {
        i++;
      }
      for (int line = first; line < i; line++) {
        reasons.addAll(told(line));
      }
      if (!sentence.isEmpty()) {
        reasons.add(
            new LineReason(
                first, i - 1, text(first).strip(), sentence, Optional.empty(), source(first)));
      }
    }
    return List.copyOf(reasons);
  }

  /// What is to be said of one line.
  public List<LineReason> reasons(int line) {
    String sentence = lines.get(line).reason();
    return Stream.concat(
            told(line).stream(),
            sentence.isEmpty()
                ? Stream.empty()
                : Stream.of(
                    new LineReason(
                        line, line, text(line).strip(), sentence, Optional.empty(), source(line))))
        .toList();
  }

  private List<LineReason> told(int line) {
    return findings.getOrDefault(line, List.of()).stream()
        .map(
            finding ->
                new LineReason(
                    line,
                    line,
                    text(line).strip(),
                    finding.message(),
                    Optional.of(finding.severity()),
                    source(line)))
        .toList();
  }
}
