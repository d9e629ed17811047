package apim.designer.cli;

import apim.designer.cli.Designs.Judged;
import apim.designer.disk.Shown;
import apim.designer.project.ElementLines;
import apim.designer.topology.Ref;
import apim.designer.validation.Finding;
import apim.designer.validation.QuickFix;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Prints findings for people: where, what, what to do, and who says so.
final class FindingPrinter {
  private final PrintWriter out;

  FindingPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(Path file, Judged judged, List<Finding> findings) {
    if (findings.isEmpty()) {
      out.println(Shown.of(file) + ": no findings");
      return;
    }
    ElementLines lines = ElementLines.of(judged.text());
    for (Finding finding : findings) {
      out.println(
          Shown.of(file)
              + ":"
              + line(lines, finding)
              + ": "
              + finding.severity()
              + " "
              + finding.rule().id()
              + " ("
              + names(finding)
              + "): "
              + Shown.of(finding.message()));
      for (QuickFix fix : finding.fixes()) {
        out.println("    quick fix: " + Shown.of(fix.label()));
      }
      out.println("    source: " + finding.rule().source());
    }
  }

  static int line(ElementLines lines, Finding finding) {
    return finding.elements().isEmpty() ? 1 : lines.line(finding.elements().getFirst());
  }

  private static String names(Finding finding) {
    return finding.elements().stream().map(Ref::path).collect(Collectors.joining(", "));
  }
}
