package apim.designer.desk.form;

import static apim.designer.desk.form.Sheet.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.validation.Finding;
import apim.designer.validation.Rules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Findings stand at the property that mends them.
final class FieldFindingsTest {
  @Test
  void everyRuleThatIsNamedIsInTheRuleBook() {
    Set<String> rules = Rules.ALL.stream().map(rule -> rule.id()).collect(Collectors.toSet());
    Set<String> unknown =
        FieldFindings.PROPERTY.keySet().stream()
            .filter(rule -> !rules.contains(rule))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyPropertyThatIsNamedIsAPropertyOfSomething() {
    Set<String> keys =
        List.of(
                new Sheet(sample()),
                new Sheet(sample(), "apim-1"),
                new Sheet(sample(), "lb-1"),
                new Sheet(
                    new Sheet(sample(), "lb-1/portals").chosen("affinity", "Cookie of API-M"),
                    "lb-1/portals"))
            .stream()
            .flatMap(sheet -> sheet.state().properties().stream())
            .map(Property::key)
            .collect(Collectors.toSet());
    assertTrue(keys.containsAll(FieldFindings.PROPERTY.values()), keys.toString());
  }

  @Test
  void aFindingIsAtItsFieldOrAbove() {
    Sheet site =
        new Sheet(
            new Sheet(sample(), "lb-1/portals").chosen("affinity", "Cookie of API-M"),
            "lb-1/portals");
    FieldFindings findings = site.state().findings();
    assertTrue(ids(findings.at("affinity")).contains("directive-not-in-target"));
    assertEquals(
        findings.findings().size(),
        findings.above().size()
            + site.state().properties().stream()
                .mapToInt(one -> findings.at(one.key()).size())
                .sum());
    assertEquals(
        List.of("empty-site"), ids(new Sheet(sample(), "lb-1/gateway").state().findings().above()));
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.rule().id()).toList();
  }
}
