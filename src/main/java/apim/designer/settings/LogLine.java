package apim.designer.settings;

import apim.designer.disk.Shown;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How one thing that happened stands in the log: when, how bad, who says so, what; a stack trace
/// is indented below. Nothing that looks like a secret is written, whoever let it slip, and nothing
/// that would steer the terminal in which the log is read.
final class LogLine extends Formatter {
  private static final String LEFT_OUT = "(left out)";

  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN [A-Z0-9 ]+-----.*?(-----END [A-Z0-9 ]+-----|\\z)", Pattern.DOTALL);

  private static final Pattern SECRET =
      Pattern.compile(
          "((?:passw\\w*|passphrase|pwd|secret\\w*|token|credentials?)[\"']?\\s*[:=]\\s*)"
              + "(?:\"[^\"\\n]*\"?|'[^'\\n]*'?|[^\\s,;]+)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String format(LogRecord happened) {
    StringWriter text = new StringWriter();
    text.write(formatMessage(happened));
    if (happened.getThrown() != null) {
      text.write('\n');
      happened.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    return happened.getInstant()
        + " "
        + happened.getLevel().getName()
        + " "
        + happened.getLoggerName()
        + ": "
        + withoutSecrets(text.toString())
            .strip()
            .lines()
            .map(line -> Shown.of(line.replace("\t", "  ")))
            .collect(Collectors.joining("\n  "))
        + "\n";
  }

  static String withoutSecrets(String text) {
    return SECRET.matcher(PEM.matcher(text).replaceAll(LEFT_OUT)).replaceAll("$1" + LEFT_OUT);
  }
}
