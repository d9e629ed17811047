package apim.designer.nginx;

import java.util.List;

/// A fault of open-source nginx that its makers made known.
///
/// @param cve such as CVE-2026-1642
/// @param repaired the first version of each branch that does not have it any more
/// @param trigger what a configuration must have for it to matter
/// @param consequence what can happen, as a part of a sentence
public record Advisory(
    String cve,
    Severity severity,
    List<Span> vulnerable,
    List<Version> repaired,
    Trigger trigger,
    String consequence,
    String source) {
  /// How bad nginx says that it is.
  public enum Severity {
    MAJOR,
    MEDIUM,
    LOW
  }

  /// Versions from one to another, both of them too.
  record Span(Version first, Version last) {
    boolean contains(Version version) {
      return version.isAtLeast(first) && last.isAtLeast(version);
    }
  }

  public Advisory {
    vulnerable = List.copyOf(vulnerable);
    repaired = List.copyOf(repaired);
  }

  /// A span names the last vulnerable version of the newest branch; an older branch that was
  /// repaired, too, lies inside it.
  public boolean affects(Version version) {
    return vulnerable.stream().anyMatch(span -> span.contains(version))
        && repaired.stream()
            .noneMatch(first -> isOfOneBranch(first, version) && version.isAtLeast(first));
  }

  private static boolean isOfOneBranch(Version one, Version other) {
    return one.major() == other.major() && one.minor() == other.minor();
  }
}
