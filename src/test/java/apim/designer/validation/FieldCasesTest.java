package apim.designer.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Design;
import apim.designer.project.DesignFile;
import apim.designer.topology.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cases of the field, each attached to the design that it was seen with.
final class FieldCasesTest {
  private static final Path CASES = Path.of("../shared/cases");

  @ParameterizedTest
  @CsvSource({
    "field/f01-split-server-table,keys-swallowed",
    "field/f02-proxyport-wrong-table,dead-key",
    "field/f06-two-ports-one-host,localhost-shown-to-consumers",
    "field/f09-client-certificate-header,client-certificates-not-asked-for",
    "field/f11-context-path,context-path-not-served",
    "field/f13-two-gateway-environments,gateway-host-not-offered",
    "truth/f02-two-environments,gateway-host-not-offered"
  })
  void isFound(String name, String rule) throws Exception {
    Path folder = CASES.resolve(name);
    Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is not here");
    List<String> rules =
        Sketch.check(design(folder)).stream().map(finding -> finding.rule().id()).toList();
    assertEquals(true, rules.contains(rule), rules::toString);
  }

  private static Design design(Path folder) throws Exception {
    Path design = folder.resolve("design.apimtopology");
    if (!Files.exists(design)) {
      design = folder.resolve(folder.getFileName() + ".apimtopology");
    }
    Design opened = DesignFile.read(design).design();
    Path toml = folder.resolve("deployment.toml");
    if (Files.exists(toml)) {
      for (Node node : opened.topology().nodes()) {
        opened = FileCases.file(opened, node.id().value(), Files.readString(toml));
      }
    }
    return opened;
  }
}
