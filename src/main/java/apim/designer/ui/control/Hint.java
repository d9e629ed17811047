package apim.designer.ui.control;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What a control says when the pointer rests on it. A tooltip is a window of its own; it is made when
/// the pointer first comes.
public final class Hint {
  private final Control control;
  private String words = "";

  private Hint(Control control) {
    this.control = control;
    control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> show());
  }

  /// @param words nothing takes the hint away
  public static void set(Control control, String words) {
    Object known = control.getProperties().computeIfAbsent(Hint.class, _ -> new Hint(control));
    ((Hint) known).become(words);
  }

  private void become(String next) {
    words = next;
    control.setAccessibleHelp(words);
    if (control.getTooltip() != null) {
      show();
    }
  }

  private void show() {
    if (words.isEmpty()) {
      control.setTooltip(null);
    } else if (control.getTooltip() == null) {
      control.setTooltip(new Tooltip(words));
    } else {
      control.getTooltip().setText(words);
    }
  }
}
