package apim.designer.session;

import java.util.concurrent.atomic.AtomicReference;

/// An export that was started.
public final class Export {
  private enum Phase {
    PREPARING,
    WRITING,
    CANCELLED
  }

  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.PREPARING);
  private final Runnable whenCancelled;

  Export(Runnable whenCancelled) {
    this.whenCancelled = whenCancelled;
  }

  /// Ends it with nothing written. An export that has begun to write, or has ended, goes its way.
  public void cancel() {
    if (phase.compareAndSet(Phase.PREPARING, Phase.CANCELLED)) {
      whenCancelled.run();
    }
  }

  boolean isCancelled() {
    return phase.get() == Phase.CANCELLED;
  }

  /// Unless it was cancelled: from a true answer on it cannot be.
  boolean mayWrite() {
    return phase.compareAndSet(Phase.PREPARING, Phase.WRITING) || phase.get() == Phase.WRITING;
  }
}
