package apim.designer.desk.drawing;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.desk.tree.OutlineEdits;
import apim.designer.topology.Label;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import java.util.Optional;

/// A name or a note that is typed where it stands on the drawing.
///
/// @param typed what is in the field
public record Naming(Design design, Ref ref, String typed) {
  /// Begins with what something is called; empty for what has no name of its own.
  public static Optional<Naming> of(Design design, Ref ref) {
    return note(design, ref)
        .map(note -> note.text().value())
        .or(() -> new OutlineEdits(design).nameOf(ref))
        .map(name -> new Naming(design, ref, name));
  }

  private static Optional<Note> note(Design design, Ref ref) {
    return ref instanceof Ref.OfElement
        ? design.topology().element(Note.class, ref.element())
        : Optional.empty();
  }

  public Naming typing(String text) {
    return new Naming(design, ref, text);
  }

  /// Whether it has several lines.
  public boolean isText() {
    return note(design, ref).isPresent();
  }

  /// What the field is for, as a screen reader says it.
  public String caption() {
    return isText() ? "Text of the note" : "New name of " + ref.path();
  }

  /// Why what is typed cannot be taken; empty where it can.
  public Optional<String> fault() {
    try {
      edit();
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(Words.sentence(String.valueOf(refused.getMessage())));
    }
  }

  /// The step that takes it; empty where nothing changes.
  ///
  /// @throws IllegalArgumentException with a reason where it is refused
  public Optional<Edit> edit() {
    Optional<Note> note = note(design, ref);
    return note.isPresent()
        ? note.filter(old -> !old.text().value().equals(typed))
            .map(old -> new Edit.Change(old.withText(new Label(typed))))
        : new OutlineEdits(design).renamed(ref, typed);
  }
}
