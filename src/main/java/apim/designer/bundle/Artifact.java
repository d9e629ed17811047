package apim.designer.bundle;

import apim.designer.topology.Ref;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A file that the architect takes away.
///
/// @param path inside the bundle, with slashes
/// @param refs the elements that the file as a whole belongs to
public record Artifact(String path, Mode mode, List<Ref> refs, List<ArtifactLine> lines) {
  private static final Pattern END_OF_LINE = Pattern.compile("(?<=\n)");

  public Artifact {
    refs = List.copyOf(refs);
    lines = List.copyOf(lines);
  }

  /// A file whose lines all belong to the same elements.
  static Artifact of(String path, Mode mode, List<Ref> refs, String text) {
    return new Artifact(
        path,
        mode,
        refs,
        END_OF_LINE.splitAsStream(text).map(line -> new ArtifactLine(line, refs, "")).toList());
  }

  /// With one of its lines changed, its line ending kept.
  ///
  /// @param number counted from 1
  Artifact mapLine(int number, UnaryOperator<String> change) {
    List<ArtifactLine> changed = new ArrayList<>(lines);
    ArtifactLine line = lines.get(number - 1);
    String text = line.text().stripTrailing();
    changed.set(
        number - 1,
        new ArtifactLine(
            change.apply(text) + line.text().substring(text.length()), line.refs(), line.reason()));
    return new Artifact(path, mode, refs, changed);
  }

  public String text() {
    return lines.stream().map(ArtifactLine::text).collect(Collectors.joining());
  }

  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /// A secret shows its path only.
  @Override
  public String toString() {
    return mode == Mode.SECRET ? path + " (secret)" : path;
  }
}
