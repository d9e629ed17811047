package apim.designer.desk.help;

import apim.designer.desk.Selection;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The page that is open, and those that were open before it.
///
/// @param before the latest last
public record HelpState(Topic topic, List<Topic> before) {
  public static final HelpState START = new HelpState(Topic.DESIGN, List.of());

  public HelpState {
    before = List.copyOf(before);
  }

  public HelpState opened(Topic next) {
    if (next == topic) {
      return this;
    }
    List<Topic> more = new ArrayList<>(before);
    more.add(topic);
    return new HelpState(next, more);
  }

  public boolean canGoBack() {
    return !before.isEmpty();
  }

  public HelpState back() {
    return canGoBack()
        ? new HelpState(before.getLast(), before.subList(0, before.size() - 1))
        : this;
  }

  /// What F1 explains: the property that has the keyboard, else what is selected, else the panel.
  ///
  /// @param focused of the property that has the keyboard
  public static Topic wanted(
      Topology topology, Selection selection, Optional<Topic> focused, Topic panel) {
    return focused.or(() -> Topic.of(topology, selection)).orElse(panel);
  }
}
