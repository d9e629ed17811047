package apim.designer.session;

import apim.designer.bundle.EarlierAuthority;
import apim.designer.bundle.Passphrase;
import apim.designer.disk.BoundedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// How the architect wants a bundle.
///
/// @param force whether it is made although errors stand
/// @param passphrase for keys that are to be encrypted; made up where there is none
/// @param authority the private authority of an earlier bundle; a new one where there is none
public record ExportWishes(
    boolean force, Optional<Passphrase> passphrase, Optional<EarlierAuthority> authority) {
  private static final String FOLDER = "ca";
  private static final String CERTIFICATE = "ca.crt";
  private static final String KEY = "ca.key";
  private static final int LARGEST = BoundedFile.MEGABYTE;

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
    return withAuthority(
        folder,
        text(folder.resolve(CERTIFICATE), "the authority's certificate"),
        text(folder.resolve(KEY), "the authority's key"));
  }

  /// With the authority of an earlier bundle: its zip, the folder that it was unpacked to, or the
  /// folder `ca` in there.
  ///
  /// @throws IOException whose message is a sentence, when it holds no authority
  public ExportWishes withAuthorityOf(Path bundle) throws IOException {
    if (Files.isDirectory(bundle)) {
      Path inside = bundle.resolve(FOLDER);
      return withAuthorityIn(Files.isDirectory(inside) ? inside : bundle);
    }
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      return withAuthority(bundle, text(zip, CERTIFICATE), text(zip, KEY));
    } catch (IOException e) {
      throw new IOException(
          bundle
              + ": no bundle with a private authority can be read there; choose the zip or the"
              + " folder of one that was exported with a private certificate authority",
          e);
    }
  }

  private ExportWishes withAuthority(Path source, String certificate, String key)
      throws IOException {
    try {
      return new ExportWishes(
          force, passphrase, Optional.of(new EarlierAuthority(certificate, key)));
    } catch (IllegalArgumentException e) {
      throw new IOException(source + ": " + e.getMessage(), e);
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(FOLDER + "/" + name);
    if (entry == null || entry.getSize() > LARGEST) {
      throw new IOException("there is no " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
    }
  }

  private static String text(Path file, String what) throws IOException {
    try {
      return BoundedFile.text(file, LARGEST);
    } catch (IOException e) {
      throw new IOException(
          file + ": " + what + " cannot be read; check the folder and its rights", e);
    }
  }
}
