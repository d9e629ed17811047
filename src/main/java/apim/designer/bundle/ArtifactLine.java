package apim.designer.bundle;

import apim.designer.topology.Ref;
import java.util.List;
import java.util.stream.Collectors;

/// One line of a file, with the elements that it comes from and why it is as it is.
///
/// @param text with its line ending, so that the lines of a file put together are the file
public record ArtifactLine(String text, List<Ref> refs, List<Why> whys) {
  public ArtifactLine {
    refs = List.copyOf(refs);
    whys = List.copyOf(whys);
  }

  /// @param reason a sentence, or empty
  public ArtifactLine(String text, List<Ref> refs, String reason) {
    this(text, refs, reason.isEmpty() ? List.of() : List.of(Why.said(reason)));
  }

  /// The reasons as one sentence, or empty.
  public String reason() {
    return whys.size() == 1
        ? whys.getFirst().because()
        : whys.stream().map(Why::because).collect(Collectors.joining("; "));
  }

  /// The text without its line ending.
  public String shown() {
    return text.replaceFirst("\r?\n$", "");
  }

  /// The line may be one of a private key, so its text stays out.
  @Override
  public String toString() {
    return "a line of " + text.length() + " characters " + refs;
  }
}
