package apim.designer.ui.control;

import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
      case Edit.Rename(ElementId old, ElementId next) ->
          mapped((ids, i) -> i != 1 && ids.get(i).equals(old) ? next : ids.get(i));
      case Edit.RenameSite(ElementId lb, ElementId old, ElementId next) ->
          mapped(
              (ids, i) ->
                  i == 1 && ids.getFirst().equals(lb) && ids.get(i).equals(old)
                      ? next
                      : ids.get(i));
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

  private Selection mapped(BiFunction<List<ElementId>, Integer, ElementId> name) {
    return new Selection(
        refs.stream()
            .map(Selection::ids)
            .map(
                ids ->
                    IntStream.range(0, ids.size())
                        .mapToObj(i -> name.apply(ids, i).value())
                        .collect(Collectors.joining("/")))
            .map(Ref::new)
            .toList());
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

  /// The ids in a ref, from the element inwards.
  public static List<ElementId> ids(Ref ref) {
    return List.of(ref.path().split("/")).stream().map(ElementId::new).toList();
  }

  /// The element that a ref names or lies within.
  public static Ref element(Ref ref) {
    return Ref.of(ids(ref).getFirst());
  }
}
