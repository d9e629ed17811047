package apim.designer.desk.drawing;

import apim.designer.design.CopiedElements;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.desk.Desk;
import apim.designer.desk.NewElements;
import apim.designer.desk.TextClipboard;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Takes selected boxes to the clipboard and brings copies back.
public final class Copying {
  private final Canvas canvas;
  private final TextClipboard clipboard;
  private ClipboardPart clipped = ClipboardPart.EMPTY;

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
    Optional<ClipboardPart> copied =
        ClipboardPart.of(state().snapshot().design(), state().selection());
    copied.ifPresentOrElse(
        now -> {
          clipped = now;
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
      part = clipped.part(clipboard.text());
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
      insert(CopiedElements.of(design, elements), "Duplicate");
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
    CopiedElements.Insertion insertion =
        ClipboardPart.insertion(state().snapshot().design(), part, state().scene(), name);
    desk().apply(inZones(insertion, part, name));
    desk().reveal(ClipboardPart.selection(insertion));
  }

  /// A copy joins the zone in which it lands, or else that of what it is a copy of.
  private Edit inZones(CopiedElements.Insertion insertion, Design part, String name) {
    Design design = state().snapshot().design();
    Edit placed = state().zoned(insertion.edit());
    List<Zone> zones = placed.applyTo(design).topology().zones();
    List<ElementId> originals = part.topology().ids().distinct().toList();
    List<Edit> edits = new ArrayList<>(List.of(placed));
    for (Zone zone : design.topology().zones()) {
      List<ElementId> joining =
          IntStream.range(0, originals.size())
              .filter(i -> zone.elements().contains(originals.get(i)))
              .mapToObj(insertion.elements()::get)
              .filter(copy -> zones.stream().noneMatch(one -> one.elements().contains(copy)))
              .toList();
      if (!joining.isEmpty()) {
        zones.stream()
            .filter(one -> one.id().equals(zone.id()))
            .map(one -> one.withElements(joined(one.elements(), joining)))
            .forEach(one -> edits.add(new Edit.Change(one)));
      }
    }
    return edits.size() == 1 ? placed : new Edit.Together(name, edits);
  }

  private static List<ElementId> joined(List<ElementId> some, List<ElementId> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /// Draws a zone around the selected boxes, and lets its name be typed.
  public void zone() {
    List<ElementId> elements = state().selection().elements();
    if (desk().canEdit() && !elements.isEmpty()) {
      Zone zone = NewElements.zone(state().snapshot().design()).withElements(elements);
      desk().apply(new Edit.Add(zone, new Position(0, 0)));
      Naming.of(state().snapshot().design(), Ref.of(zone.id())).ifPresent(canvas::name);
    }
  }
}
