package apim.designer.ui.problems;

import apim.designer.desk.Desk;
import apim.designer.ui.control.SeverityMark;
import apim.designer.validation.Rule;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// What a rule is about, beside its id: what goes wrong, how bad that is, and who says so.
final class RuleCard {
  private RuleCard() {}

  static void show(Rule rule, Desk desk, Node beside) {
    PopOver card = new PopOver(content(rule, desk));
    card.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
    card.setDetachable(false);
    card.setAnimated(false);
    card.setTitle(rule.id());
    // A pop-over is a window of its own and knows no sheet of the one it belongs to.
    card.getRoot().getStylesheets().setAll(beside.getScene().getStylesheets());
    card.getStyleClass().add("rule-popover");
    card.show(beside);
  }

  static VBox content(Rule rule, Desk desk) {
    Label id = new Label(rule.id());
    id.getStyleClass().add("rule-id");
    HBox severity =
        new HBox(
            8,
            new SeverityMark(rule.severity()),
            wrapped(SeverityMark.consequence(rule.severity())));
    Hyperlink source = new Hyperlink(rule.source());
    source.setId("rule-source");
    source.setWrapText(true);
    source.setMinHeight(Region.USE_PREF_SIZE);
    source.setAccessibleText("Open " + rule.source() + " in the browser");
    source.setOnAction(_ -> desk.browse(rule.source()));
    VBox content = new VBox(8, id, wrapped(rule.fault()), severity, source);
    content.getStyleClass().add("rule-card");
    return content;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
