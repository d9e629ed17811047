package apim.designer.ui.preview;

import apim.designer.ui.control.Glyph;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Says above lines that secrets in them are not shown.
final class MaskedNote extends HBox {
  private static final List<String> LOCK =
      List.of("M6 11 H18 V20 H6 Z", "M8.5 11 V8 A3.5 3.5 0 0 1 15.5 8 V11");

  private static final String BRIEFLY = "Secrets are masked here";
  private static final String WHOLE = BRIEFLY + "; the bundle holds them as they are.";
  private static final int ROOM = 380;

  MaskedNote() {
    super(6);
    setId("preview-masked");
    getStyleClass().add("masked-note");
    setAlignment(Pos.CENTER_LEFT);
    Glyph lock = new Glyph(LOCK, 14);
    lock.getStyleClass().add("hue-slate");
    Label words = new Label(BRIEFLY);
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.getStyleClass().add("muted");
    widthProperty()
        .addListener((_, _, width) -> words.setText(width.doubleValue() < ROOM ? BRIEFLY : WHOLE));
    getChildren().addAll(lock, words);
    show(false);
  }

  void show(boolean wanted) {
    setVisible(wanted);
    setManaged(wanted);
  }
}
