package apim.designer.ui.dialogs;

import apim.designer.design.Design;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// Offers the systems to start from, each with its picture.
public final class TemplateSheet implements CommandSource {
  private static final int WIDTH = 220;
  private static final int HEIGHT = 92;
  private static final int WORDS = 52;
  private static final int COLUMNS = 4;
  private static final int TILE = WIDTH + 20;
  private static final int GAP = 12;

  private final SheetLayer layer;
  private final Consumer<Design> chosen;

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
    List<Button> tiles = Templates.all().stream().map(this::tile).toList();
    TilePane pane = new TilePane(GAP, GAP);
    pane.setPrefColumns(COLUMNS);
    pane.setTileAlignment(Pos.TOP_LEFT);
    pane.getChildren().setAll(tiles);
    ScrollPane scroll = new ScrollPane(pane);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.widthProperty().addListener((_, _, width) -> fill(pane, width.doubleValue()));
    scroll.prefViewportHeightProperty().bind(pane.heightProperty());
    scroll.setPrefViewportWidth(COLUMNS * TILE + (COLUMNS - 1) * GAP);
    scroll.setMinHeight(160);
    Button back = Buttons.button("Go back", "template-back", ButtonData.CANCEL_CLOSE, layer::close);
    layer.show("Start from a system", scroll, Buttons.bar(back), tiles.getFirst(), () -> {});
  }

  /// As many in a row as there is room for, from edge to edge.
  private static void fill(TilePane pane, double width) {
    int columns = (int) Math.clamp((width + GAP) / (TILE + GAP), 1, COLUMNS);
    pane.setPrefTileWidth(Math.floor((width - (columns - 1) * GAP) / columns));
  }

  private Button tile(Template template) {
    Design design = Templates.design(template.id());
    Label words = new Label(template.description());
    words.setWrapText(true);
    words.setMaxWidth(WIDTH);
    words.setMinHeight(WORDS);
    words.setPrefHeight(WORDS);
    words.setAlignment(Pos.TOP_LEFT);
    Label size =
        new Label(
            "API-M "
                + design.topology().apim()
                + " · "
                + template.nodes()
                + (template.nodes() == 1 ? " node" : " nodes"));
    size.getStyleClass().add("muted");
    VBox content = new VBox(4, new Thumbnail(design, WIDTH, HEIGHT), words, size);
    content.setMaxWidth(WIDTH);
    Button tile = new Button("", content);
    tile.setId("new-" + template.id());
    tile.getStyleClass().add("template-choice");
    tile.setMaxWidth(Double.MAX_VALUE);
    tile.setPrefHeight(HEIGHT + WORDS + 52);
    tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tile.setAccessibleText(template.description());
    tile.setOnAction(
        _ -> {
          layer.close();
          chosen.accept(design);
        });
    return tile;
  }
}
