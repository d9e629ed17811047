package apim.designer.validation;

import apim.designer.design.Design;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What an architect reads of a design: every finding with its severity, its rule and its ways out,
/// in lines of a width that a page holds.
final class Report {
  private static final int WIDTH = 92;

  private Report() {}

  static String of(Topology topology) {
    return of(Design.of(topology));
  }

  static String of(Design design) {
    return Checked.check(design).stream().map(Report::of).collect(Collectors.joining());
  }

  private static String of(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(finding.severity() + " " + finding.rule().id() + " " + finding.elements());
    lines.addAll(wrapped(finding.message()));
    finding.fixes().forEach(fix -> lines.add("  > " + fix.label()));
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(" ");
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
