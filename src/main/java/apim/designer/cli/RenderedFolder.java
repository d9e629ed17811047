package apim.designer.cli;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.Manifest;
import apim.designer.bundle.Mode;
import apim.designer.disk.Access;
import apim.designer.disk.BoundedFile;
import apim.designer.disk.FolderSave;
import apim.designer.disk.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The folder that a design is rendered into, perhaps not for the first time. The manifest of an
/// earlier render says what in it is ours; everything else is the architect's and stays.
final class RenderedFolder {
  /// A folder may hold far more than anyone wants to be told.
  private static final int MOST_VISITED = 10_000;

  private static final int MOST_NAMED = 5;
  private static final int LARGEST = 10 * BoundedFile.MEGABYTE;

  private final Path folder;
  private final Map<String, String> earlier;

  RenderedFolder(Path folder) {
    this.folder = folder;
    this.earlier = earlier(folder.resolve(Manifest.NAME));
  }

  private static Map<String, String> earlier(Path manifest) {
    try {
      return Files.isRegularFile(manifest)
          ? Manifest.read(BoundedFile.text(manifest, LARGEST))
          : Map.of();
    } catch (IOException e) {
      return Map.of();
    }
  }

  /// Puts `artifacts` there and removes what an earlier render put there and this one does not.
  ///
  /// @return what is there besides, by its path
  Set<String> write(List<Artifact> artifacts) {
    Set<String> ours = artifacts.stream().map(Artifact::path).collect(Collectors.toSet());
    try {
      FolderSave.write(folder, entries(artifacts));
      for (String stale : stale(ours)) {
        remove(folder.resolve(stale));
      }
      return others(ours);
    } catch (IOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  /// The manifest comes last: until then it tells what is ours in a folder that is half new.
  private static List<FolderSave.Entry> entries(List<Artifact> artifacts) {
    return artifacts.stream()
        .sorted(Comparator.comparing(artifact -> artifact.path().equals(Manifest.NAME)))
        .map(one -> new FolderSave.Entry(one.path(), one.text(), access(one.mode())))
        .toList();
  }

  private static Access access(Mode mode) {
    return switch (mode) {
      case FILE -> Access.DEFAULT;
      case SCRIPT -> Access.SCRIPT;
      case SECRET -> Access.SECRET;
    };
  }

  /// What an earlier render wrote and nobody has changed since.
  private List<String> stale(Set<String> ours) throws IOException {
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, String> one : earlier.entrySet()) {
      Path file = folder.resolve(one.getKey());
      if (!ours.contains(one.getKey())
          && Files.isRegularFile(file)
          && file.toRealPath().startsWith(folder.toRealPath())
          && Manifest.sha256(BoundedFile.head(file, LARGEST)).equals(one.getValue())) {
        stale.add(one.getKey());
      }
    }
    return stale;
  }

  private void remove(Path file) throws IOException {
    Files.delete(file);
    Path above = file.getParent();
    while (above != null && !above.equals(folder) && isEmpty(above)) {
      Files.delete(above);
      above = above.getParent();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  private Set<String> others(Set<String> ours) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.limit(MOST_VISITED)
          .filter(file -> !Files.isDirectory(file))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !ours.contains(path))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /// What stays, as a sentence.
  static String staying(Path folder, Set<String> others) {
    return Shown.of(folder)
        + ": what is there besides stays as it was: "
        + others.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (others.size() > MOST_NAMED ? " and " + (others.size() - MOST_NAMED) + " more" : "");
  }
}
