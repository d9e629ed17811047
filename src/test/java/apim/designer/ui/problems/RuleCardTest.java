package apim.designer.ui.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Faulty;
import apim.designer.ui.ShownPanel;
import apim.designer.validation.Rule;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The card that tells of a rule.
@Tag("window")
final class RuleCardTest {
  private final DeskUnderTest desk = new DeskUnderTest(Faulty.design());
  private final Rule rule =
      desk.session.snapshot().outcome().findings().stream()
          .filter(finding -> finding.rule().id().equals("affinity-required"))
          .findFirst()
          .orElseThrow()
          .rule();

  @Test
  void itSaysWhatGoesWrongHowBadThatIsAndWhoSaysSo() throws Exception {
    VBox card = ShownPanel.laidOut(() -> RuleCard.content(rule, desk.desk), 300, 400);
    ShownPanel.act(
        () -> {
          assertEquals(
              List.of(
                  "affinity-required",
                  rule.fault(),
                  "E",
                  "Error: it will not start, or logins or traffic break."),
              card.lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList());
          assertEquals(rule.source(), ((Labeled) card.lookup("#rule-source")).getText());
          ((Hyperlink) card.lookup("#rule-source")).fire();
        });
    assertEquals(List.of(rule.source()), desk.browsed);
  }
}
