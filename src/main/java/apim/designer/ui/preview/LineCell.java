package apim.designer.ui.preview;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of a file: its number and its coloured text.
final class LineCell extends ListCell<PreviewState.Row> {
  static final double HEIGHT = 18;
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final Label number = new Label();
  private final TextFlow text = new TextFlow();
  private final HBox row = new HBox(number, text);

  LineCell() {
    getStyleClass().add("code-line");
    number.getStyleClass().add("line-number");
    row.setAlignment(Pos.CENTER_LEFT);
    text.setMinWidth(USE_PREF_SIZE);
    text.getStyleClass().add("code");
  }

  @Override
  protected void updateItem(PreviewState.Row item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    boolean blank = empty || item == null;
    pseudoClassStateChanged(MARKED, !blank && item.marked());
    setGraphic(blank ? null : row);
    if (!blank) {
      number.setText(String.valueOf(item.number()));
      text.getChildren()
          .setAll(item.language().tokens(item.text()).stream().map(LineCell::piece).toList());
      setAccessibleText("Line " + item.number() + ": " + item.text());
    }
  }

  private static Text piece(Token token) {
    Text text = new Text(token.text());
    text.getStyleClass().add("token-" + token.kind().name().toLowerCase(Locale.ROOT));
    return text;
  }
}
