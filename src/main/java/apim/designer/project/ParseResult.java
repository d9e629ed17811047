package apim.designer.project;

import java.util.List;

/// What came of reading the text of a design file: a design, or everything that is wrong with it.
public sealed interface ParseResult {
  record Parsed(Opened opened) implements ParseResult {}

  /// At least one problem, in the order of the file.
  record Faulty(List<Problem> problems) implements ParseResult {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }
}
