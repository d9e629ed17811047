package apim.designer.ui.inspector;

import apim.designer.desk.form.Form;
import apim.designer.ui.control.Hint;
import apim.designer.ui.control.SeverityMark;
import apim.designer.validation.Finding;
import apim.designer.validation.QuickFix;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A finding where it is mended: what is wrong, and the ways out.
final class FindingNote extends HBox {
  FindingNote(Finding finding, Form form) {
    String severity = finding.severity().name().toLowerCase(Locale.ROOT);
    getStyleClass().addAll("finding-note", "finding-" + severity);
    setAlignment(Pos.TOP_LEFT);
    Label message = new Label(finding.message());
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    message.getStyleClass().add("finding-message");
    VBox words = new VBox(message);
    words.getStyleClass().add("finding-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    for (QuickFix fix : finding.fixes()) {
      Button button = new Button(fix.label());
      button.getStyleClass().add("quick-fix");
      if (fix.removes()) {
        button.getStyleClass().add("fix-removes");
      }
      button.setMnemonicParsing(false);
      button.setWrapText(true);
      button.setMinHeight(Region.USE_PREF_SIZE);
      Hint.set(button, fix.label());
      button.setOnAction(_ -> form.apply(fix.edit()));
      words.getChildren().add(button);
    }
    getChildren().addAll(new SeverityMark(finding.severity()), words);
    setAccessibleText(severity + ": " + finding.message());
  }
}
