package apim.designer.ui.help;

import apim.designer.desk.help.AboutState;
import apim.designer.desk.help.Library;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows what the program is, what it runs on, and whose work is in it.
public final class AboutView extends VBox {
  private static final int WIDTH = 560;
  private static final int LIBRARIES = 260;

  private final AboutState state;
  private final Consumer<String> browser;

  /// @param browser opens a page
  public AboutView(AboutState state, Consumer<String> browser) {
    super(12);
    this.state = state;
    this.browser = browser;
    setId("about");
    getStyleClass().add("about");
    setPrefWidth(WIDTH);
    Label purpose = words(AboutState.PURPOSE);
    Label terms = words(AboutState.TERMS);
    terms.setId("about-terms");
    Label caption = new Label("Made with");
    caption.getStyleClass().add("group-title");
    ScrollPane scroll = new ScrollPane(libraries());
    scroll.setId("about-libraries");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefViewportHeight(LIBRARIES);
    scroll.setMinHeight(80);
    scroll.setAccessibleText("Libraries and their licences");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(purpose, facts(), terms, caption, scroll);
  }

  /// Puts all of it on the clipboard, as text.
  public void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(state.text());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private GridPane facts() {
    GridPane grid = grid();
    int row = 0;
    for (AboutState.Fact fact : state.facts()) {
      Label name = new Label(fact.name());
      name.getStyleClass().add("muted");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label value = new Label(fact.value());
      value.setWrapText(true);
      grid.addRow(row++, name, value);
    }
    return grid;
  }

  private GridPane libraries() {
    GridPane grid = grid();
    int row = 0;
    for (Library library : state.libraries()) {
      Label name = new Label(library.shortName());
      GridPane.setHgrow(name, Priority.ALWAYS);
      name.setMinWidth(Region.USE_PREF_SIZE);
      name.setMaxWidth(Double.MAX_VALUE);
      Label version = new Label(library.version());
      version.getStyleClass().add("muted");
      version.setMinWidth(Region.USE_PREF_SIZE);
      Hyperlink licence = new Hyperlink(library.licence());
      licence.setAccessibleText("Licence of " + library.shortName() + ": " + library.licence());
      licence.setWrapText(true);
      licence.setDisable(library.page().isEmpty());
      licence.setOnAction(_ -> browser.accept(library.page()));
      grid.addRow(row++, name, version, licence);
    }
    return grid;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane(16, 4);
    grid.getStyleClass().add("about-grid");
    return grid;
  }
}
