package apim.designer.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the window asks the architect; empty is "I would rather not".
public interface Questions {
  /// What becomes of changes that are not saved.
  enum Unsaved {
    SAVE,
    DISCARD,
    STAY
  }

  /// A kind of file that is written.
  enum Kind {
    DESIGN("Design", "apimtopology"),
    BUNDLE("Bundle", "zip"),
    SVG("SVG picture", "svg"),
    PNG("PNG picture", "png"),
    PDF("PDF", "pdf"),
    DRAWIO("draw.io file", "drawio"),
    MERMAID("Mermaid flowchart", "mmd"),
    MARKDOWN("Design document", "md");

    private final String label;
    private final String ending;

    Kind(String label, String ending) {
      this.label = label;
      this.ending = ending;
    }

    public String label() {
      return label;
    }

    /// Without the dot.
    public String ending() {
      return ending;
    }
  }

  /// Whether an answer is waited for in the window, which does nothing else meanwhile.
  default boolean isAsking() {
    return false;
  }

  Optional<Path> fileToOpen();

  /// A file that belongs to the design, such as a deployment.toml.
  ///
  /// @param endings of file names, without the dot; empty for any
  Optional<Path> fileToRead(String title, List<String> endings);

  /// A folder to read from.
  Optional<Path> folder(String title);

  /// Whether to write over what others wrote to these files.
  boolean overwrite(List<Path> files);

  /// @param name suggested, without its ending
  /// @param kinds the first is suggested; the file's ending says which was chosen
  /// @param folder to begin in
  Optional<Path> fileToWrite(String name, List<Kind> kinds, Optional<Path> folder);

  Unsaved unsaved(String name);

  /// Says what went wrong and what to do.
  void tell(String headline, String sentence);
}
