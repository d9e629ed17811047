package apim.designer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// What `--version` prints.
public final class VersionText {
  private VersionText() {}

  public static String line() {
    return "topology-designer " + number();
  }

  static String number() {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(VersionText.class.getResourceAsStream("version.properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }
}
