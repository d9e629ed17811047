package apim.designer.desk.drawing;

import apim.designer.design.Attachments;
import apim.designer.design.CopiedElements;
import apim.designer.design.Design;
import apim.designer.desk.Selection;
import apim.designer.diagram.Scene;
import apim.designer.project.DesignFile;
import apim.designer.project.Opened;
import apim.designer.project.ParseResult;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was last copied here, and its text on the system's clipboard. The files of nodes are not in
/// the text; they go along while the clipboard still holds what was copied here.
record ClipboardPart(String text, Attachments files) {
  static final ClipboardPart EMPTY = new ClipboardPart("", Attachments.NONE);
  private static final String DESIGN = "\"apim-topology\"";
  private static final String NOTHING =
      "There is nothing to paste: the clipboard holds no part of a design. Copy boxes first.";

  /// The selected elements; empty when no whole element is selected.
  static Optional<ClipboardPart> of(Design design, Selection selection) {
    List<ElementId> elements = selection.elements();
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    Design part = CopiedElements.of(design, elements);
    return part.topology().ids().findAny().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ClipboardPart(DesignFile.print(part, Optional.empty()), part.attachments()));
  }

  /// The part of a design that a text of the clipboard holds.
  ///
  /// @throws IllegalArgumentException with a sentence that says why nothing can be pasted
  Design part(String clipboard) {
    return switch (DesignFile.parse("clipboard", clipboard)) {
      case ParseResult.Parsed(Opened opened) -> part(clipboard, opened);
      case ParseResult.Faulty faulty ->
          throw new IllegalArgumentException(reason(clipboard, faulty));
    };
  }

  private Design part(String clipboard, Opened opened) {
    if (opened.readOnly()) {
      throw new IllegalArgumentException(
          "Nothing is pasted: a newer designer wrote what the clipboard holds, and pasting it here"
              + " would lose what this one does not know.");
    }
    Design design = opened.design();
    if (design.topology().ids().findAny().isEmpty()) {
      throw new IllegalArgumentException(NOTHING);
    }
    return clipboard.equals(text) ? design.withAttachments(files) : design;
  }

  private static String reason(String clipboard, ParseResult.Faulty faulty) {
    return clipboard.contains(DESIGN)
        ? "Nothing is pasted: " + faulty.problems().getFirst() + "."
        : NOTHING;
  }

  /// Puts a part in where it covers nothing: in its own place, or below it.
  static CopiedElements.Insertion insertion(Design into, Design part, Scene scene, String name) {
    int down = FreeSlot.below(scene, part);
    return CopiedElements.into(into, part, name, 0, down);
  }

  static Selection selection(CopiedElements.Insertion insertion) {
    List<Ref> refs = new ArrayList<>();
    insertion.elements().forEach(id -> refs.add(Ref.of(id)));
    return Selection.of(refs);
  }
}
