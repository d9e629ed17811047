package apim.designer.ui.shell;

import apim.designer.desk.window.PanesState;
import apim.designer.desk.window.Remembered;
import apim.designer.settings.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The dividers between the panes: they begin where they are of most use, and stay where the
/// architect draws them.
final class Dividers {
  private final Remembered remembered;
  private final List<SplitPane> splits = new ArrayList<>();
  private final List<Runnable> notes = new ArrayList<>();
  private final Set<String> drawn = new HashSet<>();
  private Subscription following = Subscription.EMPTY;

  Dividers(Remembered remembered) {
    this.remembered = remembered;
  }

  /// Takes all parts out: a node left in a pane that is thrown away would be taken out of its new
  /// one.
  void clear() {
    notes.clear();
    following.unsubscribe();
    following = Subscription.EMPTY;
    splits.forEach(split -> split.getItems().clear());
    splits.clear();
  }

  /// They begin anew, wherever they were drawn.
  void forget() {
    drawn.clear();
    notes.clear();
    remembered.change(Settings::withoutPanes);
  }

  /// Remembers where those stand that were drawn, as when the window closes.
  void note() {
    notes.forEach(Runnable::run);
  }

  /// @param names of the dividers, by which their places are remembered
  /// @param rest the part that takes what the others leave
  SplitPane split(Orientation way, List<Region> parts, List<String> names, int rest) {
    SplitPane split = new SplitPane();
    splits.add(split);
    split.setOrientation(way);
    split.getItems().setAll(parts);
    for (int i = 0; i < parts.size(); i++) {
      SplitPane.setResizableWithParent(parts.get(i), i == rest || way == Orientation.VERTICAL);
    }
    place(split, names, rest, PanesState.USUAL_WIDTH);
    // How wide they begin is known when the window has its size.
    split
        .widthProperty()
        .addListener(
            (_, before, now) -> {
              if (before.doubleValue() == 0) {
                place(split, names, rest, now.doubleValue());
              }
            });
    split.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> draw(split, names, event));
    notes.add(() -> note(split, names, rest));
    return split;
  }

  private void place(SplitPane split, List<String> names, int rest, double width) {
    List<Double> shares = names.stream().map(name -> share(name, width)).toList();
    split.setDividerPositions(
        PanesState.dividers(shares, rest).stream().mapToDouble(one -> one).toArray());
  }

  private double share(String name, double width) {
    return remembered.settings().dividers().getOrDefault(name, PanesState.share(name, width));
  }

  private void draw(SplitPane split, List<String> names, MouseEvent event) {
    List<Node> dividers =
        split.getChildrenUnmodifiable().stream()
            .filter(node -> node.getStyleClass().contains("split-pane-divider"))
            .toList();
    for (int i = 0; i < Math.min(names.size(), dividers.size()); i++) {
      if (event.getTarget() instanceof Node hit && isIn(dividers.get(i), hit)) {
        drawn.add(names.get(i));
      }
    }
  }

  private static boolean isIn(Node divider, Node hit) {
    return divider.equals(hit) || divider.equals(hit.getParent());
  }

  private void note(SplitPane split, List<String> names, int rest) {
    List<Double> dividers = new ArrayList<>();
    for (double place : split.getDividerPositions()) {
      dividers.add(place);
    }
    List<Double> shares = PanesState.shares(dividers, rest);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      double share = shares.get(i);
      if (isDrawn(name)) {
        remembered.note(settings -> settings.withDivider(name, share));
      }
    }
  }

  private boolean isDrawn(String name) {
    return drawn.contains(name) || remembered.settings().dividers().containsKey(name);
  }

  /// Gives a part of a column as much height as it wants, while nobody draws its divider.
  ///
  /// @param below whether it is the lower part
  void fit(SplitPane split, String name, boolean below, ObservableDoubleValue wanted) {
    Runnable fit =
        () -> {
          double whole = split.getHeight();
          if (!isDrawn(name) && whole > 0 && split.getDividers().size() == 1) {
            double share = PanesState.fitting(wanted.get(), whole);
            double place = below ? 1 - share : share;
            if (Math.abs(place - split.getDividerPositions()[0]) * whole > 1) {
              split.setDividerPositions(place);
            }
          }
        };
    // Not in the middle of a layout, of which it is told.
    following =
        following
            .and(wanted.subscribe(() -> Platform.runLater(fit)))
            .and(split.heightProperty().subscribe(() -> Platform.runLater(fit)));
    Platform.runLater(fit);
  }
}
