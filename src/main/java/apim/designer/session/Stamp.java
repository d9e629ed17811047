package apim.designer.session;

import apim.designer.project.DesignFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What a file held at one moment. Its time is left out: a copy or a checkout changes it though
/// nothing was written, and two saves in a row can share one.
///
/// @param size in bytes
/// @param sha256 in hexadecimal digits
record Stamp(long size, String sha256) {
  static Stamp of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    MessageDigest digest = digest();
    digest.update(bytes);
    return new Stamp(bytes.length, HexFormat.of().formatHex(digest.digest()));
  }

  /// What is on disk now; empty where there is no file, or none that can be read.
  static Optional<Stamp> of(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      // Nothing that belongs to a design is larger; it differs by its size alone.
      long there = Files.size(file);
      if (there > DesignFile.LARGEST) {
        return Optional.of(new Stamp(there, ""));
      }
      MessageDigest digest = digest();
      byte[] buffer = new byte[65_536];
      long size = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        size += count;
      }
      return Optional.of(new Stamp(size, HexFormat.of().formatHex(digest.digest())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
