package apim.designer.cli;

import apim.designer.bundle.EarlierAuthority;
import apim.designer.bundle.Passphrase;
import apim.designer.disk.BoundedFile;
import apim.designer.disk.DiskReason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/// Reads what keys are made with from files, so that no secret stands on a command line.
final class Passphrases {
  private static final int LONGEST_PASSPHRASE_FILE = 65_536;

  private Passphrases() {}

  /// The first line of a file.
  static Passphrase passphrase(Path file) {
    String line =
        text(file, "the passphrase", LONGEST_PASSPHRASE_FILE).lines().findFirst().orElse("");
    try {
      return new Passphrase(line);
    } catch (IllegalArgumentException e) {
      throw new Refusal(file + ":1: " + e.getMessage() + "; write one on the first line", e);
    }
  }

  /// The authority in the folder `ca` of an earlier bundle.
  static EarlierAuthority authority(Path folder) {
    String certificate =
        text(folder.resolve("ca.crt"), "the authority's certificate", BoundedFile.MEGABYTE);
    String key = text(folder.resolve("ca.key"), "the authority's key", BoundedFile.MEGABYTE);
    try {
      return new EarlierAuthority(certificate, key);
    } catch (IllegalArgumentException e) {
      throw new Refusal(folder + ": " + e.getMessage(), e);
    }
  }

  private static String text(Path file, String what, int most) {
    try {
      return BoundedFile.text(file, most);
    } catch (CharacterCodingException e) {
      throw new Refusal(file + ": " + what + " cannot be read: it is not UTF-8 text", e);
    } catch (IOException e) {
      throw new Refusal(file + ": " + what + " cannot be read: " + DiskReason.of(e), e);
    }
  }
}
