package apim.designer.session;

import apim.designer.design.Design;
import apim.designer.project.DesignFile;
import apim.designer.project.DesignFileException;
import apim.designer.project.Opened;
import apim.designer.topology.Label;
import apim.designer.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Unsaved work that a designer left behind when it ended without being closed.
///
/// @param entry the folder in which it lies
/// @param file where its design was saved; empty when it never was
/// @param written when it was last journalled
public record Leftover(Path entry, Optional<Path> file, Instant written) {
  /// What a session needs to go on with it.
  ///
  /// @param saved what the design's own file holds; an empty design where there is none
  record Rescue(Opened opened, Optional<Path> origin, Design saved, Stamps stamps) {}

  static Optional<Leftover> in(AutosaveEntry entry) {
    try {
      Instant written = Files.getLastModifiedTime(entry.design()).toInstant();
      return Optional.of(new Leftover(entry.folder(), entry.origin().file(), written));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The design as it was when it was last journalled, to be shown before it is taken.
  ///
  /// @throws DesignFileException when it is damaged
  public Design design() throws DesignFileException {
    return DesignFile.read(new AutosaveEntry(entry).design()).design();
  }

  Rescue read() throws DesignFileException {
    AutosaveEntry journalled = new AutosaveEntry(entry);
    Opened opened = DesignFile.read(journalled.design());
    WorkOrigin origin = journalled.origin();
    return new Rescue(opened, origin.file(), saved(origin, opened.design()), origin.stamps());
  }

  private static Design saved(WorkOrigin origin, Design rescued) {
    if (origin.file().isPresent()) {
      try {
        return DesignFile.read(origin.file().get()).design();
      } catch (DesignFileException e) {
        // The file is gone or damaged: what was rescued is then the only copy, hence unsaved.
      }
    }
    return Design.of(Topology.empty(new Label(""), rescued.topology().apim()));
  }
}
