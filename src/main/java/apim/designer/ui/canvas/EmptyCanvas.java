package apim.designer.ui.canvas;

import apim.designer.design.Design;
import apim.designer.desk.window.StoredDesigns;
import apim.designer.desk.window.TemplateShelf;
import apim.designer.disk.Shown;
import apim.designer.project.TemplateFamily;
import apim.designer.settings.RecentFile;
import apim.designer.ui.control.Hint;
import apim.designer.ui.control.TemplateTile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What an empty canvas offers: WSO2's systems to start from, a family at a time, and a line of
/// help.
final class EmptyCanvas extends StackPane {
  private static final int WIDTH = 336;
  private static final int HEIGHT = 72;
  private static final int GAP = 8;
  private static final int TILE = WIDTH + 16;
  private static final int BAR = 20;
  private static final int MOST_COLUMNS = 3;
  private static final int MOST_RECENT = 4;

  private final Consumer<Design> start;
  private final StoredDesigns stored;
  private final ToggleGroup families = new ToggleGroup();
  private final ScrollPane scroll = new ScrollPane();
  private final HBox recent = new HBox(8);
  private final Map<TemplateFamily, TilePane> tiles = new EnumMap<>(TemplateFamily.class);

  EmptyCanvas(Consumer<Design> start, StoredDesigns stored) {
    this.start = start;
    this.stored = stored;
    getStyleClass().add("empty-canvas");
    setPickOnBounds(false);
  }

  /// Shows it or not. What it offers is made when it is first seen; most windows open on a design.
  void show(boolean shown) {
    if (shown && getChildren().isEmpty()) {
      fill();
    }
    if (shown && !isVisible()) {
      fillRecent();
    }
    setVisible(shown);
    setManaged(shown);
  }

  private void fill() {
    Label title = new Label("Start from a system");
    title.getStyleClass().add("empty-title");
    List<TemplateShelf> shelves = TemplateShelf.all();
    HBox toggles = new HBox();
    toggles.getStyleClass().add("left-toggles");
    toggles.setAlignment(Pos.CENTER);
    for (TemplateShelf shelf : shelves) {
      ToggleButton toggle = new ToggleButton(shelf.family().title());
      toggle.setId("family-" + shelf.family().name());
      toggle.setAccessibleText(shelf.family().description());
      toggle.setUserData(shelf);
      toggle.setToggleGroup(families);
      toggles.getChildren().add(toggle);
    }
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(HEIGHT);
    scroll.getStyleClass().add("empty-scroll");
    scroll.setFocusTraversable(false);
    scroll.viewportBoundsProperty().addListener((_, _, _) -> fit());
    families.selectedToggleProperty().addListener((_, before, now) -> chosen(before, now));
    families.selectToggle(families.getToggles().getFirst());
    Label help = new Label("…or drag a profile from the palette onto the canvas.");
    help.getStyleClass().add("muted");
    Hyperlink file = new Hyperlink("Open a design file…");
    file.setOnAction(_ -> stored.open().run());
    recent.setAlignment(Pos.CENTER);
    recent.getStyleClass().add("empty-recent");
    fillRecent();
    VBox all = new VBox(12, title, toggles, scroll, help, new VBox(4, file, recent));
    all.getStyleClass().add("empty-offer");
    all.setAlignment(Pos.CENTER);
    all.setPickOnBounds(false);
    getChildren().add(all);
  }

  private void fillRecent() {
    recent.getChildren().clear();
    stored.recent().get().stream()
        .limit(MOST_RECENT)
        .forEach(file -> recent.getChildren().add(link(file)));
    recent.setVisible(!recent.getChildren().isEmpty());
    recent.setManaged(recent.isVisible());
  }

  private Hyperlink link(RecentFile file) {
    Hyperlink link = new Hyperlink(Shown.of(file.name()));
    link.setId("recent-" + recent.getChildren().size());
    link.setMnemonicParsing(false);
    link.setAccessibleText("Open " + Shown.of(file.name() + ", " + file.folder()));
    Hint.set(link, Shown.of(file.path().toString()));
    link.setOnAction(_ -> stored.openRecent().accept(file));
    return link;
  }

  private void chosen(@Nullable Toggle before, @Nullable Toggle now) {
    if (now == null) {
      families.selectToggle(before);
    } else if (now.getUserData() instanceof TemplateShelf shelf) {
      TilePane shown = tiles.computeIfAbsent(shelf.family(), _ -> tiles(shelf));
      scroll.setContent(shown);
      scroll.prefViewportHeightProperty().bind(shown.heightProperty());
      scroll.setVvalue(0);
      fit();
    }
  }

  private TilePane tiles(TemplateShelf shelf) {
    TilePane pane = new TilePane(GAP, GAP);
    pane.setTileAlignment(Pos.TOP_LEFT);
    pane.setPrefColumns(2);
    shelf
        .offers()
        .forEach(
            offer ->
                pane.getChildren()
                    .add(TemplateTile.level("template-", offer, WIDTH, HEIGHT, start)));
    return pane;
  }

  /// As many in a row as there is room for, and no more than can be taken in.
  private void fit() {
    int columns = (int) Math.clamp((getWidth() - BAR) / (TILE + GAP), 1, MOST_COLUMNS);
    scroll.setMaxWidth(columns * (TILE + GAP) - GAP + BAR);
  }

  @Override
  protected void layoutChildren() {
    fit();
    super.layoutChildren();
  }
}
