package apim.designer.validation;

import static apim.designer.validation.Checked.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleContractTest {
  static List<RuleCase> cases() {
    return RuleCases.ALL;
  }

  @Test
  void everyRuleHasACase() {
    Set<String> rules =
        Rules.ALL.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    Set<String> cases =
        cases().stream().map(RuleCase::rule).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rules, cases);
  }

  @Test
  void idsAreUniqueAndInKebabCase() {
    List<String> ids = Rules.ALL.stream().map(Rule::id).toList();
    assertEquals(ids.size(), Set.copyOf(ids).size(), ids::toString);
    for (String id : ids) {
      assertTrue(id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), id);
    }
  }

  /// Whoever reads an id in a report finds its class. Where several rules share one, it is named for
  /// what they look at.
  @Test
  void theClassOfARuleIsItsId() {
    Map<String, List<String>> byClass =
        Rules.ALL.stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.getClass().getSimpleName(),
                    TreeMap::new,
                    Collectors.mapping(rule -> camelCase(rule.id()), Collectors.toList())));
    byClass.values().removeIf(ids -> ids.size() > 1);
    assertTrue(byClass.size() > 40, byClass::toString);
    byClass.forEach((name, ids) -> assertEquals(List.of(name), ids));
  }

  private static String camelCase(String id) {
    return Stream.of(id.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  @Test
  void everyRuleSaysItsFaultAndItsSource() {
    for (Rule rule : Rules.ALL) {
      assertTrue(rule.source().matches("https://[a-z0-9.-]+\\.[a-z]+/\\S+"), rule.source());
      assertTrue(rule.fault().matches("[A-Z/*].*\\."), rule.fault());
    }
  }

  @Test
  void theBaseIsWithoutFinding() {
    assertEquals(List.of(), check(Sketch.base()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void firesOnWhatBreaksTheRule(RuleCase rule) {
    for (Design design : rule.fires()) {
      assertFalse(of(rule, design).isEmpty(), () -> rule + " does not see " + design.topology());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void keepsQuietOnWhatIsSound(RuleCase rule) {
    assertEquals(List.of(), of(rule, Design.of(Sketch.base())));
    for (Design design : rule.sound()) {
      assertEquals(List.of(), of(rule, design));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheSameTwice(RuleCase rule) {
    for (Design design : rule.fires()) {
      assertEquals(check(design), check(design));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void namesItsElementsAndSaysWhatToDo(RuleCase rule) {
    for (Design design : rule.fires()) {
      for (Finding finding : of(rule, design)) {
        for (Ref element : finding.elements()) {
          String path = element.path().replaceFirst("/link/[0-9]+$", "");
          String last = path.substring(path.lastIndexOf('/') + 1);
          assertTrue(finding.message().contains(last), finding.message());
        }
        assertTrue(finding.message().matches("(?s)[A-Z].*; .*\\."), finding.message());
        assertEquals(
            finding.elements().stream().distinct().toList(), finding.elements(), rule.rule());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFixRemovesItsFindingAndAddsNoError(RuleCase rule) {
    for (Design design : rule.fires()) {
      for (Finding finding : of(rule, design)) {
        for (QuickFix fix : finding.fixes()) {
          assertFixes(design, finding, fix, rule.rule());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachWayOutOfAFindingIsToldApartWithoutItsLabel(RuleCase rule) {
    for (Design design : rule.fires()) {
      for (Finding finding : Checked.check(design)) {
        List<FixAll.Kind> kinds =
            finding.fixes().stream().map(fix -> FixAll.Kind.of(finding, fix)).toList();
        assertEquals(kinds.size(), Set.copyOf(kinds).size(), finding::message);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theBookSaysWhetherThereIsAQuickFix(RuleCase rule) {
    boolean offered =
        rule.fires().stream()
            .flatMap(design -> of(rule, design).stream())
            .anyMatch(finding -> !finding.fixes().isEmpty());
    assertEquals(
        Rules.ALL.stream().anyMatch(one -> one.id().equals(rule.rule()) && one.hasQuickFix()),
        offered);
  }

  static void assertFixes(Design design, Finding finding, QuickFix fix, String context) {
    Design fixed = fix.edit().applyTo(design);
    List<Finding> after = check(fixed);
    assertTrue(
        after.stream().noneMatch(other -> isSame(finding, other)),
        () -> context + ": '" + fix.label() + "' leaves: " + finding.message());
    Map<String, Long> before = errors(check(design));
    errors(after)
        .forEach(
            (id, count) ->
                assertTrue(
                    count <= before.getOrDefault(id, 0L),
                    () ->
                        context
                            + ": '"
                            + fix.label()
                            + "' for '"
                            + finding.message()
                            + "' adds "
                            + id
                            + "\n"
                            + after.stream().map(Finding::message).toList()));
    assertEquals(fixed, fix.edit().applyTo(fixed), () -> context + ": " + fix.label());
  }

  private static boolean isSame(Finding finding, Finding other) {
    return other.rule().equals(finding.rule())
        && other.elements().equals(finding.elements())
        && other.message().equals(finding.message());
  }

  private static Map<String, Long> errors(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .collect(
            Collectors.groupingBy(
                finding -> finding.rule().id(), TreeMap::new, Collectors.counting()));
  }

  private static List<Finding> of(RuleCase rule, Design design) {
    return check(design).stream()
        .filter(finding -> finding.rule().id().equals(rule.rule()))
        .toList();
  }
}
