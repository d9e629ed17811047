package apim.designer.ui.palette;

import apim.designer.desk.Selection;
import apim.designer.desk.help.Topic;
import apim.designer.desk.help.TourStep;
import apim.designer.desk.palette.Item;
import apim.designer.desk.palette.PaletteState;
import apim.designer.desk.window.PanesState.Pane;
import apim.designer.session.Snapshot;
import apim.designer.ui.control.Glyph;
import apim.designer.ui.control.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of what can be placed; an item is dragged, double-clicked, placed with Enter, several at
/// once with a digit, or taken in hand by a click and placed by the next one on the canvas.
public final class PaletteView extends BorderPane implements Panel {
  private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");

  private final Consumer<Item> picked;
  private final ObjIntConsumer<Item> placed;
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final List<HBox> rows = new ArrayList<>();
  private @Nullable PaletteState shown;
  private Optional<HBox> armed = Optional.empty();
  private boolean letsGo;

  /// @param picked hears that an item is held by the mouse: dragged away, or in hand once the mouse
  ///   is let go where it was pressed, until [#disarm()]
  /// @param placed wants so many of an item on the canvas, anywhere
  public PaletteView(Consumer<Item> picked, ObjIntConsumer<Item> placed) {
    this.picked = picked;
    this.placed = placed;
    list.getStyleClass().add("palette");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    setAccessibleText("Palette");
  }

  @Override
  public String title() {
    return "Palette";
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public Optional<Pane> pane() {
    return Optional.of(Pane.PALETTE);
  }

  @Override
  public Optional<Topic> topic() {
    return Optional.of(Topic.PALETTE);
  }

  @Override
  public Optional<TourStep> tourStep() {
    return Optional.of(TourStep.PALETTE);
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    PaletteState state = PaletteState.of(snapshot);
    if (state.equals(shown)) {
      return;
    }
    shown = state;
    disarm();
    list.setDisable(state.readOnly());
    list.getChildren().clear();
    rows.clear();
    state.groups().forEach(this::group);
  }

  /// Shows that nothing is in hand any more.
  public void disarm() {
    armed.ifPresent(row -> row.pseudoClassStateChanged(ARMED, false));
    armed = Optional.empty();
  }

  private void arm(HBox row) {
    disarm();
    armed = Optional.of(row);
    row.pseudoClassStateChanged(ARMED, true);
  }

  private void group(PaletteState.Group group) {
    Label title = new Label(group.caption());
    title.getStyleClass().add("group-title");
    list.getChildren().add(title);
    for (Item item : group.items()) {
      HBox row = row(item);
      rows.add(row);
      list.getChildren().add(row);
    }
  }

  private HBox row(Item item) {
    HBox row = new HBox(8, new Glyph(item.icon(), item.hue(), 20), new Label(item.label()));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("palette-item");
    row.setId("palette-" + item.id());
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText("Place " + item.label());
    row.setAccessibleHelp(item.meaning());
    Tooltip tooltip =
        new Tooltip(
            item.meaning()
                + "\nDrag it, or click it and then the canvas, or press Enter; a digit places so"
                + " many.");
    tooltip.setWrapText(true);
    tooltip.setPrefWidth(300);
    Tooltip.install(row, tooltip);
    row.setOnMousePressed(event -> pressed(row, item, event));
    row.setOnMouseClicked(event -> clicked(row, item, event));
    row.setOnKeyPressed(event -> key(row, item, event));
    return row;
  }

  // Consumed, because the scroll pane would take the focus from the row.
  private void pressed(HBox row, Item item, MouseEvent event) {
    row.requestFocus();
    event.consume();
    if (event.getButton() == MouseButton.PRIMARY) {
      letsGo = armed.filter(row::equals).isPresent();
      picked.accept(item);
    }
  }

  private void clicked(HBox row, Item item, MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    if (event.getClickCount() == 2) {
      disarm();
      placed.accept(item, 1);
    } else if (letsGo) {
      disarm();
    } else {
      arm(row);
    }
  }

  private void key(HBox row, Item item, KeyEvent event) {
    KeyCode code = event.getCode();
    int count = count(event);
    if (code == KeyCode.ENTER || code == KeyCode.SPACE || count > 0) {
      disarm();
      placed.accept(item, Math.max(1, count));
    } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
      walk(rows.indexOf(row) + (code == KeyCode.UP ? -1 : 1));
    } else if (code == KeyCode.HOME || code == KeyCode.END) {
      walk(code == KeyCode.HOME ? 0 : rows.size() - 1);
    } else if (code == KeyCode.ESCAPE && armed.isPresent()) {
      disarm();
    } else {
      return;
    }
    event.consume();
  }

  /// How many a key places; none where it is no digit of its own.
  private static int count(KeyEvent event) {
    boolean held = event.isShortcutDown() || event.isControlDown() || event.isAltDown();
    return held || !event.getCode().isDigitKey()
        ? 0
        : event.getCode().getName().charAt(event.getCode().getName().length() - 1) - '0';
  }

  private void walk(int index) {
    if (index >= 0 && index < rows.size()) {
      rows.get(index).requestFocus();
      reveal(rows.get(index).getBoundsInParent());
    }
  }

  private void reveal(Bounds row) {
    double view = scroll.getViewportBounds().getHeight();
    double hidden = list.getHeight() - view;
    if (hidden <= 0) {
      return;
    }
    double top = scroll.getVvalue() * hidden;
    if (row.getMinY() < top) {
      scroll.setVvalue(Math.max(0, row.getMinY() / hidden));
    } else if (row.getMaxY() > top + view) {
      scroll.setVvalue(Math.min(1, (row.getMaxY() - view) / hidden));
    }
  }
}
