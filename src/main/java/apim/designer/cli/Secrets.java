package apim.designer.cli;

import apim.designer.bundle.EarlierAuthority;
import apim.designer.bundle.Passphrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads what keys are made with from files, so that no secret stands on a command line.
final class Secrets {
  private Secrets() {}

  /// The first line of a file.
  static Passphrase passphrase(Path file) {
    String line = text(file, "the passphrase").lines().findFirst().orElse("");
    try {
      return new Passphrase(line);
    } catch (IllegalArgumentException e) {
      throw new Refusal(file + ":1: " + e.getMessage() + "; write one on the first line", e);
    }
  }

  /// The authority in the folder `ca` of an earlier bundle.
  static EarlierAuthority authority(Path folder) {
    String certificate = text(folder.resolve("ca.crt"), "the authority's certificate");
    String key = text(folder.resolve("ca.key"), "the authority's key");
    try {
      return new EarlierAuthority(certificate, key);
    } catch (IllegalArgumentException e) {
      throw new Refusal(folder + ": " + e.getMessage(), e);
    }
  }

  private static String text(Path file, String what) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Refusal(file + ": " + what + " cannot be read; check the name and its rights", e);
    }
  }
}
