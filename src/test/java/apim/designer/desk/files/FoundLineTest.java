package apim.designer.desk.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.bundle.Part;
import apim.designer.design.Edit;
import apim.designer.project.Templates;
import apim.designer.session.Session;
import apim.designer.topology.FileName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FoundLineTest {
  private final Session session =
      new Session(Templates.design("active-active"), () -> LocalDate.of(2026, 6, 1));

  private Part part(String path) {
    return PreviewState.EMPTY
        .with(session.snapshot())
        .files()
        .orElseThrow()
        .part(path)
        .orElseThrow();
  }

  @Test
  void aLineThatHoldsTheWordsTwiceIsFoundOnce() {
    List<FoundLine> found = FoundLine.in(part("load-balancers/lb-1/conf.d/apim.conf"), "PORTALS");
    assertEquals(
        new FoundLine("load-balancers/lb-1/conf.d/apim.conf", 1, "upstream apim_portals {"),
        found.getFirst());
    assertEquals(found.stream().map(FoundLine::line).distinct().toList().size(), found.size());
    assertEquals(
        "load-balancers/lb-1/conf.d/apim.conf, line 2: upstream apim_portals {",
        found.getFirst().spoken());
    assertEquals(List.of(), FoundLine.in(part("README.md"), " "));
  }

  @Test
  void aSecretIsNotFound() {
    FileName file = new FileName("one.toml");
    session.apply(new Edit.Attach(file, "[super_admin]\npassword = \"hush\"\n"));
    var node = session.snapshot().design().topology().nodes().getFirst();
    session.apply(new Edit.Change(node.withDeploymentToml(Optional.of(file))));
    Part toml = part("nodes/apim-1/deployment.toml");
    assertTrue(toml.artifact().text().contains("hush"));
    assertEquals(List.of(), FoundLine.in(toml, "hush"));
    assertTrue(
        FoundLine.in(toml, "password").stream().anyMatch(line -> line.text().contains("••••••")));
  }
}
