package apim.designer.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The settings of two designers that ran side by side: what one of them changed is kept, and where
/// both changed the same, the one that writes last has it.
///
/// @param base what both began with
/// @param ours what is written now
/// @param theirs what the other wrote meanwhile
record Merge(Settings base, Settings ours, Settings theirs) {
  Settings settings() {
    return new Settings(
        recent(Settings::recentFiles),
        later(Settings::window),
        later(Settings::theme),
        entries(Settings::dividers),
        later(Settings::exportFolder),
        entries(Settings::panes),
        later(Settings::tourSeen));
  }

  private <T> T later(Function<Settings, T> field) {
    T own = field.apply(ours);
    return own.equals(field.apply(base)) ? field.apply(theirs) : own;
  }

  private <V> Map<String, V> entries(Function<Settings, Map<String, V>> field) {
    Map<String, V> own = field.apply(ours);
    Map<String, V> before = field.apply(base);
    Map<String, V> merged = new TreeMap<>(own);
    field
        .apply(theirs)
        .forEach(
            (key, value) -> {
              if (Objects.equals(own.get(key), before.get(key))) {
                merged.put(key, value);
              }
            });
    merged
        .keySet()
        .removeIf(
            key ->
                !field.apply(theirs).containsKey(key)
                    && Objects.equals(own.get(key), before.get(key)));
    return merged;
  }

  private <T> List<T> recent(Function<Settings, List<T>> field) {
    List<T> own = field.apply(ours);
    List<T> before = field.apply(base);
    Set<T> gone = new HashSet<>();
    // A full list lets go of its oldest, which nobody took away.
    if (own.size() < Settings.MOST_RECENT_FILES) {
      gone.addAll(before);
      own.forEach(gone::remove);
      touched(field.apply(theirs), before).forEach(gone::remove);
    }
    List<T> merged = new ArrayList<>(touched(own, before));
    field.apply(theirs).stream().filter(file -> !gone.contains(file)).forEach(merged::add);
    return merged;
  }

  /// What came to the top of `now` since it was `before`: the rest stands in the old order.
  private static <T> List<T> touched(List<T> now, List<T> before) {
    int top = 0;
    while (!isWithin(now.subList(top, now.size()), before)) {
      top++;
    }
    return now.subList(0, top);
  }

  private static <T> boolean isWithin(List<T> some, List<T> all) {
    Iterator<T> rest = all.iterator();
    for (T one : some) {
      boolean found = false;
      while (!found && rest.hasNext()) {
        found = rest.next().equals(one);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }
}
