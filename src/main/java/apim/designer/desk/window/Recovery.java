package apim.designer.desk.window;

import apim.designer.desk.window.Notice.Choice;
import apim.designer.desk.window.Notice.Tone;
import apim.designer.project.DesignFileException;
import apim.designer.session.Autosave;
import apim.designer.session.Leftover;
import apim.designer.session.Session;
import apim.designer.settings.Folders;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Offers what a designer left behind that ended without being closed, and says when unsaved work
/// or settings cannot be kept.
public final class Recovery {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
  private static final String TROUBLE = "journal";

  private final Autosave autosave;
  private final Session session;
  private final Notices notices;
  private final Remembered remembered;
  private final Folders folders;
  private final Supplier<ZoneId> zone;
  private Optional<String> told = Optional.empty();

  public Recovery(
      Autosave autosave,
      Session session,
      Notices notices,
      Remembered remembered,
      HostEnvironment environment) {
    this.autosave = autosave;
    this.session = session;
    this.notices = notices;
    this.remembered = remembered;
    this.folders = environment.folders();
    this.zone = environment.zone();
  }

  public void offer() {
    for (Leftover leftover : autosave.leftovers().reversed()) {
      notices.add(
          Notice.of(
              id(leftover),
              Tone.WARNING,
              "Unsaved work on "
                  + name(leftover)
                  + " from "
                  + WHEN.format(leftover.written().atZone(zone.get()))
                  + " was kept when the designer ended unexpectedly. It is not saved yet.",
              new Choice("Restore", () -> restore(leftover)),
              new Choice("Discard", () -> autosave.discard(leftover)),
              new Choice("Later", () -> {})));
    }
    tellTrouble();
  }

  private static String id(Leftover leftover) {
    return "leftover-" + leftover.entry().getFileName();
  }

  private static String name(Leftover leftover) {
    try {
      return leftover
          .file()
          .map(FileNames::name)
          .orElse(
              "“" + leftover.design().topology().name().oneLine() + "”, which was never saved,");
    } catch (DesignFileException damaged) {
      return "a design";
    }
  }

  private void restore(Leftover leftover) {
    try {
      session.recover(leftover);
      autosave.takeOver(leftover);
      notices.remove(DiskWatch.ID);
    } catch (DesignFileException damaged) {
      notices.add(
          Notice.of(
                  id(leftover),
                  Tone.ERROR,
                  "What is left of "
                      + name(leftover)
                      + " is damaged and cannot be restored. It lies in "
                      + leftover.entry()
                      + ".",
                  new Choice("Discard", () -> autosave.discard(leftover)),
                  new Choice("Later", () -> {}))
              .withDetails(String.valueOf(damaged.getMessage())));
    }
  }

  /// Says once what cannot be kept, and takes it back when it can.
  public void tellTrouble() {
    Optional<String> trouble =
        new StorageTrouble(folders.state(), remembered.trouble(), autosave.trouble()).trouble();
    if (trouble.isEmpty()) {
      notices.remove(TROUBLE);
    } else if (!trouble.equals(told)) {
      notices.add(Notice.of(TROUBLE, Tone.WARNING, trouble.get() + "."));
    }
    told = trouble;
  }
}
