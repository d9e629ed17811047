package apim.designer.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The settings on disk. Nothing that is wrong with them keeps the designer from starting.
public final class SettingsFile {
  private static final int LARGEST = 1_048_576;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;

  public SettingsFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /// The settings; the defaults where there are none. A file that is damaged, or is something else,
  /// is set aside under its name with `.damaged`, so that the next save overwrites nothing of it.
  public Settings read() {
    try {
      Optional<ObjectNode> tree = tree();
      if (tree.isEmpty() && Files.exists(file)) {
        setAside();
      }
      return tree.map(SettingsTree::read).orElse(Settings.DEFAULTS);
    } catch (IOException e) {
      return Settings.DEFAULTS;
    }
  }

  /// Saves the settings, whole or not at all; fields that only a newer designer knows stay.
  ///
  /// @return why it is not saved, as a sentence; empty when it is
  public Optional<String> write(Settings settings) {
    try {
      ObjectNode top = tree().orElseGet(JSON::createObjectNode);
      SettingsTree.write(settings, top);
      replace((JSON.writeValueAsString(top) + "\n").getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(file + ": the settings cannot be saved; check the rights of the folder");
    }
  }

  /// Empty when the file is not there or does not hold settings.
  private Optional<ObjectNode> tree() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      return Optional.empty();
    }
    try {
      JsonNode node = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
      return node instanceof ObjectNode top
              && top.path("format").asText().equals(SettingsTree.FORMAT)
          ? Optional.of(top)
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private void setAside() throws IOException {
    Files.move(
        file,
        file.resolveSibling(file.getFileName() + ".damaged"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void replace(byte[] bytes) throws IOException {
    Path folder = file.resolveSibling("");
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, ".settings", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
