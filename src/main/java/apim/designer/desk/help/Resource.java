package apim.designer.desk.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A text that the designer comes with.
final class Resource {
  private Resource() {}

  /// @param name beside this class, or from the root when it starts with a slash
  static Optional<String> text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
