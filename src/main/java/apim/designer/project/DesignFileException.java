package apim.designer.project;

import java.util.List;
import java.util.stream.Collectors;

/// A design file could not be read or written; says everything that stood in the way.
public final class DesignFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public DesignFileException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /// All problems in the order of the file, at least one.
  public List<Problem> problems() {
    return problems;
  }
}
