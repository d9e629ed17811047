package apim.designer.desk.form;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Ref;
import java.util.function.Function;
import java.util.stream.Stream;

/// The way of an element to another id. An id becomes an edit when the field is left: on its way it
/// would pass through the ids of others, and the names of folders and upstreams with it.
final class Ids {
  static final String KEY = "id";

  private Ids() {}

  static Property rename(Design design, ElementId id) {
    return id(id, design.topology().ids(), next -> new Edit.Rename(Ref.of(id), next));
  }

  static Property renameSite(LoadBalancer lb, ElementId site) {
    return id(
        site,
        lb.sites().stream().map(one -> one.id()),
        next -> new Edit.Rename(Ref.of(lb.id(), site), next));
  }

  private static Property id(
      ElementId id, Stream<ElementId> all, Function<ElementId, Edit> rename) {
    java.util.Set<ElementId> taken = new java.util.HashSet<>(all.toList());
    return Property.Text.of(
            KEY,
            "Id",
            id.value(),
            text -> {
              ElementId next = ElementId.typed(text);
              if (!next.equals(id) && taken.contains(next)) {
                throw new IllegalArgumentException(
                    "the id " + next + " is taken; choose one that is free");
              }
              return rename.apply(next);
            })
        .onLeaving();
  }
}
