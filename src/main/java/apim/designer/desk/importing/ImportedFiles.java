package apim.designer.desk.importing;

import apim.designer.catalog.Catalog;
import apim.designer.discovery.FilesOnDisk;
import apim.designer.discovery.GivenFiles;
import apim.designer.discovery.SourceFile;
import apim.designer.discovery.Unread;
import apim.designer.discovery.lint.Linter;
import apim.designer.discovery.recovery.DesignRecovery;
import apim.designer.discovery.recovery.Recovered;
import apim.designer.discovery.recovery.RecoverySource;
import apim.designer.disk.Shown;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Files that were chosen or dropped to be imported.
public final class ImportedFiles {
  private static final List<String> ENDINGS =
      List.of(".conf", ".zip", ".nginx", ".vhost", ".dump", ".txt");
  private static final String TOML = ".toml";

  private ImportedFiles() {}

  /// Those among dropped files that may be of a running system, as their names say. A
  /// deployment.toml by itself is none: it is dropped on the properties of its node.
  ///
  /// @param isFolder tells folders from files
  public static List<Path> among(List<Path> files, Predicate<Path> isFolder) {
    List<Path> theirs =
        files.stream().filter(file -> isFolder.test(file) || hasSuchName(file)).toList();
    return theirs.stream().allMatch(file -> name(file).endsWith(TOML)) ? List.of() : theirs;
  }

  private static boolean hasSuchName(Path file) {
    String name = name(file);
    return name.startsWith("nginx")
        || name.endsWith(TOML)
        || ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static String name(Path file) {
    return Shown.name(file).toLowerCase(Locale.ROOT);
  }

  /// Reads them; several belong to one system.
  ///
  /// @throws IOException whose message is a sentence with the file and what to do
  public static ImportState read(List<Path> files, Catalog catalog, LocalDate today)
      throws IOException {
    List<GivenFiles> given = new ArrayList<>();
    for (Path file : files) {
      given.add(FilesOnDisk.read(file));
    }
    RecoverySource source =
        RecoverySource.of(given.size() == 1 ? given : List.of(together(given)), List.of());
    String from = Shown.name(files.getFirst());
    if (source.isEmpty()) {
      throw new IOException(
          source.unread().isEmpty()
              ? from + ": this is no configuration of NGINX and no deployment.toml"
              : source.unread().getFirst().toString());
    }
    Recovered recovered =
        source.recovered(DesignRecovery.Wishes.named(new Label(stem(from))), catalog);
    return ImportState.of(
        from,
        recovered,
        Outcome.of(recovered.design(), today),
        source.unread(),
        source.places().stream()
            .flatMap(place -> Linter.lint(place, Optional.empty()).standing())
            .toList());
  }

  private static GivenFiles together(List<GivenFiles> given) {
    List<SourceFile> files = given.stream().flatMap(one -> one.files().stream()).toList();
    List<Unread> unread = given.stream().flatMap(one -> one.unread().stream()).toList();
    return new GivenFiles(
        given.getFirst().name(),
        Optional.empty(),
        Stream.of(given).flatMap(List::stream).flatMap(one -> one.release().stream()).findFirst(),
        files,
        unread);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
