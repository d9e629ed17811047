package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.validation.Rules;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Templates with environments, regions and key managers outside are sound as they are created.
final class DistributedTemplatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "p6-identity-server",
        "p4-internal-and-external",
        "p5-public-and-private-cloud",
        "multi-datacenter-replicated",
        "multi-datacenter-central"
      })
  void nothingIsFoundInIt(String template) throws Exception {
    String name = "templates/" + template + ".apimtopology";
    try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(name))) {
      Design design =
          switch (DesignFile.parse(name, in.readAllBytes())) {
            case ParseResult.Parsed parsed -> parsed.opened().design();
            case ParseResult.Faulty faulty -> throw new AssertionError(faulty.toString());
          };
      assertEquals(
          List.of(),
          Rules.check(Deployment.of(design), LocalDate.of(2026, 8, 1)).stream()
              .map(finding -> finding.rule().id() + ": " + finding.message())
              .toList());
    }
  }
}
