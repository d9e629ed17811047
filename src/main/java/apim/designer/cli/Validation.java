package apim.designer.cli;

import apim.designer.cli.Designs.Judged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Prints what is wrong with designs.
final class Validation {
  private static final int AN_ERROR_STANDS = 1;

  /// A file and what was made of it.
  record Checked(Path file, Judged judged) {}

  private final Terminal terminal;
  private final Designs designs;

  Validation(Terminal terminal, Designs designs) {
    this.terminal = terminal;
    this.designs = designs;
  }

  /// Checks every file, whatever becomes of the others.
  int run(List<Path> files, FindingFormat format) {
    List<Checked> checked = new ArrayList<>();
    for (Path file : files) {
      try {
        checked.add(new Checked(file, designs.judged(file)));
      } catch (Refusal refusal) {
        terminal.err().println(refusal.getMessage());
      }
    }
    print(checked, format);
    if (checked.size() < files.size()) {
      return CommandLineInterface.FAILED;
    }
    return checked.stream().anyMatch(one -> one.judged().outcome().hasErrors())
        ? AN_ERROR_STANDS
        : 0;
  }

  private void print(List<Checked> checked, FindingFormat format) {
    switch (format) {
      case TEXT -> {
        FindingPrinter printer = new FindingPrinter(terminal.out());
        checked.forEach(one -> printer.print(one.file(), one.judged()));
      }
      case JSON -> terminal.out().println(FindingList.json(checked));
      case GITHUB -> checked.forEach(one -> terminal.out().print(FindingList.annotations(one)));
    }
  }
}
