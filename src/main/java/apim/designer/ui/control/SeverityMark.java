package apim.designer.ui.control;

import apim.designer.diagram.Scene;
import apim.designer.validation.Severity;
import java.util.Locale;
import javafx.scene.control.Label;

/// The letter of a severity in its colour and shape: pointed, square, round.
public final class SeverityMark extends Label {
  public SeverityMark(Severity severity) {
    this(severity, Scene.letter(severity));
  }

  public SeverityMark(Severity severity, String text) {
    super(text);
    getStyleClass().addAll("severity", "severity-" + severity.name().toLowerCase(Locale.ROOT));
    setMinWidth(USE_PREF_SIZE);
  }

  /// As it is said in a sentence: "2 errors".
  public static String words(Severity severity, long count) {
    String word =
        switch (severity) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case ADVICE -> count == 1 ? "piece of advice" : "pieces of advice";
        };
    return count + " " + word + (count == 1 || severity == Severity.ADVICE ? "" : "s");
  }
}
