package apim.designer.desk;

import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What is selected: elements, sites and members by their refs, in the order of selecting.
public record Selection(List<Ref> refs) {
  public static final Selection NONE = new Selection(List.of());

  public Selection {
    refs = List.copyOf(new LinkedHashSet<>(refs));
  }

  public static Selection of(Ref ref) {
    return new Selection(List.of(ref));
  }

  public static Selection of(Collection<Ref> refs) {
    return new Selection(List.copyOf(refs));
  }

  /// With `ref` added, or taken away where it was selected.
  public Selection toggled(Ref ref) {
    List<Ref> changed = new ArrayList<>(refs);
    if (!changed.remove(ref)) {
      changed.add(ref);
    }
    return new Selection(changed);
  }

  /// Without what is not among `present`.
  public Selection within(Set<Ref> present) {
    return new Selection(refs.stream().filter(present::contains).toList());
  }

  /// What is selected once `edit` has given something another id.
  public Selection renamedBy(Edit edit) {
    return switch (edit) {
      case Edit.Rename(Ref old, ElementId next) -> mapped(ref -> renamed(ref, old, next));
      case Edit.Together(String _, List<Edit> edits) -> {
        Selection next = this;
        for (Edit part : edits) {
          next = next.renamedBy(part);
        }
        yield next;
      }
      default -> this;
    };
  }

  private Selection mapped(UnaryOperator<Ref> change) {
    return new Selection(refs.stream().map(change).toList());
  }

  private static Ref renamed(Ref ref, Ref old, ElementId next) {
    return switch (old) {
      case Ref.OfElement(ElementId element) -> ref.naming(id -> id.equals(element) ? next : id);
      case Ref.OfSite(ElementId lb, ElementId _) ->
          switch (ref) {
            case Ref.OfSite site when site.equals(old) -> Ref.of(lb, next);
            case Ref.OfMember member when member.ofSite().equals(old) ->
                Ref.of(lb, next, member.node());
            case Ref.OfElement _, Ref.OfSite _, Ref.OfMember _, Ref.OfLink _ -> ref;
          };
      case Ref.OfMember _, Ref.OfLink _ -> ref;
    };
  }

  public boolean has(Ref ref) {
    return refs.contains(ref);
  }

  public boolean isEmpty() {
    return refs.isEmpty();
  }

  /// The one thing that is selected; empty when there are none or several.
  public Optional<Ref> single() {
    return refs.size() == 1 ? Optional.of(refs.getFirst()) : Optional.empty();
  }

  /// The selected things of one kind, in the order of selecting.
  public <R extends Ref> List<R> all(Class<R> kind) {
    return refs.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// The ids of the elements that are selected as such.
  public List<ElementId> elements() {
    return all(Ref.OfElement.class).stream().map(Ref.OfElement::element).toList();
  }
}
