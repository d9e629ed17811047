package apim.designer.session;

import apim.designer.bundle.EarlierAuthority;
import apim.designer.bundle.Passphrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// How the architect wants a bundle.
///
/// @param force whether it is made although errors stand
/// @param passphrase for keys that are to be encrypted; made up where there is none
/// @param authority the private authority of an earlier bundle; a new one where there is none
public record ExportWishes(
    boolean force, Optional<Passphrase> passphrase, Optional<EarlierAuthority> authority) {
  public static final ExportWishes NONE =
      new ExportWishes(false, Optional.empty(), Optional.empty());

  public ExportWishes withForce() {
    return new ExportWishes(true, passphrase, authority);
  }

  public ExportWishes withPassphrase(Passphrase newPassphrase) {
    return new ExportWishes(force, Optional.of(newPassphrase), authority);
  }

  /// With the authority in `folder`, the folder `ca` of an earlier bundle.
  ///
  /// @throws IOException whose message is a sentence, when it holds no authority
  public ExportWishes withAuthorityIn(Path folder) throws IOException {
    String certificate = text(folder.resolve("ca.crt"), "the authority's certificate");
    String key = text(folder.resolve("ca.key"), "the authority's key");
    try {
      return new ExportWishes(
          force, passphrase, Optional.of(new EarlierAuthority(certificate, key)));
    } catch (IllegalArgumentException e) {
      throw new IOException(folder + ": " + e.getMessage(), e);
    }
  }

  private static String text(Path file, String what) throws IOException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IOException(
          file + ": " + what + " cannot be read; check the folder and its rights", e);
    }
  }
}
