package apim.designer.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.RandomDesigns;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import apim.designer.topology.Label;
import apim.designer.topology.Node;
import apim.designer.validation.Finding;
import java.time.LocalDate;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/// The design as a document.
final class DesignDocumentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Parser MARKDOWN =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private static String document(Design design) {
    return Outcome.of(design, TODAY).document("d.svg");
  }

  @Test
  void itNamesEveryHostEveryNodeAndEveryCertificate() {
    for (Template template : Templates.all()) {
      Outcome outcome = Outcome.of(Templates.design(template.id()), TODAY);
      String text = outcome.document("d.svg");
      for (Node node : outcome.design().topology().nodes()) {
        assertTrue(text.contains("| `" + node.id() + "` | " + node.profile().id()), text);
      }
      for (NginxInstance instance : outcome.deployment().instances()) {
        assertTrue(text.contains("| `" + instance.id() + "` | self-signed, "), text);
        for (VirtualHost host : instance.hosts()) {
          assertTrue(text.contains("<" + host.url() + ">"), text);
        }
      }
      for (String heading :
          List.of("Hosts and ports", "Who calls whom", "Certificates", "Decisions")) {
        assertTrue(text.contains("\n## " + heading + "\n"), heading);
      }
      assertTrue(text.contains("![The diagram](<d.svg>)"));
      assertEquals(
          outcome.findings().isEmpty(), text.endsWith("## Open findings\n\nNone.\n"), text);
    }
  }

  @Test
  void onAnotherDayItIsTheSame() {
    Design design = Templates.design("p3-distributed");
    assertEquals(document(design), Outcome.of(design, TODAY.plusDays(40)).document("d.svg"));
  }

  @Test
  void whatIsOpenAndWhatIsAcceptedIsListedWithItsSource() {
    Design design = RandomDesigns.design(4);
    Outcome outcome = Outcome.of(design, TODAY);
    String text = outcome.document("d.svg");
    for (Finding finding : outcome.findings()) {
      assertTrue(
          text.contains("[" + finding.rule().id() + "](" + finding.rule().source() + ")"), text);
    }
    Finding let =
        outcome.findings().stream()
            .filter(finding -> finding.rule().canBeAccepted())
            .findFirst()
            .orElseThrow();
    Design accepting =
        design.mapTopology(
            all ->
                all.withAccepted(
                    List.of(
                        new apim.designer.topology.Accepted(
                            new apim.designer.topology.RuleId(let.rule().id()),
                            let.elements(),
                            new Label("a trial | system"),
                            java.util.Optional.empty()))));
    String after = document(accepting);
    assertTrue(after.contains("## Accepted findings"), after);
    assertTrue(after.contains("Accepted: a trial \\\\| system"), after);
  }

  @Test
  void noNameOfADesignMakesMarkdownOfItsOwn() {
    String hostile = "a | b](x) <script>alert(1)</script> # **c** `d` ![e](http://f)";
    Design design = new Edit.SetName(new Label(hostile)).applyTo(Templates.design("single-node"));
    int[] found = new int[3];
    MARKDOWN
        .parse(document(design))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlInline html) {
                found[0]++;
              }

              @Override
              public void visit(HtmlBlock html) {
                found[0]++;
              }

              @Override
              public void visit(Heading heading) {
                found[1] += heading.getLevel() == 1 ? 1 : 0;
              }

              @Override
              public void visit(CustomBlock block) {
                found[2] += block instanceof TableBlock ? 1 : 0;
              }
            });
    assertEquals(List.of(0, 1, 6), List.of(found[0], found[1], found[2]));
  }

  @Test
  void everyDesignHasADocumentWithoutADoubleGap() {
    for (long seed = 0; seed < 100; seed++) {
      String text = document(RandomDesigns.design(seed));
      assertTrue(text.startsWith("# "));
      assertFalse(text.contains("\n\n\n"));
    }
  }
}
