package apim.designer.discovery.recovery;

import apim.designer.topology.FileName;
import java.util.Optional;

/// Names for files beside a design, made of paths on a server.
final class BesideFile {
  private static final int LONGEST = 100;

  private BesideFile() {}

  /// The last part of a path; empty where nothing of it can be in a name.
  static Optional<FileName> of(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String clean = last.replaceAll("[^A-Za-z0-9._-]", "").replaceAll("^[.-]+", "");
    return clean.isEmpty()
        ? Optional.empty()
        : Optional.of(new FileName(clean.substring(0, Math.min(LONGEST, clean.length()))));
  }
}
