package apim.designer.ui.canvas;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Part;
import apim.designer.design.Position;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Zone;
import apim.designer.ui.control.Desk;
import apim.designer.ui.control.Fresh;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Takes selected boxes to the clipboard and brings copies back.
final class Copying {
  private final CanvasView canvas;
  private Pocket pocket = Pocket.EMPTY;

  Copying(CanvasView canvas) {
    this.canvas = canvas;
  }

  private Desk desk() {
    return canvas.desk();
  }

  private CanvasState state() {
    return canvas.state();
  }

  /// Puts the selected elements on the system's clipboard, as text of a design file.
  void copy() {
    Optional<Pocket> copied = Pocket.of(state().snapshot().design(), state().selection());
    copied.ifPresentOrElse(
        now -> {
          pocket = now;
          ClipboardContent content = new ClipboardContent();
          content.putString(now.text());
          Clipboard.getSystemClipboard().setContent(content);
        },
        () -> desk().say("Nothing is copied: select boxes first."));
  }

  void cut() {
    if (!state().snapshot().readOnly()) {
      copy();
      List<ElementId> elements = state().selection().elements();
      if (!elements.isEmpty()) {
        desk().apply(new Edit.Remove(elements.stream().map(Ref::of).toList()));
      }
    }
  }

  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String text = Optional.ofNullable(clipboard.getString()).orElse("");
    Design part;
    try {
      part = pocket.part(text);
    } catch (IllegalArgumentException unfit) {
      desk().say(String.valueOf(unfit.getMessage()));
      return;
    }
    insert(part, "Paste");
  }

  void duplicate() {
    Design design = state().snapshot().design();
    List<ElementId> elements = state().selection().elements();
    if (!elements.isEmpty()) {
      insert(Part.of(design, elements), "Duplicate");
    }
  }

  private void insert(Design part, String verb) {
    if (state().snapshot().readOnly()) {
      return;
    }
    long count = part.topology().ids().count();
    String name =
        count == 1
            ? verb + " " + part.topology().ids().findFirst().orElseThrow()
            : verb + " " + count + " elements";
    Part.Insertion insertion =
        Pocket.insertion(state().snapshot().design(), part, state().scene(), name);
    desk().apply(state().zoned(insertion.edit()));
    desk().reveal(Pocket.selection(insertion));
  }

  /// Draws a zone around the selected boxes.
  void zone() {
    List<ElementId> elements = state().selection().elements();
    if (!elements.isEmpty()) {
      Zone zone = Fresh.zone(state().snapshot().design()).withElements(elements);
      desk().apply(new Edit.Add(zone, new Position(0, 0)));
    }
  }
}
