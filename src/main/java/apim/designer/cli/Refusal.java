package apim.designer.cli;

import apim.designer.disk.Shown;
import apim.designer.project.DesignFileException;
import apim.designer.project.Problem;
import java.util.stream.Collectors;

/// Why a command cannot be carried out, in one sentence that says what to do and steers no
/// terminal.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String sentence) {
    super(Shown.of(sentence));
  }

  Refusal(String sentence, Throwable cause) {
    super(Shown.of(sentence), cause);
  }

  /// With a line for each problem.
  Refusal(DesignFileException cause) {
    super(
        cause.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
  }
}
