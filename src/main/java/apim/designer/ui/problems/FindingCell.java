package apim.designer.ui.problems;

import apim.designer.ui.control.Desk;
import apim.designer.ui.control.SeverityMark;
import apim.designer.validation.Finding;
import apim.designer.validation.QuickFix;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A finding: what is wrong, where, who says so, and the ways out.
final class FindingCell extends ListCell<Finding> {
  private final Desk desk;

  FindingCell(Desk desk) {
    this.desk = desk;
    getStyleClass().add("finding");
    // As wide as the list, so that messages wrap.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Finding finding, boolean empty) {
    super.updateItem(finding, empty);
    setText(null);
    if (empty || finding == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setGraphic(content(finding));
    setAccessibleText(
        finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message());
  }

  private HBox content(Finding finding) {
    Label message = new Label(finding.message());
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    FlowPane below = new FlowPane(8, 4);
    below.setAlignment(Pos.CENTER_LEFT);
    for (QuickFix fix : finding.fixes()) {
      Button button = new Button(fix.label());
      button.getStyleClass().add("quick-fix");
      button.setOnAction(_ -> desk.apply(fix.edit()));
      below.getChildren().add(button);
    }
    Label where = new Label(ProblemsState.where(finding));
    where.getStyleClass().add("finding-where");
    Hyperlink rule = new Hyperlink(finding.rule().id());
    rule.getStyleClass().add("finding-rule");
    rule.setTooltip(new Tooltip(finding.rule().fault() + "\n" + finding.rule().source()));
    rule.setOnAction(_ -> desk.browse(finding.rule().source()));
    below.getChildren().addAll(where, rule);
    VBox words = new VBox(4, message, below);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(10, new SeverityMark(finding.severity()), words);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }
}
