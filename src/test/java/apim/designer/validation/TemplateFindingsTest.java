package apim.designer.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.Template;
import apim.designer.project.TemplateFamily;
import apim.designer.project.Templates;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the rule book says of what WSO2 describes.
class TemplateFindingsTest {
  @Test
  void aPatternHasNoFindingAsCreated() {
    for (Template template : Templates.all()) {
      if (template.family() != TemplateFamily.LOAD_BALANCER_PAGE) {
        assertEquals(List.of(), Checked.check(Templates.design(template.id())), template.id());
      }
    }
  }

  @Test
  void noTemplateHasAnErrorAndOnlyThePagesOwnLearnIsWarnedAbout() {
    for (Template template : Templates.all()) {
      for (Finding finding : Checked.check(Templates.design(template.id()))) {
        assertTrue(finding.severity() != Severity.ERROR, finding.message());
        assertTrue(
            finding.severity() != Severity.WARNING
                || finding.rule().id().equals("learn-on-jsessionid"),
            template.id() + ": " + finding.message());
      }
    }
  }

  @Test
  void theRulesOfEachTemplate() {
    TreeMap<String, List<String>> found = new TreeMap<>();
    for (Template template : Templates.all()) {
      found.put(template.id(), Checked.ids(Templates.design(template.id()).topology()));
    }
    assertEquals(
        Set.of("carbon-served", "learn-on-jsessionid"),
        Set.copyOf(found.values().stream().flatMap(List::stream).toList()),
        found::toString);
    assertEquals(List.of("carbon-served"), found.get("single-node"));
    assertEquals(List.of("learn-on-jsessionid", "carbon-served"), found.get("active-active"));
    assertEquals(List.of("carbon-served"), found.get("active-active-ip-hash"));
  }
}
