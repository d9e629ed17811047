package apim.designer.settings;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Takes what libraries print and puts it into the log, line by line.
public final class LogStream extends OutputStream {
  private final Logger log;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /// @param name under which the lines stand in the log
  public LogStream(String name) {
    log = Logger.getLogger(name);
  }

  @Override
  public synchronized void write(int b) {
    if (b != '\n') {
      line.write(b);
      return;
    }
    String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
    line.reset();
    if (!text.isEmpty()) {
      log.log(Level.WARNING, "{0}", text);
    }
  }
}
