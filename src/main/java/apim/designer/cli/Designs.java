package apim.designer.cli;

import apim.designer.disk.WholeFile;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.DesignFileException;
import apim.designer.project.Opened;
import java.io.IOException;
import java.nio.file.Path;

/// Opens designs for commands and works out what follows from them.
final class Designs {
  /// A design as it was opened, and its outcome.
  record Judged(Opened opened, Outcome outcome) {
    /// The text of the design file that goes into a bundle.
    String text() {
      return opened.text();
    }
  }

  private final Terminal terminal;

  Designs(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Throws Refusal with every problem of the file, each on a line of its own.
  Judged judged(Path file) {
    Opened opened = opened(file);
    return new Judged(opened, Outcome.of(opened.design(), terminal.today()));
  }

  private Opened opened(Path file) {
    try {
      Opened opened = DesignFile.read(file);
      if (opened.newer().isPresent()) {
        throw new Refusal(opened.newer().get().toString());
      }
      opened.remarks().forEach(remark -> terminal.err().println(remark));
      return opened;
    } catch (DesignFileException e) {
      throw new Refusal(e);
    }
  }

  /// Writes a file whole or not at all.
  static void write(Path file, byte[] bytes, boolean secret) {
    try {
      WholeFile.writeOrSend(file, bytes, secret);
    } catch (IOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  /// The same, into a folder that may have to be made.
  static void writeWithFolders(Path file, byte[] bytes, boolean secret) {
    try {
      WholeFile.writeWithFolders(file, bytes, secret);
    } catch (IOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
