package apim.designer.discovery.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.RandomDesigns;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DriftCheckTest {
  @Test
  void whatWasExportedFromATemplateHasNotDrifted() {
    for (Template template : Templates.all()) {
      DriftReport report = Deployed.exported(Templates.design(template.id())).checked();
      assertEquals(List.of(), report.standing(), template.id());
      assertEquals(List.of(), report.notCompared(), template.id());
      assertFalse(report.compared().isEmpty());
    }
  }

  @Test
  void whatARandomDesignWritesHasNotDrifted() {
    int balancers = 0;
    for (long seed = 0; seed < 200; seed++) {
      Design design = RandomDesigns.design(seed);
      DriftReport report = Deployed.of(design).checked();
      assertEquals(List.of(), report.standing(), "seed " + seed);
      balancers += (int) report.compared().stream().filter(one -> one.startsWith("lb")).count();
    }
    assertTrue(balancers > 100, balancers + " load balancers");
  }
}
