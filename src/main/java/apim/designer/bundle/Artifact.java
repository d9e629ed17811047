package apim.designer.bundle;

import apim.designer.topology.Ref;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// A file that the architect takes away.
///
/// @param path inside the bundle, with slashes
/// @param refs the elements that the file as a whole belongs to
public record Artifact(String path, Mode mode, List<Ref> refs, Content content) {
  public Artifact {
    refs = List.copyOf(refs);
  }

  /// A file of which each line tells what it comes from.
  public Artifact(String path, Mode mode, List<Ref> refs, List<ArtifactLine> lines) {
    this(path, mode, refs, new Content.Lines(lines));
  }

  /// A file whose lines all belong to the same elements.
  static Artifact of(String path, Mode mode, List<Ref> refs, String text) {
    return new Artifact(path, mode, refs, new Content.Whole(text, refs));
  }

  /// With one of its lines changed, its line ending kept.
  ///
  /// @param number counted from 1
  Artifact mapLine(int number, UnaryOperator<String> change) {
    List<ArtifactLine> changed = new ArrayList<>(lines());
    ArtifactLine line = changed.get(number - 1);
    String text = line.text().stripTrailing();
    changed.set(
        number - 1,
        new ArtifactLine(
            change.apply(text) + line.text().substring(text.length()), line.refs(), line.whys()));
    return new Artifact(path, mode, refs, changed);
  }

  /// Put together they are the text.
  public List<ArtifactLine> lines() {
    return content.lines();
  }

  public String text() {
    return content.text();
  }

  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /// Whether it says the same, however it was made.
  @Override
  public boolean equals(Object other) {
    return other instanceof Artifact that
        && path.equals(that.path)
        && mode == that.mode
        && refs.equals(that.refs)
        && lines().equals(that.lines());
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, mode, refs, text());
  }

  /// A secret shows its path only.
  @Override
  public String toString() {
    return mode == Mode.SECRET ? path + " (secret)" : path;
  }
}
