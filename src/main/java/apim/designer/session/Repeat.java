package apim.designer.session;

import java.time.Duration;

/// Runs a task again and again, on a thread of its own choosing.
@FunctionalInterface
public interface Repeat {
  /// @return ends it
  Runnable every(Duration pause, Runnable task);
}
