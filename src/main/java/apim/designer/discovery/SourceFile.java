package apim.designer.discovery;

import apim.designer.nginx.Place;

/// A file of those that were given.
///
/// @param path as its reader knows it, with slashes: below the folder that was named, or as a dump
///     names it
/// @param start where its first line stands in what was given: in a dump that is a line of the dump
public record SourceFile(String path, String text, Place start) {
  static SourceFile of(String path, String text) {
    return new SourceFile(path, text, new Place(path, 1));
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The folder that it lies in, with a slash at its end; empty where it is in none.
  String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /// Where one of its lines stands in what was given.
  Place given(int line) {
    return new Place(start.file(), start.line() + line - 1);
  }
}
