package apim.designer.session;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.History;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.DesignFileException;
import apim.designer.project.Opened;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The open design. Every change makes a new snapshot, and every listener is told of it on the
/// caller's thread.
public final class Session {
  private final Supplier<LocalDate> today;
  private final List<Consumer<Snapshot>> listeners = new ArrayList<>();
  private Snapshot snapshot;

  /// A session that begins with `design`, saved nowhere.
  public Session(Design design, Supplier<LocalDate> today) {
    this.today = today;
    this.snapshot = fresh(Optional.empty(), Optional.empty(), design, today.get());
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /// Tells `listener` of every snapshot from now on.
  public void listen(Consumer<Snapshot> listener) {
    listeners.add(listener);
  }

  public void apply(Edit edit) {
    show(snapshot.history().apply(edit));
  }

  public void undo() {
    show(snapshot.history().undo());
  }

  public void redo() {
    show(snapshot.history().redo());
  }

  /// Begins anew with a design that is saved nowhere.
  public void start(Design design) {
    publish(fresh(Optional.empty(), Optional.empty(), design, today.get()));
  }

  public void open(Path file) throws DesignFileException {
    Opened opened = DesignFile.read(file);
    publish(fresh(Optional.of(file), Optional.of(opened), opened.design(), today.get()));
  }

  public void save(Path file) throws DesignFileException {
    Opened written = DesignFile.write(file, snapshot.design(), snapshot.opened());
    publish(
        new Snapshot(
            Optional.of(file),
            Optional.of(written),
            snapshot.history().markSaved(),
            snapshot.outcome()));
  }

  private void show(History history) {
    if (history.equals(snapshot.history())) {
      return;
    }
    publish(
        new Snapshot(
            snapshot.file(),
            snapshot.opened(),
            history,
            Outcome.of(history.present(), today.get())));
  }

  private void publish(Snapshot next) {
    snapshot = next;
    List.copyOf(listeners).forEach(listener -> listener.accept(next));
  }

  private static Snapshot fresh(
      Optional<Path> file, Optional<Opened> opened, Design design, LocalDate today) {
    return new Snapshot(file, opened, History.of(design), Outcome.of(design, today));
  }
}
