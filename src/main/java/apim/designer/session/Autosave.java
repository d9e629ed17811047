package apim.designer.session;

import apim.designer.project.DesignFileException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// Keeps unsaved work safe from a crash: a copy on disk that is at most a few seconds old, and gone
/// once the work is saved or given up. Where the folder cannot be written it does nothing and says
/// so in [#trouble()]; it never fails.
public final class Autosave implements AutoCloseable {
  /// Between the first edit and the copy of it and all that came after.
  public static final Duration PAUSE = Duration.ofSeconds(2);

  /// So many leftovers are kept; older ones are removed.
  public static final int MOST_LEFTOVERS = 10;

  private static final System.Logger LOG = System.getLogger(Autosave.class.getName());
  private static final int HIGHEST_NUMBER = 10_000;

  private final Delay later;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final List<LockedEntry> leftBehind = new ArrayList<>();
  private final Path folder;

  /// Seats of this process without work in them.
  private final Deque<LockedEntry> free = new ArrayDeque<>();

  private final Map<TabId, LockedEntry> taken = new HashMap<>();
  private final Map<TabId, Unsaved> latest = new ConcurrentHashMap<>();
  private boolean usable;
  private volatile Optional<String> trouble = Optional.empty();

  /// The autosave in `folder`, which is made where there is none; at once it claims what dead
  /// processes left behind there, so that no other designer offers the same.
  ///
  /// @param later writes copies; its thread may be any, and it need not run what is left at the end
  public Autosave(Path folder, Delay later) {
    this.later = later;
    this.folder = folder;
    try {
      AutosaveEntry.createPrivate(folder);
      takeSeats();
      usable = true;
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
  }

  private void takeSeats() throws IOException {
    for (int number : LockedEntry.numbers(folder)) {
      Optional<LockedEntry> seat = LockedEntry.take(folder, number);
      if (seat.isEmpty()) {
        continue;
      }
      if (seat.get().entry().holdsWork()) {
        leftBehind.add(seat.get());
      } else if (free.isEmpty()) {
        free.add(seat.get());
      } else {
        seat.get().leave();
      }
    }
    if (free.isEmpty()) {
      freshSeat().ifPresent(free::add);
    }
    for (Leftover old : leftovers().stream().skip(MOST_LEFTOVERS).toList()) {
      discard(old);
    }
  }

  private Optional<LockedEntry> freshSeat() throws IOException {
    int next = LockedEntry.numbers(folder).stream().reduce(0, Math::max) + 1;
    for (int number = next; number < HIGHEST_NUMBER; number++) {
      Optional<LockedEntry> seat = LockedEntry.take(folder, number);
      if (seat.isPresent()) {
        return seat;
      }
    }
    return Optional.empty();
  }

  /// Journals the unsaved work of every design in `session` from now on.
  public void follow(Session session) {
    session.listen(snapshot -> note(session, snapshot.tab()));
  }

  private void note(Session session, TabId front) {
    Set<TabId> open = session.tabs().stream().map(Snapshot::tab).collect(Collectors.toSet());
    Set<TabId> gone = new HashSet<>(latest.keySet());
    gone.removeAll(open);
    gone.forEach(this::clear);
    Optional<Unsaved> work = Unsaved.in(session);
    if (work.isEmpty()) {
      clear(front);
    } else {
      latest.put(front, work.get());
      if (scheduled.compareAndSet(false, true)) {
        later.run(this::flush, PAUSE);
      }
    }
  }

  /// Writes what is unsaved now, as when something unexpected has happened.
  public void flush() {
    scheduled.set(false);
    write();
  }

  private synchronized void write() {
    for (Map.Entry<TabId, Unsaved> work : latest.entrySet()) {
      try {
        Optional<LockedEntry> seat = seat(work.getKey());
        if (seat.isPresent()) {
          seat.get().entry().write(work.getValue());
          trouble = Optional.empty();
        }
      } catch (IOException | DesignFileException | RuntimeException e) {
        fail(e);
        return;
      }
    }
  }

  private Optional<LockedEntry> seat(TabId tab) throws IOException {
    if (!taken.containsKey(tab)) {
      Optional<LockedEntry> seat = Optional.ofNullable(free.poll());
      if (seat.isEmpty() && usable) {
        seat = freshSeat();
      }
      seat.ifPresent(one -> taken.put(tab, one));
    }
    return Optional.ofNullable(taken.get(tab));
  }

  private synchronized void clear(TabId tab) {
    latest.remove(tab);
    Optional.ofNullable(taken.remove(tab))
        .ifPresent(
            seat -> {
              remove(seat.entry());
              free.add(seat);
            });
  }

  private void remove(AutosaveEntry entry) {
    try {
      entry.clear();
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
  }

  /// What dead processes left behind, newest first.
  public synchronized List<Leftover> leftovers() {
    return leftBehind.stream()
        .flatMap(seat -> Leftover.in(seat.entry()).stream())
        .sorted(Comparator.comparing(Leftover::written).reversed())
        .toList();
  }

  /// Removes `leftover` for good.
  public synchronized void discard(Leftover leftover) {
    for (LockedEntry seat : List.copyOf(leftBehind)) {
      if (seat.entry().folder().equals(leftover.entry())) {
        remove(seat.entry());
        leftBehind.remove(seat);
        leave(seat);
      }
    }
  }

  /// Removes `leftover`, which the followed session has recovered, once its work is journalled
  /// anew; where that fails it stays.
  public void takeOver(Leftover leftover) {
    flush();
    if (trouble.isEmpty()) {
      discard(leftover);
    }
  }

  /// Why unsaved work is not safe from a crash; empty while it is.
  public Optional<String> trouble() {
    return trouble;
  }

  /// Ends the autosave of a designer that is closed as it should be: nothing of its own is left, and
  /// leftovers that were neither taken over nor discarded are offered again.
  @Override
  public synchronized void close() {
    List.copyOf(taken.keySet()).forEach(this::clear);
    latest.clear();
    free.forEach(this::leave);
    free.clear();
    usable = false;
    leftBehind.forEach(this::leave);
    leftBehind.clear();
  }

  private void leave(LockedEntry seat) {
    try {
      seat.leave();
    } catch (IOException e) {
      fail(e);
    }
  }

  private void fail(Exception cause) {
    Optional<String> sentence =
        Optional.of(
            "Unsaved work is not safe from a crash, because its copy cannot be written: "
                + reason(cause)
                + "; save often");
    if (!sentence.equals(trouble)) {
      LOG.log(Level.WARNING, "The journal of unsaved work cannot be written", cause);
    }
    trouble = sentence;
  }

  /// Of a failure with files the message is often a bare path.
  private static String reason(Exception cause) {
    return cause instanceof FileSystemException refused
        ? refused.getFile() + " cannot be made or written"
        : Objects.requireNonNullElse(cause.getMessage(), "the disk refused");
  }
}
