package apim.designer.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes many files into one folder. A new folder appears whole; in one that is there already each
/// file is replaced whole, and none before all of them lie on the disk.
public final class FolderSave {
  /// A file to write.
  ///
  /// @param path inside the folder, with slashes
  public record Entry(String path, String text, Access access) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private final AtomicSave save = new AtomicSave(Disk.REAL);
  private final Path folder;
  private final Path target;

  private FolderSave(Path folder) throws IOException {
    this.folder = folder;
    this.target = Links.target(folder);
  }

  /// Writes `files` into `folder`, in their order.
  ///
  /// @throws IOException whose message is a sentence with the file and what to do
  public static void write(Path folder, List<Entry> files) throws IOException {
    try {
      FolderSave save = new FolderSave(folder);
      switch (FileKind.of(save.target)) {
        case NOTHING -> save.make(files);
        case FOLDER -> save.replace(files);
        case FileKind kind ->
            throw new FileSystemException(
                folder.toString(), null, "it is " + kind + ", not a folder; name a folder");
      }
    } catch (Partly e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(
          Shown.of(folder) + ": it cannot be written, and nothing was changed: " + DiskReason.of(e),
          e);
    }
  }

  private void make(List<Entry> files) throws IOException {
    MissingFolders above = MissingFolders.of(target);
    try {
      above.make();
      try (PrivateFolder stage = PrivateFolder.beside(target)) {
        Path whole = Files.createDirectory(stage.free());
        for (Entry file : files) {
          Path place = whole.resolve(file.path());
          Files.createDirectories(place.getParent());
          save.replace(save.made(place, stage, file.bytes(), file.access()), place);
        }
        save.replace(whole, target);
      }
    } catch (IOException e) {
      above.unmake();
      throw e;
    }
    AtomicSave.flushFolder(target);
  }

  private void replace(List<Entry> files) throws IOException {
    try (PrivateFolder stage = PrivateFolder.beside(target.resolve("new"));
        PrivateFolder copies = PrivateFolder.forCopies(target.resolve("old"))) {
      List<Path> made = new ArrayList<>();
      for (Entry file : files) {
        Path place = target.resolve(file.path());
        requireReplaceable(place);
        requireFolders(place);
        made.add(
            save.made(place, Files.exists(place) ? copies : stage, file.bytes(), file.access()));
      }
      for (int i = 0; i < files.size(); i++) {
        put(made.get(i), files, i);
      }
    }
  }

  private void put(Path made, List<Entry> files, int index) throws IOException {
    Path place = target.resolve(files.get(index).path());
    try {
      Files.createDirectories(place.getParent());
      save.replace(made, place);
    } catch (IOException e) {
      if (index == 0) {
        throw e;
      }
      throw new Partly(
          Shown.of(place)
              + ": it cannot be written: "
              + DiskReason.of(e)
              + "; "
              + index
              + " of "
              + files.size()
              + " files in "
              + Shown.of(folder)
              + " are new already, so run this again once that is mended",
          e);
    }
  }

  /// Of many files the sentence names the one that stands in the way.
  private static void requireReplaceable(Path place) throws IOException {
    try {
      AtomicSave.requireReplaceable(place);
    } catch (FileSystemException e) {
      FileSystemException named =
          new FileSystemException(
              place.toString(), null, Shown.of(place) + ": " + DiskReason.of(e));
      named.initCause(e);
      throw named;
    }
  }

  private void requireFolders(Path place) throws IOException {
    Path above = target;
    for (Path name : target.relativize(place)) {
      if (Files.exists(above) && !Files.isDirectory(above)) {
        throw new FileSystemException(above.toString(), null, Shown.of(above) + " is not a folder");
      }
      above = above.resolve(name);
    }
  }

  /// Some files are new and some are not, which no other failure leaves behind.
  private static final class Partly extends IOException {
    private static final long serialVersionUID = 1;

    Partly(String sentence, IOException cause) {
      super(sentence, cause);
    }
  }
}
