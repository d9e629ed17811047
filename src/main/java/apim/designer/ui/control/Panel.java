package apim.designer.ui.control;

import apim.designer.desk.View;
import apim.designer.desk.command.Command;
import apim.designer.desk.help.Topic;
import apim.designer.desk.help.TourStep;
import apim.designer.desk.window.PanesState.Pane;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A panel of the window, with all that belongs to it alone. The window puts panels together and
/// knows none of them by name.
public interface Panel extends View {
  /// As the menus and the walk from panel to panel name it.
  String title();

  Region node();

  /// Where it stands; empty for the middle of the window.
  default Optional<Pane> pane() {
    return Optional.empty();
  }

  /// @param open brings the panel into view, where it is collapsed or behind another
  default List<Command> commands(Runnable open) {
    return List.of();
  }

  /// What explains it where nothing is selected.
  default Optional<Topic> topic() {
    return Optional.empty();
  }

  /// The stop of the tour that tells of it.
  default Optional<TourStep> tourStep() {
    return Optional.empty();
  }

  /// As high as all that it shows; empty for what has use for any height.
  default Optional<ObservableDoubleValue> wantedHeight() {
    return Optional.empty();
  }

  /// Takes the keyboard.
  ///
  /// @return whether there is anything in it that can have it
  default boolean focus() {
    Optional<Node> first = FocusOrder.first(node());
    first.ifPresent(Node::requestFocus);
    return first.isPresent();
  }

  default String id() {
    return title().toLowerCase(Locale.ROOT);
  }
}
