package apim.designer.settings;

import apim.designer.disk.BoundedFile;
import apim.designer.disk.WholeFile;
import apim.designer.json.Json;
import apim.designer.json.JsonPrinter;
import apim.designer.json.JsonReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The settings on disk. Nothing that is wrong with them keeps the designer from starting.
public final class SettingsFile {
  private static final int LARGEST = 1_048_576;

  private static final int TRIES = 100;
  private static final long PAUSE_MILLIS = 10;

  private final Path file;
  private Settings known = Settings.DEFAULTS;

  public SettingsFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /// The settings; the defaults where there are none. A file that is damaged, or is something else,
  /// is set aside under its name with `.damaged`, so that the next save overwrites nothing of it.
  public synchronized Settings read() {
    known = Settings.DEFAULTS;
    try {
      Optional<Json.Obj> tree = tree();
      if (tree.isEmpty() && Files.exists(file)) {
        setAside();
      }
      known = tree.map(SettingsTree::read).orElse(Settings.DEFAULTS);
    } catch (IOException e) {
      return Settings.DEFAULTS;
    }
    return known;
  }

  /// Saves a change, whole or not at all. It is made to what the file says now: what another
  /// designer wrote there meanwhile stays, and so do fields that only a newer designer knows.
  ///
  /// @return why it is not saved, as a sentence; empty when it is
  public synchronized Optional<String> change(UnaryOperator<Settings> change) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      try (FileChannel turn =
          FileChannel.open(
              file.resolveSibling(file.getFileName() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        await(turn);
        Optional<Json.Obj> there = tree();
        Settings changed = change.apply(there.map(SettingsTree::read).orElse(known));
        String text = JsonPrinter.print(SettingsTree.of(changed, there));
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8), true);
        known = changed;
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.of(unsaved());
    }
  }

  /// Why the settings cannot be kept, as a sentence; empty when they can. Nothing is written.
  public Optional<String> trouble() {
    try {
      Path folder = file.resolveSibling("");
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".settings", ".tmp"));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(unsaved());
    }
  }

  private String unsaved() {
    return file
        + ": the settings cannot be saved; make room there or check the rights of the folder";
  }

  /// Waits while another designer writes. One that holds the lock for long, or a file system that
  /// knows no locks, keeps nobody from writing.
  private static void await(FileChannel turn) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      try {
        if (turn.tryLock() != null) {
          return;
        }
      } catch (OverlappingFileLockException e) {
        // Another window of this process writes.
      } catch (IOException e) {
        return;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// Empty when the file is not there or does not hold settings.
  private Optional<Json.Obj> tree() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    byte[] bytes = BoundedFile.head(file, LARGEST + 1);
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    List<String> faults = new ArrayList<>();
    Optional<Json> value =
        JsonReader.read(
            new String(bytes, StandardCharsets.UTF_8),
            "list of settings",
            (place, path, message) -> faults.add(message));
    return faults.isEmpty() ? value.flatMap(SettingsTree::settings) : Optional.empty();
  }

  private void setAside() throws IOException {
    Files.move(
        file,
        file.resolveSibling(file.getFileName() + ".damaged"),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
