package apim.designer.ui.shell;

import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.window.PanesState;
import apim.designer.desk.window.PanesState.Pane;
import apim.designer.desk.window.Remembered;
import apim.designer.ui.control.FocusOrder;
import apim.designer.ui.control.Panel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The canvas and the panes around it: palette to the left, properties to the right, problems and
/// preview below or beside. What is collapsed leaves its name on a shelf at the bottom.
final class PanesView extends BorderPane implements CommandSource {
  private static final String SIDE = "side";
  private static final String BELOW = "below";
  private static final String STACK = "stack";

  private final Region canvas;
  private final Remembered remembered;
  private final Map<Pane, PaneFrame> frames = new EnumMap<>(Pane.class);
  private final Map<Pane, LeftSide> shared = new EnumMap<>(Pane.class);
  private final HBox shelf = new HBox(4);
  private final Dividers dividers;
  private final Optional<ObservableDoubleValue> rows;
  private PanesState state;
  private Optional<PanesState> beforeAlone = Optional.empty();

  /// @param canvas what stands in the middle
  /// @param panels each in the pane that it names; the first of a pane is shown
  PanesView(Region canvas, List<Panel> panels, Remembered remembered) {
    this.canvas = canvas;
    this.remembered = remembered;
    this.dividers = new Dividers(remembered);
    this.rows =
        panels.stream()
            .filter(panel -> isIn(Pane.PROBLEMS, panel))
            .flatMap(panel -> panel.wantedHeight().stream())
            .findFirst();
    this.state = PanesState.of(remembered.settings().panes());
    for (Pane pane : Pane.values()) {
      Region content = content(pane, panels.stream().filter(one -> isIn(pane, one)).toList());
      frames.put(pane, new PaneFrame(pane, content, this::move, this::toggle));
    }
    shelf.getStyleClass().add("shelf");
    shelf.setId("shelf");
    build();
  }

  private static boolean isIn(Pane pane, Panel panel) {
    return panel.pane().filter(pane::equals).isPresent();
  }

  private Region content(Pane pane, List<Panel> panels) {
    if (panels.size() == 1) {
      return panels.getFirst().node();
    }
    LeftSide side = new LeftSide(panels);
    shared.put(pane, side);
    return side;
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    for (Pane pane : Pane.values()) {
      commands.add(
          Command.of("view." + pane.id(), pane.label(), Group.VIEW, 1, () -> toggle(pane))
              .switching(() -> state.isOpen(pane)));
    }
    for (Pane pane : Pane.values()) {
      if (pane.isMovable()) {
        String title = pane.label() + " beside the canvas";
        commands.add(
            Command.of("view.side-" + pane.id(), title, Group.VIEW, 2, () -> move(pane))
                .switching(() -> state.isBeside(pane)));
      }
    }
    commands.add(
        Command.of("view.canvas-alone", "Canvas alone", Group.VIEW, 2, this::toggleAlone)
            .keys("F11")
            .switching(() -> state.isCanvasAlone()));
    commands.add(Command.of("view.reset", "Put the panes back", Group.VIEW, 2, this::reset));
    return commands;
  }

  /// Brings a panel into view, where it is collapsed or behind another.
  void open(Panel panel) {
    panel
        .pane()
        .ifPresent(
            pane -> {
              open(pane);
              Optional.ofNullable(shared.get(pane)).ifPresent(side -> side.show(panel));
            });
  }

  PanesState state() {
    return state;
  }

  /// Puts the contents into these panes, which begin without.
  void fill(Collection<Pane> panes) {
    panes.forEach(pane -> Objects.requireNonNull(frames.get(pane)).fill());
  }

  Region frame(Pane pane) {
    return Objects.requireNonNull(frames.get(pane));
  }

  void toggle(Pane pane) {
    become(state.toggled(pane));
  }

  void move(Pane pane) {
    become(state.moved(pane));
  }

  void open(Pane pane) {
    become(state.opened(pane));
  }

  /// Leaves the window to the canvas, or puts up again what was there before.
  private void toggleAlone() {
    if (state.isCanvasAlone()) {
      become(beforeAlone.orElse(state.openedAll()));
    } else {
      beforeAlone = Optional.of(state);
      become(state.collapsedAll());
    }
  }

  void reset() {
    dividers.forget();
    state = PanesState.START;
    rebuild();
  }

  private void become(PanesState next) {
    if (!next.equals(state)) {
      noteDividers();
      state = next;
      remembered.change(settings -> settings.withPanes(state.words()));
      rebuild();
    }
  }

  /// The keyboard stays where it was, or goes to the canvas when its pane is gone.
  private void rebuild() {
    Optional<Node> owner = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    build();
    // Parts of a new divider enter the scene with its skin only.
    applyCss();
    owner
        .filter(node -> node.getScene() != null)
        .or(() -> FocusOrder.first(canvas))
        .ifPresent(Node::requestFocus);
  }

  /// Remembers where the dividers stand, as when the window closes.
  void noteDividers() {
    dividers.note();
  }

  private void build() {
    dividers.clear();
    setCenter(null);
    frames.values().forEach(frame -> frame.show(state));
    List<String> names = new ArrayList<>();
    List<Region> row = new ArrayList<>();
    if (state.isOpen(Pane.PALETTE)) {
      names.add(Pane.PALETTE.id());
      row.add(frame(Pane.PALETTE));
    }
    int rest = row.size();
    row.add(canvas);
    stack(state.side(), Orientation.VERTICAL, STACK)
        .ifPresent(
            side -> {
              names.add(SIDE);
              row.add(side);
            });
    if (state.isOpen(Pane.PROPERTIES)) {
      names.add(Pane.PROPERTIES.id());
      row.add(frame(Pane.PROPERTIES));
    }
    Region above = row(row, names, rest);
    Optional<Region> below = stack(state.below(), Orientation.HORIZONTAL, Pane.PROBLEMS.id());
    setCenter(below.map(region -> (Node) column(above, region)).orElse(above));
    buildShelf();
  }

  private Region row(List<Region> parts, List<String> names, int rest) {
    return dividers.split(Orientation.HORIZONTAL, parts, names, rest);
  }

  /// Problems alone are as high as their rows; a file beside them has use for more.
  private Region column(Region above, Region below) {
    boolean alone = state.below().equals(List.of(Pane.PROBLEMS));
    String name = alone ? PanesState.PROBLEMS_BELOW : BELOW;
    SplitPane split = dividers.split(Orientation.VERTICAL, List.of(above, below), List.of(name), 0);
    if (alone) {
      rows.ifPresent(wanted -> dividers.fit(split, name, true, wanted));
    }
    return split;
  }

  private Optional<Region> stack(List<Pane> panes, Orientation way, String name) {
    return switch (panes.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(frame(panes.getFirst()));
      default -> {
        SplitPane split =
            dividers.split(way, panes.stream().map(this::frame).toList(), List.of(name), 1);
        if (way == Orientation.VERTICAL && panes.getFirst() == Pane.PROBLEMS) {
          rows.ifPresent(wanted -> dividers.fit(split, name, false, wanted));
        }
        yield Optional.of(split);
      }
    };
  }

  private void buildShelf() {
    shelf.getChildren().clear();
    for (Pane pane : state.collapsed()) {
      Button open = new Button(pane.label());
      open.setId("open-" + pane.id());
      open.getStyleClass().add("shelf-button");
      open.setAccessibleText("Open " + pane.label());
      open.setOnAction(_ -> open(pane));
      shelf.getChildren().add(open);
    }
    setBottom(state.collapsed().isEmpty() ? null : shelf);
  }
}
