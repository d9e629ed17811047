package apim.designer.desk.drawing;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.desk.tree.OutlineEdits;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import java.util.Optional;

/// A name or a note that is typed where it stands on the drawing: of a site its host name.
///
/// @param typed what is in the field
public record Naming(Design design, Ref ref, String typed) {
  /// Begins with what something is called; empty for what has no name of its own.
  public static Optional<Naming> of(Design design, Ref ref) {
    return note(design, ref)
        .map(note -> note.text().value())
        .or(() -> site(design, ref).map(site -> site.hostname().shown()))
        .or(() -> new OutlineEdits(design).nameOf(ref))
        .map(name -> new Naming(design, ref, name));
  }

  private static Optional<Note> note(Design design, Ref ref) {
    return ref instanceof Ref.OfElement
        ? design.topology().element(Note.class, ref.element())
        : Optional.empty();
  }

  private static Optional<Site> site(Design design, Ref ref) {
    return ref instanceof Ref.OfSite site ? design.topology().site(site) : Optional.empty();
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
    return switch (ref) {
      case Ref.OfSite _ -> "Host name of " + ref.path();
      case Ref.OfElement _, Ref.OfMember _, Ref.OfLink _ ->
          isText() ? "Text of the note" : "New name of " + ref.path();
    };
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
    Optional<Site> site = site(design, ref);
    if (site.isPresent()) {
      String wanted = typed.strip();
      return site.filter(old -> !old.hostname().shown().equals(wanted))
          .map(old -> old.mapFront(front -> front.withHostname(new Hostname(wanted))))
          .map(next -> new Edit.ChangeSite(ref.element(), next));
    }
    Optional<Note> note = note(design, ref);
    return note.isPresent()
        ? note.filter(old -> !old.text().value().equals(typed))
            .map(old -> new Edit.Change(old.withText(new Label(typed))))
        : new OutlineEdits(design).renamed(ref, typed);
  }
}
