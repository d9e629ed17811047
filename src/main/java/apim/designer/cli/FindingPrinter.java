package apim.designer.cli;

import apim.designer.cli.Designs.Judged;
import apim.designer.disk.Shown;
import apim.designer.project.ElementLines;
import apim.designer.topology.Ref;
import apim.designer.validation.AcceptedFinding;
import apim.designer.validation.Finding;
import apim.designer.validation.QuickFix;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Prints findings for people: where, what, what to do, and who says so; accepted ones apart.
final class FindingPrinter {
  private final PrintWriter out;

  FindingPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(Path file, Judged judged) {
    List<Finding> standing = judged.outcome().findings();
    List<AcceptedFinding> accepted = judged.outcome().accepted();
    ElementLines lines = ElementLines.of(judged.text());
    if (standing.isEmpty()) {
      out.println(Shown.of(file) + (accepted.isEmpty() ? ": no findings" : ": no finding stands"));
    }
    standing.forEach(finding -> print(file, lines, finding));
    if (!accepted.isEmpty()) {
      out.println(
          Shown.of(file)
              + ": "
              + accepted.size()
              + (accepted.size() == 1
                  ? " accepted finding, which fails nothing:"
                  : " accepted findings, which fail nothing:"));
      accepted.forEach(one -> print(file, lines, one));
    }
  }

  void print(Path file, Judged judged, List<Finding> findings) {
    ElementLines lines = ElementLines.of(judged.text());
    findings.forEach(finding -> print(file, lines, finding));
  }

  private void print(Path file, ElementLines lines, Finding finding) {
    out.println(place(file, lines, finding) + words(finding));
    for (QuickFix fix : finding.fixes()) {
      out.println("    quick fix: " + Shown.of(fix.label()));
    }
    out.println("    source: " + finding.rule().source());
  }

  private void print(Path file, ElementLines lines, AcceptedFinding accepted) {
    Finding finding = accepted.finding();
    out.println(place(file, lines, finding) + "accepted " + words(finding));
    out.println("    " + Shown.of(accepted.because()));
    out.println("    source: " + finding.rule().source());
  }

  private static String place(Path file, ElementLines lines, Finding finding) {
    return Shown.of(file) + ":" + line(lines, finding) + ": ";
  }

  private static String words(Finding finding) {
    return finding.severity()
        + " "
        + finding.rule().id()
        + " ("
        + names(finding)
        + "): "
        + Shown.of(finding.message());
  }

  static int line(ElementLines lines, Finding finding) {
    return finding.elements().isEmpty() ? 1 : lines.line(finding.elements().getFirst());
  }

  private static String names(Finding finding) {
    return finding.elements().stream().map(Ref::path).collect(Collectors.joining(", "));
  }
}
