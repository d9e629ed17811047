package apim.designer.ui.palette;

import apim.designer.session.Snapshot;
import apim.designer.ui.control.Glyph;
import apim.designer.ui.control.Selection;
import apim.designer.ui.control.Titled;
import apim.designer.ui.control.View;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of what can be placed; an item is dragged, double-clicked, or placed with Enter.
public final class PaletteView extends BorderPane implements View {
  private final Consumer<Item> picked;
  private final Consumer<Item> placed;
  private final VBox list = new VBox();
  private @Nullable PaletteState shown;

  /// @param picked hears that an item is held by the mouse
  /// @param placed wants an item on the canvas, anywhere
  public PaletteView(Consumer<Item> picked, Consumer<Item> placed) {
    this.picked = picked;
    this.placed = placed;
    list.getStyleClass().add("palette");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(new Titled("Palette", scroll));
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    PaletteState state = PaletteState.of(snapshot);
    if (state.equals(shown)) {
      return;
    }
    shown = state;
    list.setDisable(state.readOnly());
    list.getChildren().clear();
    group(state.release(), state.profiles());
    group("Load balancing", List.of(new Item.Balancer()));
    group("Around", state.around());
    group("Remarks", List.of(new Item.Remark()));
  }

  private void group(String caption, List<Item> items) {
    Label title = new Label(caption);
    title.getStyleClass().add("group-title");
    list.getChildren().add(title);
    items.forEach(item -> list.getChildren().add(row(item)));
  }

  private HBox row(Item item) {
    Label name = new Label(item.label());
    HBox row = new HBox(10, new Glyph(item.icon(), item.hue(), 20), name);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("palette-item");
    row.setId("palette-" + item.id());
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.BUTTON);
    row.setAccessibleText("Place " + item.label());
    Tooltip.install(row, new Tooltip("Drag onto the canvas, or press Enter to place it"));
    row.setOnMousePressed(
        event -> {
          row.requestFocus();
          if (event.getButton() == MouseButton.PRIMARY) {
            picked.accept(item);
          }
        });
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && event.isStillSincePress()) {
            placed.accept(item);
          }
        });
    row.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            placed.accept(item);
            event.consume();
          }
        });
    return row;
  }
}
