package apim.designer.project;

import apim.designer.disk.DiskReason;
import apim.designer.disk.Shown;
import apim.designer.topology.FileName;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/// A file that the architect chose to go with a design: its text, and a name that it can have
/// beside the design.
public record ChosenFile(FileName name, String text) {
  private static final int LONGEST = 100;

  /// Reads `file`, at most 1 MB of text.
  ///
  /// @throws IOException whose message is a sentence with the file and what to do
  public static ChosenFile read(Path file) throws IOException {
    String name = Shown.name(file);
    try {
      return new ChosenFile(safe(String.valueOf(file.getFileName())), AttachmentFolder.text(file));
    } catch (CharacterCodingException e) {
      throw new IOException(name + " is not text; choose a text file, a certificate as PEM", e);
    } catch (IOException e) {
      throw new IOException(name + " cannot be taken: " + DiskReason.of(e), e);
    }
  }

  static FileName safe(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
    String end = plain.substring(Math.max(0, plain.length() - LONGEST)).replaceFirst("^[.-]+", "");
    return new FileName(end.isEmpty() ? "file" : end);
  }

  /// The contents are a customer's; they do not belong in a log.
  @Override
  public String toString() {
    return "ChosenFile[" + name + "]";
  }
}
