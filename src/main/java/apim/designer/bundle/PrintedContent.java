package apim.designer.bundle;

import apim.designer.nginx.Printer;
import apim.designer.nginx.Reason;
import apim.designer.nginx.Statement;
import apim.designer.topology.Ref;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Statements as nginx reads them. Each line is told its elements only where somebody looks at
/// lines: for a file that is taken away that would be a fifth of the work. It belongs to one thread.
final class PrintedContent implements Content {
  private final Supplier<Stream<Statement>> statements;
  private Optional<String> text = Optional.empty();
  private Optional<List<ArtifactLine>> lines = Optional.empty();

  PrintedContent(Supplier<Stream<Statement>> statements) {
    this.statements = statements;
  }

  @Override
  public String text() {
    if (text.isEmpty()) {
      text = Optional.of(Printer.print(statements.get()));
    }
    return text.get();
  }

  @Override
  public List<ArtifactLine> lines() {
    if (lines.isEmpty()) {
      lines = Optional.of(lines(statements.get()));
    }
    return lines.get();
  }

  private static List<ArtifactLine> lines(Stream<Statement> statements) {
    // Thousands of lines name a few hundred elements.
    Map<List<String>, List<Ref>> refs = new HashMap<>();
    Map<List<Reason>, List<Why>> whys = new HashMap<>();
    return Printer.lines(statements).stream()
        .map(
            line ->
                new ArtifactLine(
                    line.text() + "\n",
                    refs.computeIfAbsent(
                        line.refs(), paths -> paths.stream().map(Ref::parse).toList()),
                    whys.computeIfAbsent(
                        line.reasons(), reasons -> reasons.stream().map(Why::of).toList())))
        .toList();
  }
}
