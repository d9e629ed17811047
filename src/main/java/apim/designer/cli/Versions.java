package apim.designer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Versions implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Versions.class.getResourceAsStream("version.properties"))) {
      properties.load(in);
    }
    return new String[] {"topology-designer " + properties.getProperty("version")};
  }
}
