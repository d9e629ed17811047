package apim.designer.session;

import apim.designer.validation.Finding;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How an export goes; every kind but Working ends it.
public sealed interface Progress {
  /// @param step what is being done
  /// @param done how much is done, from 0 to 1
  record Working(String step, double done) implements Progress {}

  /// @param texts of what was written, by path inside the bundle; secrets are left out
  record Done(Path file, Map<String, String> texts) implements Progress {
    public Done {
      texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }
  }

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
