package apim.designer.desk.window;

import apim.designer.desk.window.Notice.Tone;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Hears of what nobody foresaw: brings unsaved work into safety, says so, and lets the window go
/// on.
///
/// @param rescue writes a copy of what is unsaved
/// @param window where notices may be shown
public record Alarm(Runnable rescue, Consumer<Notice> notices, Executor window)
    implements Thread.UncaughtExceptionHandler {
  static final String ID = "unexpected";

  private static final System.Logger LOG = System.getLogger(Alarm.class.getName());

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    String rescued = "your work was copied into safety";
    try {
      rescue.run();
    } catch (RuntimeException | Error second) {
      failure.addSuppressed(second);
      rescued = "your design is as it was";
    }
    LOG.log(Level.ERROR, "What nobody foresaw, on the thread " + thread.getName(), failure);
    Notice notice =
        Notice.of(
                ID,
                Tone.ERROR,
                "The designer made a mistake of its own; "
                    + rescued
                    + ". Save the design, then go on; undo takes back what you did last.")
            .withDetails(trace(failure));
    window.execute(() -> notices.accept(notice));
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
