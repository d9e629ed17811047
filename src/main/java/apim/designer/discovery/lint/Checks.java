package apim.designer.discovery.lint;

import apim.designer.validation.Severity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every check there is.
public final class Checks {
  static final Check SILENCE_WITHOUT_REASON =
      new Check(
          "silence-without-reason",
          Severity.WARNING,
          "Nobody knows later why a fault is let be, so nothing is silenced.",
          "# apim-lint: off RULE because REASON",
          Pages.LINT);
  static final Check SILENCE_OF_UNKNOWN_CHECK =
      new Check(
          "silence-of-unknown-check",
          Severity.WARNING,
          "Nothing is silenced by it.",
          "the id of a check as findings name it",
          Pages.LINT);
  static final Check SILENCE_IN_VAIN =
      new Check(
          "silence-in-vain",
          Severity.ADVICE,
          "It would hide the fault when it comes back.",
          "nothing: take the comment out",
          Pages.LINT);

  /// As the page about them lists them.
  public static final List<Check> ALL =
      Stream.of(
              NginxChecks.ALL.stream().map(NginxCheck::check),
              TomlChecks.ALL.stream().map(TomlCheck::check),
              Stream.of(SILENCE_WITHOUT_REASON, SILENCE_OF_UNKNOWN_CHECK, SILENCE_IN_VAIN))
          .flatMap(Function.identity())
          .toList();

  private static final Map<String, Check> BY_ID =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Check::id, Function.identity()));

  private Checks() {}

  static boolean knows(String id) {
    return BY_ID.containsKey(id);
  }
}
