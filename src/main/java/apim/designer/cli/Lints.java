package apim.designer.cli;

import apim.designer.discovery.FilesOnDisk;
import apim.designer.discovery.GivenFiles;
import apim.designer.discovery.lint.LintReport;
import apim.designer.discovery.lint.Linter;
import apim.designer.disk.Shown;
import apim.designer.topology.NginxTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Prints what is wrong in configurations that somebody else wrote.
final class Lints {
  private static final int AN_ERROR_STANDS = 1;
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  Lints(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Looks at everything that is named, whatever becomes of the others.
  int run(List<String> names, Optional<NginxTarget> target, LintFormat format) {
    List<LintReport> reports = new ArrayList<>();
    boolean failed = false;
    for (String name : names) {
      try {
        LintReport report = Linter.lint(given(name), target);
        report.unread().forEach(terminal::say);
        report
            .idle()
            .forEach(file -> terminal.say(file + ": no file includes it, so it was not looked at"));
        if (!report.readSomething() && report.unread().isEmpty()) {
          throw new IOException(
              Shown.of(name)
                  + ": no configuration of NGINX and no deployment.toml is in it; name the folder"
                  + " or the file that has one");
        }
        failed |= !report.unread().isEmpty();
        reports.add(report);
      } catch (IOException e) {
        terminal.say(String.valueOf(e.getMessage()));
        failed = true;
      }
    }
    terminal.out().print(print(reports, format));
    if (failed) {
      return CommandLineInterface.FAILED;
    }
    return reports.stream().anyMatch(LintReport::hasErrors) ? AN_ERROR_STANDS : 0;
  }

  private GivenFiles given(String name) throws IOException {
    return name.equals(STANDARD_INPUT)
        ? FilesOnDisk.read("standard input", terminal.in())
        : FilesOnDisk.read(Path.of(name));
  }

  private static String print(List<LintReport> reports, LintFormat format) {
    return switch (format) {
      case TEXT -> LintPrinter.text(reports);
      case JSON -> LintPrinter.json(reports);
      case GITHUB -> LintPrinter.annotations(reports);
      case SARIF -> Sarif.print(reports);
    };
  }
}
