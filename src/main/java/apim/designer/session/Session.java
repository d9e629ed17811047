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
import java.util.stream.Collectors;

/// The open design. Every change makes a new snapshot, and every listener is told of it on the
/// caller's thread; a session belongs to one thread. A design that may only be looked at stays as it
/// is, whatever edit comes.
public final class Session {
  private final Supplier<LocalDate> today;
  private final List<Consumer<Snapshot>> listeners = new ArrayList<>();
  private Snapshot snapshot;
  private long published;
  private long begun;
  private LocalDate judgedOn;
  private Stamps stamps = Stamps.NONE;
  private Optional<Typing> typing = Optional.empty();

  /// A session that begins with `design`, saved nowhere.
  public Session(Design design, Supplier<LocalDate> today) {
    this.today = today;
    this.judgedOn = today.get();
    this.snapshot =
        new Snapshot(
            Optional.empty(), Optional.empty(), History.of(design), Outcome.of(design, judgedOn));
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /// The files of the design as they were last read or written here.
  Stamps stamps() {
    return stamps;
  }

  /// How many designs were begun after the first: as long as it is the same, so is the design.
  public long begun() {
    return begun;
  }

  /// Tells `listener` of every snapshot from now on.
  public void listen(Consumer<Snapshot> listener) {
    listeners.add(listener);
  }

  /// Does `edit` as a step of its own. One that changes nothing is no step.
  public void apply(Edit edit) {
    settle();
    if (!snapshot.readOnly()) {
      show(snapshot.history().apply(edit));
    }
  }

  /// Does `edit`, which the next keystroke in the same field replaces: all of them are one step,
  /// named after the first, until another edit, an undo, a save or [#settle()].
  ///
  /// @param field what tells the field from every other; its equals counts
  public void type(Edit edit, Object field) {
    if (snapshot.readOnly()) {
      return;
    }
    History history = snapshot.history();
    Optional<Typing> begun = typing.filter(one -> one.isIn(field));
    settle();
    Typing now = begun.orElseGet(() -> new Typing(field, history));
    History typed = now.with(history, edit);
    boolean takenBack = typed.present().equals(now.before().present());
    typing = takenBack ? Optional.empty() : Optional.of(now);
    show(typed);
  }

  /// Takes back what was typed in `field` since it was settled last, as if it had not been typed.
  ///
  /// @return whether there was anything to take back
  public boolean takeBack(Object field) {
    Optional<Typing> begun = typing.filter(one -> one.isIn(field));
    begun.ifPresent(
        one -> {
          settle();
          show(one.before());
        });
    return begun.isPresent();
  }

  /// Ends typing, as when a field loses the focus: what is typed next is a step of its own.
  public void settle() {
    typing = Optional.empty();
  }

  public void undo() {
    settle();
    show(snapshot.history().undo());
  }

  public void redo() {
    settle();
    show(snapshot.history().redo());
  }

  /// Begins anew with a design that is saved nowhere.
  public void start(Design design) {
    begin(Optional.empty(), Optional.empty(), History.of(design), Stamps.NONE);
  }

  /// Begins anew with the design in `file`, which is no file of the design when it is a picture that
  /// carries it; on a failure the open design stays.
  public void open(Path file) throws DesignFileException {
    Opened opened = DesignFile.read(file);
    if (opened.carried()) {
      begin(Optional.empty(), Optional.of(opened), History.of(opened.design()), Stamps.NONE);
      return;
    }
    begin(
        Optional.of(file),
        Optional.of(opened),
        History.of(opened.design()),
        Stamps.of(file, opened));
  }

  /// Begins anew with what a crash left behind. It counts as modified, unless it is what its file
  /// holds. The leftover itself stays until [Autosave#takeOver].
  public void recover(Leftover leftover) throws DesignFileException {
    Leftover.Rescue rescue = leftover.read();
    Design design = rescue.opened().design();
    begin(
        rescue.origin(),
        Optional.of(rescue.opened()),
        new History(List.of(), design, List.of(), rescue.saved()),
        rescue.stamps());
  }

  /// What others did to the files of the open design since they were last read or saved here;
  /// a design that is saved nowhere is unchanged.
  public DiskChange changedOnDisk() {
    return snapshot
        .file()
        .map(file -> stamps.change(file, snapshot.history().saved()))
        .orElseGet(DiskChange.Unchanged::new);
  }

  /// What tells one state of files on disk from another, for whoever has seen a change already.
  public static String mark(List<Path> files) {
    return files.stream()
        .map(file -> file + " " + Stamp.of(file))
        .collect(Collectors.joining("\n"));
  }

  /// The files that a save in `file` would overwrite though this designer neither read nor wrote
  /// what they hold: the design file first, then those beside it.
  public List<Path> foreign(Path file) {
    return stamps.foreign(
        file, snapshot.design(), DesignFile.print(snapshot.design(), snapshot.opened()));
  }

  /// Saves in `file`, which is from then on the file of the design.
  ///
  /// @throws ChangedOnDiskException when it would overwrite what others wrote
  public void save(Path file) throws DesignFileException, ChangedOnDiskException {
    settle();
    List<Path> foreign = foreign(file);
    if (!foreign.isEmpty()) {
      throw new ChangedOnDiskException(foreign);
    }
    overwrite(file);
  }

  /// Saves in `file`, whatever is there.
  public void overwrite(Path file) throws DesignFileException {
    settle();
    Opened written = DesignFile.write(file, snapshot.design(), snapshot.opened());
    stamps = Stamps.of(file, written);
    publish(
        new Snapshot(
            Optional.of(file),
            Optional.of(written),
            snapshot.history().markSaved(),
            snapshot.outcome()));
  }

  private void begin(
      Optional<Path> file, Optional<Opened> opened, History history, Stamps newStamps) {
    settle();
    judgedOn = today.get();
    stamps = newStamps;
    begun++;
    publish(new Snapshot(file, opened, history, Outcome.of(history.present(), judgedOn)));
  }

  private void show(History history) {
    History before = snapshot.history();
    if (history.past().size() == before.past().size()
        && history.present().equals(before.present())) {
      return;
    }
    publish(new Snapshot(snapshot.file(), snapshot.opened(), history, outcome(history.present())));
  }

  /// A mere move is not judged again on the same day.
  private Outcome outcome(Design design) {
    LocalDate day = today.get();
    if (day.equals(judgedOn) && snapshot.outcome().isMove(design)) {
      return snapshot.outcome().moved(design);
    }
    judgedOn = day;
    return Outcome.of(design, day);
  }

  /// Tells everyone, also when a listener fails. A listener that edits has told everyone of the
  /// later snapshot; the earlier one must not follow it.
  private void publish(Snapshot next) {
    snapshot = next;
    long own = ++published;
    Optional<RuntimeException> failure = Optional.empty();
    for (Consumer<Snapshot> listener : List.copyOf(listeners)) {
      if (own != published) {
        break;
      }
      try {
        listener.accept(next);
      } catch (RuntimeException e) {
        failure = failure.or(() -> Optional.of(e));
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }
}
