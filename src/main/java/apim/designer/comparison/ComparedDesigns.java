package apim.designer.comparison;

import apim.designer.comparison.ElementChange.How;
import apim.designer.design.Design;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What differs between two designs by meaning: moving a box is no difference, nor is the order of
/// what has no order.
///
/// @param design properties of the design as a whole
/// @param elements in the order of the first design, then what only the second has
public record ComparedDesigns(
    List<PropertyChange> design,
    List<ElementChange> elements,
    List<FindingChange> findings,
    List<ChangedFile> files) {
  public ComparedDesigns {
    design = List.copyOf(design);
    elements = List.copyOf(elements);
    findings = List.copyOf(findings);
    files = List.copyOf(files);
  }

  /// @param before whose day counts for the findings of both
  public static ComparedDesigns of(Outcome before, Outcome after) {
    if (before.isMove(after.design())) {
      return new ComparedDesigns(List.of(), List.of(), List.of(), List.of());
    }
    Renamings renamings = Renamings.between(before.design(), after.design());
    Design from = renamings.applyTo(before.design());
    Design to = Alignment.like(from, after.design());
    Outcome was = from.equals(before.design()) ? before : Outcome.of(from, before.today());
    Outcome is =
        to.equals(after.design()) && after.today().equals(before.today())
            ? after
            : Outcome.of(to, before.today());
    Sheets old = Sheets.of(from);
    Sheets now = Sheets.of(to);
    return new ComparedDesigns(
        changes(old.design(), now.design()),
        elements(renamings, old, now),
        FindingChanges.between(was, is),
        ChangedFiles.between(was, is));
  }

  /// Whether the two mean the same.
  public boolean isEmpty() {
    return design.isEmpty() && elements.isEmpty() && findings.isEmpty() && files.isEmpty();
  }

  private static List<ElementChange> elements(Renamings renamings, Sheets old, Sheets now) {
    Map<Ref, ElementChange> all = new LinkedHashMap<>();
    old.refs().forEach(ref -> of(ref, renamings, old, now).ifPresent(one -> all.put(ref, one)));
    now.refs().forEach(ref -> of(ref, renamings, old, now).ifPresent(one -> all.put(ref, one)));
    return List.copyOf(all.values());
  }

  private static Optional<ElementChange> of(Ref ref, Renamings renamings, Sheets old, Sheets now) {
    if (!old.has(ref) || !now.has(ref)) {
      Sheets with = old.has(ref) ? old : now;
      How how = old.has(ref) ? How.REMOVED : How.ADDED;
      return isPartOfChange(ref, old, now)
          ? Optional.empty()
          : Optional.of(
              new ElementChange(
                  how,
                  ref,
                  with.kind(ref),
                  Optional.empty(),
                  changes(old.whole(ref), now.whole(ref))));
    }
    List<PropertyChange> changed = changes(old.properties(ref), now.properties(ref));
    Optional<Ref> was = renamings.was(ref);
    return changed.isEmpty() && was.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ElementChange(
                was.isPresent() ? How.RENAMED : How.CHANGED, ref, now.kind(ref), was, changed));
  }

  /// The members of a new site are told with it.
  private static boolean isPartOfChange(Ref ref, Sheets old, Sheets now) {
    return ref instanceof Ref.OfMember member
        && old.has(member.ofSite()) != now.has(member.ofSite());
  }

  private static List<PropertyChange> changes(Map<String, String> old, Map<String, String> now) {
    List<PropertyChange> changes = new ArrayList<>();
    Map<String, String> keys = new LinkedHashMap<>(old);
    keys.putAll(now);
    for (String key : keys.keySet()) {
      Optional<String> before = Optional.ofNullable(old.get(key));
      Optional<String> after = Optional.ofNullable(now.get(key));
      // The order is told with the affinity that makes it count.
      boolean began = key.equals(Sheets.ORDER) && (before.isEmpty() || after.isEmpty());
      if (!before.equals(after) && !began) {
        changes.add(new PropertyChange(key, PropertyWords.of(key), before, after));
      }
    }
    return changes;
  }
}
