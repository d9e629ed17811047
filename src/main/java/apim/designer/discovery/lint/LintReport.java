package apim.designer.discovery.lint;

import apim.designer.validation.Severity;
import java.util.List;
import java.util.stream.Stream;

/// What was found in a configuration.
///
/// @param name what was given
/// @param findings by file and line; those that comments silence are among them
/// @param unread what could not be read, a sentence each with its place
/// @param idle files that nothing includes, so that they were not looked at
/// @param readSomething whether any configuration was among what was given
public record LintReport(
    String name,
    List<LintFinding> findings,
    List<String> unread,
    List<String> idle,
    boolean readSomething) {
  public LintReport {
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
    idle = List.copyOf(idle);
  }

  public Stream<LintFinding> standing() {
    return findings.stream().filter(LintFinding::stands);
  }

  public boolean hasErrors() {
    return standing().anyMatch(finding -> finding.check().severity() == Severity.ERROR);
  }
}
