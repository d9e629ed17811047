package apim.designer.desk.window;

import apim.designer.session.Snapshot;
import apim.designer.session.TabId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The tabs of the open designs, one of them in front.
public record TabsState(List<Tab> tabs, TabId front) {
  /// A tab as it reads.
  ///
  /// @param name of the file, or of the design that has none; with its folder where two are alike
  /// @param place the whole path of its file
  public record Tab(TabId id, String name, Optional<Path> place, boolean modified, boolean locked) {
    /// What a screen reader says of it.
    public String spoken() {
      return name
          + (modified ? ", changed since the last save" : "")
          + (locked ? ", read-only" : "");
    }

    /// What stands beside the pointer.
    public String hint() {
      return place.map(Path::toString).orElse(name + " – not saved yet")
          + (modified && place.isPresent() ? " – changed since the last save" : "");
    }
  }

  public TabsState {
    tabs = List.copyOf(tabs);
  }

  /// @param open in their order
  public static TabsState of(List<Snapshot> open, TabId front) {
    Map<String, Long> alike =
        open.stream().collect(Collectors.groupingBy(FileNames::title, Collectors.counting()));
    return new TabsState(
        open.stream()
            .map(one -> tab(one, alike.getOrDefault(FileNames.title(one), 1L) > 1))
            .toList(),
        front);
  }

  private static Tab tab(Snapshot snapshot, boolean alike) {
    Optional<Path> file = snapshot.file().map(Path::toAbsolutePath);
    String title = FileNames.title(snapshot);
    Optional<String> folder =
        file.map(Path::getParent).map(FileNames::name).filter(name -> alike && !name.isEmpty());
    return new Tab(
        snapshot.tab(),
        folder.map(name -> title + " – " + name).orElse(title),
        file,
        snapshot.isModified(),
        snapshot.readOnly());
  }

  /// Whether there is anything to choose between.
  public boolean isShown() {
    return tabs.size() > 1;
  }

  /// The tab so many steps to the right, around the end.
  public TabId beside(int steps) {
    List<TabId> order = tabs.stream().map(Tab::id).toList();
    return order.get(Math.floorMod(order.indexOf(front) + steps, order.size()));
  }
}
