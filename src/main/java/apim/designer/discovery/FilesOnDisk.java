package apim.designer.discovery;

import apim.designer.disk.BoundedFile;
import apim.designer.disk.DiskReason;
import apim.designer.disk.Shown;
import apim.designer.nginx.Includes;
import apim.designer.nginx.NginxSyntaxException;
import apim.designer.nginx.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads the files that somebody names into values, within bounds: regular files, and in a folder
/// none that lies outside of it, wherever links lead.
public final class FilesOnDisk {
  static final int LARGEST = 16 * BoundedFile.MEGABYTE;
  private static final long MOST_BYTES = 4L * LARGEST;
  private static final int MOST_FILES = 5_000;
  private static final int DEEPEST = 12;

  private final Path folder;
  private final Path real;
  private final String shown;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private long bytes;

  private FilesOnDisk(Path folder, String shown) throws IOException {
    this.folder = folder;
    this.real = folder.toRealPath();
    this.shown = shown;
  }

  /// A file with what it includes, a folder with all that lies in it, or a zip of ours.
  ///
  /// @throws IOException whose message is a sentence with the file and what to do
  public static GivenFiles read(Path path) throws IOException {
    try {
      if (Files.isDirectory(path)) {
        return folder(path);
      }
      if (name(path).toLowerCase(Locale.ROOT).endsWith(".zip")) {
        return ZippedFiles.read(Shown.of(path), BoundedFile.bytes(path, (int) MOST_BYTES));
      }
      GivenFiles alone = GivenFiles.text(Shown.of(path), decoded(BoundedFile.bytes(path, LARGEST)));
      return alone.files().size() == 1 && alone.files().getFirst().text().contains("include")
          ? withIncluded(path, alone)
          : alone;
    } catch (IOException e) {
      throw new IOException(Shown.of(path) + ": it cannot be read: " + DiskReason.of(e), e);
    }
  }

  /// What comes in a stream, such as standard input.
  public static GivenFiles read(String name, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new IOException(
          name + ": it is larger than " + LARGEST / BoundedFile.MEGABYTE + " MB; give less of it");
    }
    return GivenFiles.text(name, decoded(bytes));
  }

  /// nginx reads bytes: what is not UTF-8, such as a comment in an old editor's words, is no reason
  /// to read nothing.
  static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static GivenFiles folder(Path path) throws IOException {
    FilesOnDisk reading = new FilesOnDisk(path, withSlash(Shown.of(path)));
    for (String file : reading.list()) {
      reading.take(file);
    }
    return new GivenFiles(
        Shown.of(path), Optional.empty(), Optional.empty(), reading.files, reading.unread);
  }

  private static GivenFiles withIncluded(Path path, GivenFiles alone) throws IOException {
    Path absolute = path.toAbsolutePath();
    Path parent = absolute.getParent() == null ? absolute : absolute.getParent();
    SourceFile main = alone.files().getFirst();
    FilesOnDisk reading = new FilesOnDisk(parent, main.folder());
    reading.include(main, reading.list());
    reading.files.addFirst(main);
    return new GivenFiles(
        alone.name(), alone.main(), alone.release(), reading.files, reading.unread);
  }

  /// Reads what a file includes, and what those include.
  private void include(SourceFile main, List<String> there) {
    List<String> paths = there.stream().map(path -> shown + path).toList();
    Deque<SourceFile> open = new ArrayDeque<>(List.of(main));
    TreeSet<String> taken = new TreeSet<>(List.of(main.path()));
    while (!open.isEmpty()) {
      for (String pattern : patterns(open.pop())) {
        for (String path : IncludeSearch.paths(paths, shown, pattern)) {
          if (taken.add(path)) {
            take(path.substring(shown.length())).ifPresent(open::push);
          }
        }
      }
    }
  }

  private static List<String> patterns(SourceFile file) {
    List<String> patterns = new ArrayList<>();
    Includes noted =
        pattern -> {
          patterns.add(pattern);
          return List.of();
        };
    try {
      Parser.parse(file.path(), file.text(), noted);
    } catch (NginxSyntaxException _) {
      // Whoever reads the whole tells of it.
    }
    return patterns;
  }

  /// The files below the folder by their paths in it, with slashes, in their order.
  private List<String> list() throws IOException {
    Listing listing = new Listing(folder);
    Files.walkFileTree(folder, Set.of(), DEEPEST, listing);
    return listing.found.stream()
        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
        .sorted()
        .toList();
  }

  /// Passes over what is hidden and what may not be read.
  private static final class Listing extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Path> found = new ArrayList<>();

    Listing(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return path.equals(folder) || !name(path).startsWith(".")
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (!name(path).startsWith(".") && Files.isRegularFile(path)) {
        found.add(path);
      }
      return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }

  private Optional<SourceFile> take(String path) {
    String name = shown + Shown.of(path);
    Path file = folder.resolve(path);
    try {
      if (!file.toRealPath().startsWith(real)) {
        unread.add(
            Unread.whole(name, "the link leads out of the folder; put the file itself there"));
        return Optional.empty();
      }
      long size = Files.size(file);
      if (size > LARGEST || bytes + size > MOST_BYTES) {
        unread.add(Unread.whole(name, "it is too large for a configuration; leave it out"));
        return Optional.empty();
      }
      bytes += size;
      SourceFile read = SourceFile.of(name, decoded(BoundedFile.bytes(file, LARGEST)));
      files.add(read);
      return Optional.of(read);
    } catch (IOException e) {
      unread.add(Unread.whole(name, "it cannot be read: " + DiskReason.of(e)));
      return Optional.empty();
    }
  }

  private static String withSlash(String path) {
    String slashed = path.replace('\\', '/');
    return slashed.endsWith("/") ? slashed : slashed + "/";
  }

  private static String name(Path path) {
    return path.getFileName() == null ? "" : path.getFileName().toString();
  }
}
