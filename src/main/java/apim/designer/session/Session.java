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

/// The open designs, one of which is in front: what is done is done to that one. Every change makes a
/// new snapshot of it, and every listener is told on the caller's thread; a session belongs to one
/// thread. A design that may only be looked at stays as it is, whatever edit comes.
public final class Session {
  private final Supplier<LocalDate> today;
  private final List<Consumer<Snapshot>> listeners = new ArrayList<>();
  private final List<OpenTab> tabs = new ArrayList<>();
  private OpenTab front;
  private long published;
  private long begun;
  private int lastTab;
  private Optional<Typing> typing = Optional.empty();

  /// A session that begins with `design`, saved nowhere.
  public Session(Design design, Supplier<LocalDate> today) {
    this.today = today;
    LocalDate day = today.get();
    Snapshot first =
        new Snapshot(
            new TabId(lastTab),
            Optional.empty(),
            Optional.empty(),
            History.of(design),
            Outcome.of(design, day));
    this.front = new OpenTab(first, Stamps.NONE, begun, day);
    tabs.add(front);
  }

  /// The design in front.
  public Snapshot snapshot() {
    return front.snapshot();
  }

  /// All open designs, in the order of their tabs.
  public List<Snapshot> tabs() {
    return tabs.stream().map(OpenTab::snapshot).toList();
  }

  /// The files of the design in front as they were last read or written here.
  Stamps stamps() {
    return front.stamps();
  }

  /// The files of the design in front, where it is saved.
  public List<Path> files() {
    return List.copyOf(front.stamps().known().keySet());
  }

  /// A number of the design in front: as long as it is the same, so is the design.
  public long begun() {
    return front.begun();
  }

  /// Brings another open design in front; it is as it was left.
  public void bring(TabId tab) {
    settle();
    if (!tab.equals(front.id())) {
      tab(tab).ifPresent(next -> publish(next, false));
    }
  }

  /// Closes a design, whatever is unsaved in it; the one beside it comes in front. The last one stays.
  public void close(TabId tab) {
    settle();
    List<TabId> order = tabs.stream().map(OpenTab::id).toList();
    int at = order.indexOf(tab);
    if (at < 0 || tabs.size() == 1) {
      return;
    }
    tabs.remove(at);
    boolean wasFront = tab.equals(front.id());
    publish(wasFront ? tabs.get(Math.min(at, tabs.size() - 1)) : front, false);
  }

  /// The open design of that file.
  public Optional<TabId> tabOf(Path file) {
    Path wanted = file.toAbsolutePath().normalize();
    return tabs.stream()
        .filter(
            tab ->
                tab.snapshot()
                    .file()
                    .map(Path::toAbsolutePath)
                    .map(Path::normalize)
                    .filter(wanted::equals)
                    .isPresent())
        .map(OpenTab::id)
        .findFirst();
  }

  private Optional<OpenTab> tab(TabId tab) {
    return tabs.stream().filter(one -> one.id().equals(tab)).findFirst();
  }

  /// Tells `listener` of every snapshot from now on.
  public void listen(Consumer<Snapshot> listener) {
    listeners.add(listener);
  }

  /// Does `edit` as a step of its own. One that changes nothing is no step.
  public void apply(Edit edit) {
    settle();
    if (!snapshot().readOnly()) {
      show(snapshot().history().apply(edit));
    }
  }

  /// Does `edit`, which the next keystroke in the same field replaces: all of them are one step,
  /// named after the first, until another edit, an undo, a save or [#settle()].
  ///
  /// @param field what tells the field from every other; its equals counts
  public void type(Edit edit, Object field) {
    if (snapshot().readOnly()) {
      return;
    }
    History history = snapshot().history();
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
    show(snapshot().history().undo());
  }

  public void redo() {
    settle();
    show(snapshot().history().redo());
  }

  /// Begins with a design that is saved nowhere: beside the others, or in the place of one that
  /// nobody would miss.
  public void start(Design design) {
    begin(Optional.empty(), Optional.empty(), History.of(design), Stamps.NONE, vacant());
  }

  /// Begins with the design in `file` beside the others, or in the place of one that nobody would
  /// miss. It has no file when it is carried by a picture. On a failure nothing is opened.
  public void open(Path file) throws DesignFileException {
    read(file, vacant());
  }

  /// Reads the design in front anew from its file; what is unsaved is lost.
  public void reload() throws DesignFileException {
    Optional<Path> file = front.snapshot().file();
    if (file.isPresent()) {
      read(file.get(), Optional.of(front.id()));
    }
  }

  private Optional<TabId> vacant() {
    return Optional.of(front).filter(tab -> tab.snapshot().isVacant()).map(OpenTab::id);
  }

  private void read(Path file, Optional<TabId> place) throws DesignFileException {
    Opened opened = DesignFile.read(file);
    History history = History.of(opened.design());
    if (opened.carried()) {
      begin(Optional.empty(), Optional.of(opened), history, Stamps.NONE, place);
    } else {
      begin(Optional.of(file), Optional.of(opened), history, Stamps.of(file, opened), place);
    }
  }

  /// Begins with what a crash left behind, as [#start] does. It counts as modified, unless it is what its file
  /// holds. The leftover itself stays until [Autosave#takeOver].
  public void recover(Leftover leftover) throws DesignFileException {
    Leftover.Rescue rescue = leftover.read();
    Design design = rescue.opened().design();
    begin(
        rescue.origin(),
        Optional.of(rescue.opened()),
        new History(List.of(), design, List.of(), rescue.saved()),
        rescue.stamps(),
        vacant());
  }

  /// What others did to the files of the design in front since they were last read or saved here;
  /// a design that is saved nowhere is unchanged.
  public DiskChange changedOnDisk() {
    return front.changedOnDisk();
  }

  /// Whether something would be lost if the design were closed: unsaved changes, or all of it, where
  /// others deleted its file.
  public boolean wouldLose(TabId tab) {
    return tab(tab)
        .filter(
            one -> one.snapshot().isModified() || one.changedOnDisk() instanceof DiskChange.Deleted)
        .isPresent();
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
    Snapshot snapshot = front.snapshot();
    return front
        .stamps()
        .foreign(file, snapshot.design(), DesignFile.print(snapshot.design(), snapshot.opened()));
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
    Snapshot snapshot = front.snapshot();
    Opened written = DesignFile.write(file, snapshot.design(), snapshot.opened());
    Snapshot saved =
        new Snapshot(
            snapshot.tab(),
            Optional.of(file),
            Optional.of(written),
            snapshot.history().markSaved(),
            snapshot.outcome());
    publish(front.written(saved, Stamps.of(file, written)), false);
  }

  /// @param place of the design that it takes the place of; empty for a place of its own
  private void begin(
      Optional<Path> file,
      Optional<Opened> opened,
      History history,
      Stamps stamps,
      Optional<TabId> place) {
    settle();
    LocalDate day = today.get();
    TabId tab = place.orElseGet(() -> new TabId(++lastTab));
    Outcome outcome = Outcome.of(history.present(), day);
    Snapshot begins = new Snapshot(tab, file, opened, history, outcome);
    publish(new OpenTab(begins, stamps, ++begun, day), place.isEmpty());
  }

  private void show(History history) {
    Snapshot before = front.snapshot();
    if (history.past().size() == before.history().past().size()
        && history.present().equals(before.design())) {
      return;
    }
    Design design = history.present();
    LocalDate day = today.get();
    // A mere move is not judged again on the same day.
    Outcome outcome =
        day.equals(front.judgedOn()) && before.outcome().isMove(design)
            ? before.outcome().moved(design)
            : Outcome.of(design, day);
    Snapshot next = new Snapshot(before.tab(), before.file(), before.opened(), history, outcome);
    publish(front.judged(next, day), false);
  }

  /// Tells everyone, also when a listener fails. A listener that edits has told everyone of the
  /// later snapshot; the earlier one must not follow it.
  ///
  /// @param added whether it has a tab of its own from now on, beside the one in front
  private void publish(OpenTab next, boolean added) {
    if (added) {
      tabs.add(tabs.indexOf(front) + 1, next);
    } else {
      tabs.replaceAll(tab -> tab.id().equals(next.id()) ? next : tab);
    }
    front = next;
    Snapshot snapshot = next.snapshot();
    long own = ++published;
    Optional<RuntimeException> failure = Optional.empty();
    for (Consumer<Snapshot> listener : List.copyOf(listeners)) {
      if (own != published) {
        break;
      }
      try {
        listener.accept(snapshot);
      } catch (RuntimeException e) {
        failure = failure.or(() -> Optional.of(e));
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }
}
