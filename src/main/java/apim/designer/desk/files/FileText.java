package apim.designer.desk.files;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.ArtifactLine;
import apim.designer.bundle.Why;
import apim.designer.desk.Selection;
import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  public boolean wraps() {
    return language == Language.MARKDOWN;
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

  /// All reasons in the order of their first lines, each once with all lines that it is about;
  /// neighbours are one spot.
  public List<LineReason> reasons() {
    Map<Finding, List<LineReason.Spot>> found = new LinkedHashMap<>();
    Map<Why, List<LineReason.Spot>> given = new LinkedHashMap<>();
    for (int line = 0; line < size(); line++) {
      for (Finding finding : findings.getOrDefault(line, List.of())) {
        note(found.computeIfAbsent(finding, _ -> new ArrayList<>()), line);
      }
      for (Why why : lines.get(line).whys()) {
        note(given.computeIfAbsent(why, _ -> new ArrayList<>()), line);
      }
    }
    return Stream.concat(
            found.entrySet().stream().map(one -> LineReason.of(one.getValue(), one.getKey())),
            given.entrySet().stream()
                .map(one -> new LineReason(one.getValue(), one.getKey(), Optional.empty())))
        .sorted(Comparator.comparingInt(one -> one.first().first()))
        .toList();
  }

  private void note(List<LineReason.Spot> spots, int line) {
    if (!spots.isEmpty() && spots.getLast().last() == line - 1) {
      LineReason.Spot before = spots.removeLast();
      spots.add(new LineReason.Spot(before.first(), line, before.text()));
    } else {
      spots.add(spot(line));
    }
  }

  private LineReason.Spot spot(int line) {
    return new LineReason.Spot(line, line, text(line).strip());
  }

  /// What is to be said of one line.
  public List<LineReason> reasons(int line) {
    List<LineReason.Spot> here = List.of(spot(line));
    return Stream.concat(
            findings.getOrDefault(line, List.of()).stream()
                .map(finding -> LineReason.of(here, finding)),
            lines.get(line).whys().stream().map(why -> new LineReason(here, why, Optional.empty())))
        .toList();
  }
}
