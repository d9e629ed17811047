package apim.designer.desk.window;

import apim.designer.settings.Settings;
import apim.designer.settings.SettingsFile;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/// What is remembered of the architect, kept on disk as it changes.
public final class Remembered {
  private static final System.Logger LOG = System.getLogger(Remembered.class.getName());

  private final SettingsFile file;
  private final Executor worker;
  private final List<UnaryOperator<Settings>> unwritten = new ArrayList<>();
  private volatile Settings settings;
  private volatile boolean tried;
  private volatile Optional<String> trouble = Optional.empty();

  public Remembered(SettingsFile file, Executor worker) {
    this.file = file;
    this.worker = worker;
    this.settings = file.read();
  }

  public Settings settings() {
    return settings;
  }

  public void change(UnaryOperator<Settings> change) {
    Settings before = settings;
    note(change);
    if (!settings.equals(before)) {
      worker.execute(this::write);
    }
  }

  /// Changes it without a trip to the disk, for what changes many times in a second; [#write()]
  /// follows.
  public synchronized void note(UnaryOperator<Settings> change) {
    settings = change.apply(settings);
    unwritten.add(change);
  }

  /// Why it is not kept on disk, as a sentence; empty when it is.
  public Optional<String> trouble() {
    if (!tried) {
      trouble = file.trouble();
      tried = true;
    }
    return trouble;
  }

  public synchronized void write() {
    Optional<String> failure = file.change(this::changed);
    if (failure.isPresent() && !failure.equals(trouble)) {
      LOG.log(Level.WARNING, failure.get());
    }
    if (failure.isEmpty()) {
      unwritten.clear();
    }
    trouble = failure;
    tried = true;
  }

  private Settings changed(Settings before) {
    Settings after = before;
    for (UnaryOperator<Settings> change : unwritten) {
      after = change.apply(after);
    }
    return after;
  }
}
