package apim.designer.desk.drawing;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Part;
import apim.designer.design.Position;
import apim.designer.desk.Desk;
import apim.designer.desk.Fresh;
import apim.designer.desk.TextClipboard;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Optional;

/// Takes selected boxes to the clipboard and brings copies back.
public final class Copying {
  private final Canvas canvas;
  private final TextClipboard clipboard;
  private Pocket pocket = Pocket.EMPTY;

  public Copying(Canvas canvas, TextClipboard clipboard) {
    this.canvas = canvas;
    this.clipboard = clipboard;
  }

  private Desk desk() {
    return canvas.desk();
  }

  private CanvasState state() {
    return canvas.state();
  }

  /// Puts the selected elements on the system's clipboard, as text of a design file.
  public void copy() {
    Optional<Pocket> copied = Pocket.of(state().snapshot().design(), state().selection());
    copied.ifPresentOrElse(
        now -> {
          pocket = now;
          clipboard.put(now.text());
        },
        () -> desk().say("Nothing is copied: select boxes first."));
  }

  public void cut() {
    if (!state().snapshot().readOnly()) {
      copy();
      List<ElementId> elements = state().selection().elements();
      if (!elements.isEmpty()) {
        desk().apply(new Edit.Remove(elements.stream().map(Ref::of).toList()));
      }
    }
  }

  public void paste() {
    Design part;
    try {
      part = pocket.part(clipboard.text());
    } catch (IllegalArgumentException unfit) {
      desk().say(String.valueOf(unfit.getMessage()));
      return;
    }
    insert(part, "Paste");
  }

  public void duplicate() {
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
  public void zone() {
    List<ElementId> elements = state().selection().elements();
    if (!elements.isEmpty()) {
      Zone zone = Fresh.zone(state().snapshot().design()).withElements(elements);
      desk().apply(new Edit.Add(zone, new Position(0, 0)));
    }
  }
}
