package apim.designer.desk.export;

import apim.designer.bundle.BundleTexts;
import apim.designer.desk.files.EarlierTexts;
import apim.designer.desk.window.Remembered;
import apim.designer.disk.Shown;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.settings.LastExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Which bundle each design was last exported to, kept over restarts with the design's file. The
/// bundle itself is read where it lies: nothing of it is kept elsewhere.
public final class LastExports {
  /// Who compares with the last export.
  public interface Listener {
    /// @param bundle empty where there is none, or none that can be read
    /// @param trouble why it cannot be read; or empty
    void lastExport(Optional<EarlierTexts> bundle, String trouble);
  }

  /// A bundle of the open design.
  private record Made(Path bundle, String mark) {}

  private final Session session;
  private final Remembered remembered;
  private final Executor worker;
  private final Executor back;
  private final Listener listener;
  private long design;
  private Optional<Path> file = Optional.empty();
  private final Map<Long, Made> unsaved = new HashMap<>();
  private Optional<Made> made = Optional.empty();

  /// @param worker reads bundles
  /// @param back where the listener is told
  public LastExports(
      Session session, Remembered remembered, Executor worker, Executor back, Listener listener) {
    this.session = session;
    this.remembered = remembered;
    this.worker = worker;
    this.back = back;
    this.listener = listener;
    begin(session.snapshot());
    session.listen(this::follow);
  }

  private void follow(Snapshot snapshot) {
    if (session.begun() != design) {
      begin(snapshot);
    } else if (!snapshot.file().equals(file)) {
      file = snapshot.file();
      note();
    }
  }

  /// Another design is in front.
  private void begin(Snapshot snapshot) {
    design = session.begun();
    file = snapshot.file();
    made =
        file.flatMap(remembered.settings()::lastExport)
            .map(one -> new Made(one.bundle(), one.mark()))
            .or(() -> Optional.ofNullable(unsaved.get(design)));
    listener.lastExport(Optional.empty(), "");
    made.ifPresent(one -> read(one.bundle(), Optional.of(one.mark())));
  }

  /// The open design has been exported to `bundle`.
  public void exported(Path bundle) {
    read(bundle, Optional.empty());
  }

  private void read(Path bundle, Optional<String> mark) {
    long asked = design;
    worker.execute(
        () -> {
          try {
            BundleTexts texts = BundleTexts.read(bundle);
            back.execute(() -> readNow(asked, bundle, mark, texts));
          } catch (IOException e) {
            back.execute(
                () -> tell(asked, Optional.empty(), bundle, "where it cannot be read any more"));
          }
        });
  }

  private void readNow(long asked, Path bundle, Optional<String> mark, BundleTexts texts) {
    if (mark.isPresent() && !mark.get().equals(texts.mark())) {
      tell(asked, Optional.empty(), bundle, "where another bundle lies now");
      return;
    }
    if (asked == design) {
      Made now = new Made(bundle, texts.mark());
      made = Optional.of(now);
      unsaved.put(design, now);
      note();
    }
    tell(asked, Optional.of(new EarlierTexts(name(bundle), texts.texts())), bundle, "");
  }

  private void tell(long asked, Optional<EarlierTexts> texts, Path bundle, String trouble) {
    if (asked == design) {
      listener.lastExport(
          texts,
          trouble.isEmpty()
              ? ""
              : "This design was last exported to " + Shown.of(bundle) + ", " + trouble + ".");
    }
  }

  private static String name(Path bundle) {
    return String.valueOf(bundle.getFileName());
  }

  private void note() {
    file.ifPresent(
        own ->
            made.ifPresent(
                one ->
                    remembered.change(
                        settings ->
                            settings.withExport(new LastExport(own, one.bundle(), one.mark())))));
  }
}
