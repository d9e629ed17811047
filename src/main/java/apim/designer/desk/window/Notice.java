package apim.designer.desk.window;

import apim.designer.disk.Shown;
import java.util.List;
import java.util.Optional;

/// A sentence above the canvas that stays until it is answered or closed.
///
/// @param id one notice of an id is shown at a time, the latest
/// @param details for whoever wants to know more
public record Notice(
    String id, Tone tone, String sentence, Optional<String> details, List<Choice> choices) {
  /// How bad it is.
  public enum Tone {
    NEWS,
    WARNING,
    ERROR
  }

  /// An answer; it takes the notice away.
  public record Choice(String label, Runnable action) {}

  public Notice {
    // It names files, and files can have any name.
    sentence = Shown.of(sentence);
    choices = List.copyOf(choices);
  }

  public static Notice of(String id, Tone tone, String sentence, Choice... choices) {
    return new Notice(id, tone, sentence, Optional.empty(), List.of(choices));
  }

  public Notice withDetails(String text) {
    return new Notice(id, tone, sentence, Optional.of(text), choices);
  }
}
