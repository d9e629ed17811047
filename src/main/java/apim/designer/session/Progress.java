package apim.designer.session;

import apim.designer.validation.Finding;
import java.nio.file.Path;
import java.util.List;

/// How an export goes; every kind but Working ends it.
public sealed interface Progress {
  /// @param step what is being done
  /// @param done how much is done, from 0 to 1
  record Working(String step, double done) implements Progress {}

  record Done(Path file) implements Progress {}

  /// Nothing was written, because `findings` are errors.
  record Blocked(List<Finding> findings) implements Progress {
    public Blocked {
      findings = List.copyOf(findings);
    }
  }

  /// Nothing was written; `message` is a sentence.
  record Failed(String message) implements Progress {}

  /// Nothing was written, because the user said so.
  record Cancelled() implements Progress {}
}
