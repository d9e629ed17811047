package apim.designer.bundle;

import apim.designer.generator.EncryptionKey;
import apim.designer.toml.Toml;
import apim.designer.toml.TomlRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The bundle that an export is about to replace: what its nodes have been set up with must go on.
public final class EarlierBundle {
  private static final int LARGEST_FILE = 1024 * 1024;

  private EarlierBundle() {}

  /// The key with which its nodes encrypt; empty where there is no such bundle, or none with a key.
  public static Optional<EncryptionKey.Made> encryptionKey(Path bundle) {
    if (!Files.isRegularFile(bundle)) {
      return Optional.empty();
    }
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      List<? extends ZipEntry> files =
          zip.stream().filter(file -> file.getName().startsWith("nodes/")).toList();
      for (ZipEntry file : files) {
        Optional<EncryptionKey.Made> key = key(zip, file);
        if (key.isPresent()) {
          return key;
        }
      }
      return Optional.empty();
    } catch (IOException _) {
      // Whatever lies there is no bundle.
      return Optional.empty();
    }
  }

  private static Optional<EncryptionKey.Made> key(ZipFile zip, ZipEntry file) throws IOException {
    if (!file.getName().contains("/deployment.toml")) {
      return Optional.empty();
    }
    try (InputStream content = zip.getInputStream(file)) {
      String text = new String(content.readNBytes(LARGEST_FILE), StandardCharsets.UTF_8);
      return Toml.read(text).text("encryption", "key").flatMap(EncryptionKey.Made::read);
    } catch (TomlRefusal _) {
      return Optional.empty();
    }
  }
}
