package apim.designer.session;

import java.time.Duration;

/// Runs a task once, some time from now, on a thread of its own choosing.
@FunctionalInterface
public interface Delay {
  void run(Runnable task, Duration after);
}
