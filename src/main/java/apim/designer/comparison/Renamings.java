package apim.designer.comparison;

import apim.designer.design.Design;
import apim.designer.design.Difference;
import apim.designer.design.Edit;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// The elements and sites that have another id in a second design and otherwise say the same: where
/// exactly one that went away is like exactly one that came.
final class Renamings {
  private final List<Edit.Rename> edits = new ArrayList<>();
  private final Map<Ref, Ref> was = new HashMap<>();

  private Renamings() {}

  static Renamings between(Design before, Design after) {
    Renamings found = new Renamings();
    // Load balancers name nodes, so these come first.
    Design now = found.elements(before, after, false);
    now = found.elements(now, after, true);
    found.sites(now, after);
    return found;
  }

  /// What the first design was, with the ids of the second.
  Design applyTo(Design before) {
    Design now = before;
    for (Edit.Rename edit : edits) {
      now = edit.applyTo(now);
    }
    return now;
  }

  Optional<Ref> was(Ref ref) {
    return Optional.ofNullable(was.get(ref));
  }

  private Design elements(Design before, Design after, boolean balancers) {
    List<Element> gone = only(before, after, balancers);
    List<Element> come = only(after, before, balancers);
    Design now = before;
    for (Element one : gone) {
      Optional<Element> same = pair(one, gone, come, (a, b) -> a.withId(b.id()).equals(b));
      if (same.isPresent()) {
        now = note(now, Ref.of(one.id()), Ref.of(same.get().id()), same.get().id());
      }
    }
    return now;
  }

  private static List<Element> only(Design with, Design without, boolean balancers) {
    Set<ElementId> others = new HashSet<>(without.topology().ids().toList());
    return with.topology().elements().stream()
        .filter(element -> element instanceof LoadBalancer == balancers)
        .filter(element -> !others.contains(element.id()))
        .toList();
  }

  private void sites(Design before, Design after) {
    for (Ref now : Difference.added(before, after)) {
      if (now instanceof Ref.OfSite(ElementId lb, ElementId id)) {
        Optional<LoadBalancer> old = before.topology().loadBalancer(lb);
        Optional<LoadBalancer> is = after.topology().loadBalancer(lb);
        if (old.isPresent() && is.isPresent()) {
          List<Site> gone = only(old.get(), is.get());
          List<Site> come = only(is.get(), old.get());
          is.get().site(id).flatMap(site -> pair(site, come, gone, Renamings::alike)).stream()
              .forEach(site -> note(before, Ref.of(lb, site.id()), Ref.of(lb, id), id));
        }
      }
    }
  }

  private static boolean alike(Site a, Site b) {
    return a.withId(b.id()).withMembers(List.of()).equals(b.withMembers(List.of()))
        && Set.copyOf(a.members().stream().map(Member::node).toList())
            .equals(Set.copyOf(b.members().stream().map(Member::node).toList()));
  }

  private static List<Site> only(LoadBalancer with, LoadBalancer without) {
    return with.sites().stream().filter(site -> without.site(site.id()).isEmpty()).toList();
  }

  private Design note(Design design, Ref old, Ref now, ElementId id) {
    Edit.Rename edit = new Edit.Rename(old, id);
    edits.add(edit);
    was.put(now, old);
    return edit.applyTo(design);
  }

  /// The one of `others` that is like `one`, if no other is, and nothing else is like it.
  private static <T> Optional<T> pair(
      T one, List<T> ones, List<T> others, BiPredicate<T, T> alike) {
    List<T> found = others.stream().filter(other -> alike.test(one, other)).toList();
    return found.size() == 1
            && ones.stream().filter(other -> alike.test(other, found.getFirst())).count() == 1
        ? Optional.of(found.getFirst())
        : Optional.empty();
  }
}
