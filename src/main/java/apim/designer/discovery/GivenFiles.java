package apim.designer.discovery;

import java.util.List;
import java.util.Optional;

/// The texts of a configuration as they were given: a file with what it includes, a folder, a zip, a
/// dump, standard input.
///
/// @param name what was named, as a message says it
/// @param main the path of the file that is meant; empty where all of them are
/// @param release what nginx says of itself before a dump, such as `1.30.4` or `plus R33`
/// @param unread what lies there and could not be taken
public record GivenFiles(
    String name,
    Optional<String> main,
    Optional<NginxRelease> release,
    List<SourceFile> files,
    List<Unread> unread) {
  public GivenFiles {
    files = List.copyOf(files);
    unread = List.copyOf(unread);
  }

  /// One text: a file by itself, or the output of `nginx -T`, which is many.
  public static GivenFiles text(String name, String text) {
    return NginxDump.read(name, text)
        .orElseGet(
            () ->
                new GivenFiles(
                    name,
                    Optional.of(name),
                    Optional.empty(),
                    List.of(SourceFile.of(name, text)),
                    List.of()));
  }
}
