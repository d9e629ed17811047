package apim.designer.bundle;

import apim.designer.topology.Ref;
import java.util.List;

/// One line of a file, with the elements that it comes from and why it is as it is.
///
/// @param text with its line ending, so that the lines of a file put together are the file
/// @param reason a sentence, or empty
public record ArtifactLine(String text, List<Ref> refs, String reason) {
  public ArtifactLine {
    refs = List.copyOf(refs);
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
