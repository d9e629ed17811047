package apim.designer.ui.dialogs;

import apim.designer.design.Design;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.window.TemplateShelf;
import apim.designer.ui.control.TemplateTile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// Offers the systems to start from, family by family, each with its picture.
public final class TemplateSheet implements CommandSource {
  private static final int WIDTH = 220;
  private static final int HEIGHT = 92;
  private static final int COLUMNS = 4;
  private static final int TILE = WIDTH + 20;
  private static final int GAP = 12;

  private final SheetLayer layer;
  private final Consumer<Design> chosen;
  private final List<TemplateTile> tiles = new ArrayList<>();
  private final VBox offers = new VBox(GAP);

  public TemplateSheet(SheetLayer layer, Consumer<Design> chosen) {
    this.layer = layer;
    this.chosen = chosen;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("file.new", "New from template…", Group.FILE, 0, this::show).keys("Shortcut+N"));
  }

  private void show() {
    if (tiles.isEmpty()) {
      TemplateShelf.all().forEach(this::add);
    }
    ScrollPane scroll = new ScrollPane(offers);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.prefViewportHeightProperty().bind(offers.heightProperty());
    scroll.setPrefViewportWidth(COLUMNS * TILE + (COLUMNS - 1) * GAP);
    scroll.setMinHeight(160);
    Button back = Buttons.button("Cancel", "template-back", ButtonData.CANCEL_CLOSE, layer::close);
    layer.show("Start from a system", scroll, Buttons.bar(back), tiles.getFirst(), () -> {});
  }

  private void add(TemplateShelf shelf) {
    Label heading = new Label(shelf.family().description());
    heading.getStyleClass().add("template-family");
    TilePane pane = new TilePane(GAP, GAP);
    pane.setPrefColumns(COLUMNS);
    pane.setTileAlignment(Pos.TOP_LEFT);
    for (TemplateShelf.Offer offer : shelf.offers()) {
      TemplateTile tile = TemplateTile.upright("new-", offer, WIDTH, HEIGHT, this::begin);
      tiles.add(tile);
      pane.getChildren().add(tile);
    }
    pane.widthProperty().addListener((_, _, width) -> fill(pane, width.doubleValue()));
    offers.getChildren().addAll(heading, pane);
  }

  private void begin(Design design) {
    layer.close();
    chosen.accept(design);
  }

  /// As many in a row as there is room for, from edge to edge.
  private static void fill(TilePane pane, double width) {
    int columns = (int) Math.clamp((width + GAP) / (TILE + GAP), 1, COLUMNS);
    pane.setPrefTileWidth(Math.floor((width - (columns - 1) * GAP) / columns));
  }
}
