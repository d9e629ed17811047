package apim.designer.ui.control;

import apim.designer.diagram.Scene;
import apim.designer.validation.Severity;
import java.util.Locale;
import javafx.scene.control.Label;

/// The letter of a severity in its colour and shape: pointed, square, round; the question mark of
/// what was not checked and the tick of what is accepted.
public final class SeverityMark extends Label {
  public SeverityMark(Severity severity) {
    this(severity, Scene.letter(severity));
  }

  public SeverityMark(Severity severity, String text) {
    this(severity.name().toLowerCase(Locale.ROOT), text);
  }

  private SeverityMark(String shape, String text) {
    super(text);
    getStyleClass().addAll("severity", "severity-" + shape);
    setMinWidth(USE_PREF_SIZE);
  }

  /// For what was not checked: no severity, and not passed either.
  public static SeverityMark notChecked() {
    return new SeverityMark("open", "?");
  }

  /// For what is known and let be.
  public static SeverityMark accepted() {
    return new SeverityMark("open", "✓");
  }

  /// For a finding of this severity that is let be.
  public static SeverityMark accepted(Severity severity) {
    return new SeverityMark("open", Scene.letter(severity));
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

  /// What a finding of this severity costs, in a sentence.
  public static String consequence(Severity severity) {
    return switch (severity) {
      case ERROR -> "Error: it will not start, or logins or traffic break.";
      case WARNING -> "Warning: it starts, but fails or is unsafe under load, failover or attack.";
      case ADVICE -> "Advice: it works, but WSO2 recommends otherwise.";
    };
  }
}
