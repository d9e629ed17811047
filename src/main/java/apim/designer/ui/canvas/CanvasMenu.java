package apim.designer.ui.canvas;

import apim.designer.desk.Selection;
import apim.designer.desk.drawing.Backup;
import apim.designer.desk.drawing.Canvas;
import apim.designer.desk.drawing.CanvasActions;
import apim.designer.desk.drawing.CanvasState;
import apim.designer.desk.drawing.Connecting;
import apim.designer.desk.drawing.Naming;
import apim.designer.desk.drawing.Offer;
import apim.designer.desk.drawing.PendingLine;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;

/// The menu of what lies under the mouse, or of what is selected.
final class CanvasMenu {
  private final Node owner;
  private final Node world;
  private final Canvas canvas;
  private final CanvasActions actions;
  private Optional<ContextMenu> shown = Optional.empty();

  /// @param owner the node that the menu belongs to
  /// @param world the drawing, in its own coordinates
  CanvasMenu(Node owner, Node world, Canvas canvas, CanvasActions actions) {
    this.owner = owner;
    this.world = world;
    this.canvas = canvas;
    this.actions = actions;
  }

  /// The menu of what lies under the mouse, which is selected with it.
  void wanted(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      open();
    } else {
      Point2D at = world.sceneToLocal(event.getSceneX(), event.getSceneY());
      canvas
          .state()
          .hit(canvas.viewport().zoom(), at.getX(), at.getY())
          .named()
          .ifPresentOrElse(
              ref -> {
                if (!canvas.state().selection().has(ref)) {
                  canvas.desk().select(Selection.of(canvas.state().stacks().all(ref)));
                }
              },
              () -> canvas.desk().select(Selection.NONE));
      show(event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  /// Opens the menu of what is selected, beside it.
  void open() {
    Point2D at = onScreen(canvas.state().selection().refs());
    show(at.getX(), at.getY());
  }

  /// The middle of the first of some things that is drawn, or of the whole.
  private Point2D onScreen(List<Ref> refs) {
    return refs.stream()
        .flatMap(ref -> canvas.state().area(ref).stream())
        .findFirst()
        .map(area -> world.localToScreen(area.centreX(), area.centreY()))
        .orElseGet(
            () -> {
              Bounds all = owner.getBoundsInLocal();
              return owner.localToScreen(all.getCenterX(), all.getCenterY());
            });
  }

  private void show(double screenX, double screenY) {
    hide();
    ContextMenu menu = new ContextMenu();
    menu.setId("canvas-menu");
    menu.getItems().setAll(items());
    menu.show(owner, screenX, screenY);
    shown = Optional.of(menu);
  }

  /// Asks what a gesture is to make, with the first of it chosen.
  void ask(List<Offer> offers, Ref at) {
    hide();
    Point2D place = onScreen(List.of(at));
    ContextMenu menu = new ContextMenu();
    menu.setId("canvas-offers");
    offers.forEach(
        offer ->
            menu.getItems()
                .add(item(offer.label(), "", false, () -> canvas.desk().apply(offer.edit()))));
    menu.show(owner, place.getX(), place.getY());
    shown = Optional.of(menu);
  }

  void hide() {
    shown.ifPresent(ContextMenu::hide);
    shown = Optional.empty();
  }

  private List<MenuItem> items() {
    CanvasState state = canvas.state();
    Selection selection = state.selection();
    boolean locked = state.snapshot().readOnly();
    List<MenuItem> items = new ArrayList<>();
    if (selection.isEmpty()) {
      items.add(item("Paste", "Shortcut+V", locked, actions.copying()::paste));
      items.add(item("Select all", "Shortcut+A", state.isEmpty(), actions::selectAll));
      items.add(new SeparatorMenuItem());
      items.add(
          item(
              "Collapse all equal nodes",
              "Shortcut+Alt+G",
              state.isEmpty(),
              actions.collapsing()::collapseAll));
      items.add(item("Open all", "", state.stacks().isEmpty(), actions.collapsing()::openAll));
      items.add(item("Tidy the layout", "", locked || state.isEmpty(), actions::tidy));
      items.add(item("Fit the drawing", "Shortcut+9", false, actions.camera()::fit));
      boolean shown = actions.camera().isMinimapShown();
      items.add(
          item(
              shown ? "Hide the map" : "Show the map",
              "",
              false,
              () -> actions.camera().setMinimapShown(!shown)));
      return items;
    }
    selection.single().ifPresent(ref -> ofOne(state, ref, locked, items));
    equal(items);
    if (!selection.elements().isEmpty()) {
      items.add(item("Cut", "Shortcut+X", locked, actions.copying()::cut));
      items.add(item("Copy", "Shortcut+C", false, actions.copying()::copy));
      items.add(item("Duplicate", "Shortcut+D", locked, actions.copying()::duplicate));
      items.add(item("Put into a new zone", "", locked, actions.copying()::zone));
      items.add(new SeparatorMenuItem());
    }
    if (actions.canResetLines()) {
      items.add(item("Reset lines and labels", "Shortcut+Alt+L", false, actions::resetLines));
    }
    items.add(item("Zoom to the selection", "", false, actions.camera()::fitSelection));
    items.add(item(deletion(selection), "Delete", locked, actions::delete));
    return items;
  }

  private void equal(List<MenuItem> items) {
    if (actions.collapsing().canOpen()) {
      items.add(item("Open", "Shortcut+Shift+G", false, actions.collapsing()::toggle));
    } else if (actions.collapsing().canCollapse()) {
      items.add(
          item("Collapse equal nodes", "Shortcut+Shift+G", false, actions.collapsing()::toggle));
    }
  }

  private void ofOne(CanvasState state, Ref ref, boolean locked, List<MenuItem> items) {
    Optional<Boolean> backup = Backup.of(state.topology(), ref);
    backup.ifPresent(
        is ->
            items.add(
                item(
                    is ? "Take requests always" : "Mark as backup",
                    "B",
                    locked,
                    actions::toggleBackup)));
    Connecting.tie(state.topology(), ref)
        .ifPresent(tie -> items.add(item(connection(tie), "C", locked, actions::startConnecting)));
    if (state.isSocket(ref)) {
      items.add(item("Add a site", "S", locked, actions::addSite));
    }
    if (Naming.of(state.snapshot().design(), ref).isPresent()) {
      items.add(item("Rename", "F2", locked, actions::rename));
    }
    if (!items.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
  }

  private static String connection(PendingLine tie) {
    return switch (tie) {
      case PendingLine.Membership _, PendingLine.Joining _ -> "Connect to a node…";
      case PendingLine.Reconnection _ -> "Lead to another node…";
      case PendingLine.Traffic _ -> "Link to another box…";
    };
  }

  private static String deletion(Selection selection) {
    return selection.single().filter(Ref.OfMember.class::isInstance).isPresent()
        ? "Disconnect"
        : "Delete";
  }

  private static MenuItem item(String name, String keys, boolean disabled, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setDisable(disabled);
    item.setOnAction(_ -> action.run());
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.keyCombination(keys));
    }
    return item;
  }
}
