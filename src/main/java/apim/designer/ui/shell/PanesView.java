package apim.designer.ui.shell;

import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.window.PanesState;
import apim.designer.desk.window.PanesState.Pane;
import apim.designer.desk.window.Remembered;
import apim.designer.settings.Settings;
import apim.designer.ui.control.FocusOrder;
import apim.designer.ui.control.Panel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private static final Map<String, Double> SHARES =
      Map.of("palette", 0.16, "side", 0.34, "properties", 0.21, "below", 0.36, "problems", 0.42);

  private static final String SIDE = "side";
  private static final String BELOW = "below";
  private static final String STACK = "stack";

  private final Region canvas;
  private final Remembered remembered;
  private final Map<Pane, PaneFrame> frames = new EnumMap<>(Pane.class);
  private final Map<Pane, LeftSide> shared = new EnumMap<>(Pane.class);
  private final HBox shelf = new HBox(4);
  private final List<SplitPane> splits = new ArrayList<>();
  private final List<Runnable> dividerNotes = new ArrayList<>();
  private PanesState state;
  private Optional<PanesState> beforeAlone = Optional.empty();

  /// @param canvas what stands in the middle
  /// @param panels each in the pane that it names; the first of a pane is shown
  PanesView(Region canvas, List<Panel> panels, Remembered remembered) {
    this.canvas = canvas;
    this.remembered = remembered;
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
    dividerNotes.clear();
    remembered.change(Settings::withoutPanes);
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
    dividerNotes.forEach(Runnable::run);
  }

  private void build() {
    dividerNotes.clear();
    // A node left in a pane that is thrown away would be taken out of its new one.
    splits.forEach(split -> split.getItems().clear());
    splits.clear();
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
    Region above = split(Orientation.HORIZONTAL, row, names, rest);
    Optional<Region> below = stack(state.below(), Orientation.HORIZONTAL, Pane.PROBLEMS.id());
    setCenter(
        below
            .map(
                region ->
                    (Node) split(Orientation.VERTICAL, List.of(above, region), List.of(BELOW), 0))
            .orElse(above));
    buildShelf();
  }

  private Optional<Region> stack(List<Pane> panes, Orientation way, String name) {
    return switch (panes.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(frame(panes.getFirst()));
      default ->
          Optional.of(split(way, panes.stream().map(this::frame).toList(), List.of(name), 1));
    };
  }

  private SplitPane split(Orientation way, List<Region> parts, List<String> names, int rest) {
    SplitPane split = new SplitPane();
    splits.add(split);
    split.setOrientation(way);
    split.getItems().setAll(parts);
    for (int i = 0; i < parts.size(); i++) {
      SplitPane.setResizableWithParent(parts.get(i), i == rest || way == Orientation.VERTICAL);
    }
    Map<String, Double> known = remembered.settings().dividers();
    List<Double> shares =
        names.stream()
            .map(name -> known.getOrDefault(name, SHARES.getOrDefault(name, 0.5)))
            .toList();
    split.setDividerPositions(
        PanesState.dividers(shares, rest).stream().mapToDouble(one -> one).toArray());
    dividerNotes.add(() -> note(split, names, rest));
    return split;
  }

  private void note(SplitPane split, List<String> names, int rest) {
    List<Double> dividers = new ArrayList<>();
    for (double place : split.getDividerPositions()) {
      dividers.add(place);
    }
    List<Double> shares = PanesState.shares(dividers, rest);
    remembered.note(
        settings -> {
          Settings changed = settings;
          for (int i = 0; i < names.size(); i++) {
            changed = changed.withDivider(names.get(i), shares.get(i));
          }
          return changed;
        });
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
