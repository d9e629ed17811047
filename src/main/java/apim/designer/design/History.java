package apim.designer.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The designs that came before and after the present one, each with the edit that led on from it,
/// and the design as last saved.
public record History(List<Step> past, Design present, List<Step> future, Design saved) {
  /// Older steps than this are forgotten; a step is a few references, not a copy.
  private static final int DEEPEST = 10_000;

  /// A design and the name of the edit that stands between it and the present.
  public record Step(String name, Design design) {}

  public History {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  public static History of(Design design) {
    return new History(List.of(), design, List.of(), design);
  }

  /// The history after `edit`; an edit that changes nothing leaves it as it is. Boxes that nobody has
  /// put anywhere keep the places where they are shown, so that an edit moves nothing but what it is
  /// about.
  public History apply(Edit edit) {
    Design shown = present.placed();
    Design next = edit.applyTo(shown).withoutStrayLines();
    if (next.equals(shown)) {
      return this;
    }
    List<Step> longer = new ArrayList<>(past);
    longer.add(new Step(edit.name(), present));
    if (longer.size() > DEEPEST) {
      longer.removeFirst();
    }
    return new History(longer, next, List.of(), saved);
  }

  public History undo() {
    if (past.isEmpty()) {
      return this;
    }
    Step last = past.getLast();
    List<Step> later = new ArrayList<>();
    later.add(new Step(last.name(), present));
    later.addAll(future);
    return new History(past.subList(0, past.size() - 1), last.design(), later, saved);
  }

  public History redo() {
    if (future.isEmpty()) {
      return this;
    }
    Step next = future.getFirst();
    List<Step> longer = new ArrayList<>(past);
    longer.add(new Step(next.name(), present));
    return new History(longer, next.design(), future.subList(1, future.size()), saved);
  }

  /// The history once the present design is on disk.
  public History markSaved() {
    return new History(past, present, future, present);
  }

  public boolean isModified() {
    return !present.equals(saved) && !present.placed().equals(saved.placed());
  }

  public Optional<String> undoName() {
    return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast().name());
  }

  public Optional<String> redoName() {
    return future.isEmpty() ? Optional.empty() : Optional.of(future.getFirst().name());
  }
}
