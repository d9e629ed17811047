package apim.designer.ui.help;

import apim.designer.desk.help.Manual;
import apim.designer.desk.help.ManualBlock;
import apim.designer.desk.help.Page;
import apim.designer.desk.help.Span;
import apim.designer.desk.help.Topic;
import apim.designer.ui.control.SeverityMark;
import apim.designer.validation.Rule;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Shows a page of the help.
final class PageView extends VBox {
  /// So many letters stand in a column without a line break.
  private static final int NARROW = 8;

  private static final int LEAST = 72;

  private final Consumer<Topic> turn;
  private final Consumer<String> browser;

  /// @param turn opens another page
  /// @param browser opens a page of someone else's
  PageView(Page page, Consumer<Topic> turn, Consumer<String> browser) {
    this.turn = turn;
    this.browser = browser;
    getStyleClass().add("help-page");
    Label title = new Label(page.title());
    title.setId("help-title");
    title.getStyleClass().add("help-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().add(title);
    page.blocks().forEach(block -> getChildren().add(node(block)));
  }

  private Node node(ManualBlock block) {
    return switch (block) {
      case ManualBlock.Heading(String text) -> heading(text);
      case ManualBlock.Paragraph(List<Span> spans) -> flow(spans);
      case ManualBlock.Bullet(List<Span> spans) -> bullet(spans);
      case ManualBlock.Table table -> table(table);
      case ManualBlock.RuleList(List<Rule> rules) ->
          new VBox(10, rules.stream().map(this::rule).toArray(Node[]::new));
    };
  }

  private static Label heading(String text) {
    Label heading = wrapped(text);
    heading.getStyleClass().add("help-heading");
    return heading;
  }

  private TextFlow flow(List<Span> spans) {
    TextFlow flow = new TextFlow();
    spans.forEach(span -> flow.getChildren().add(node(span)));
    flow.setMinWidth(0);
    return flow;
  }

  private Node node(Span span) {
    return switch (span) {
      case Span.Words(String text) -> text(text, "help-words");
      case Span.Strong(String text) -> text(text, "help-strong");
      case Span.Code(String text) -> text(text, "help-code");
      case Span.Turn(String text, Topic topic) -> {
        Hyperlink link = link(text, () -> turn.accept(topic));
        link.setAccessibleText("Help: " + Manual.title(topic));
        yield link;
      }
      case Span.Source(String text, String url) -> {
        Hyperlink link = link(text, () -> browser.accept(url));
        link.getStyleClass().add("help-source");
        link.setAccessibleText("Open in the browser: " + text);
        yield link;
      }
    };
  }

  private static Text text(String words, String styleClass) {
    Text text = new Text(words);
    text.getStyleClass().add(styleClass);
    return text;
  }

  private static Hyperlink link(String words, Runnable action) {
    Hyperlink link = new Hyperlink(words);
    link.setWrapText(true);
    link.setMinHeight(Region.USE_PREF_SIZE);
    link.setOnAction(
        _ -> {
          link.setVisited(false);
          action.run();
        });
    return link;
  }

  private HBox bullet(List<Span> spans) {
    Label dot = new Label("•");
    dot.setMinWidth(Region.USE_PREF_SIZE);
    TextFlow words = flow(spans);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox bullet = new HBox(6, dot, words);
    bullet.getStyleClass().add("help-bullet");
    return bullet;
  }

  private static GridPane table(ManualBlock.Table table) {
    GridPane grid = new GridPane(12, 9);
    grid.getStyleClass().add("help-table");
    int columns = table.head().size();
    for (int column = 0; column < columns; column++) {
      ColumnConstraints width = new ColumnConstraints();
      // A port or a word of a few letters is no place for a line break.
      boolean narrow = widest(table, column) <= NARROW;
      width.setHgrow(narrow ? Priority.NEVER : Priority.ALWAYS);
      width.setMinWidth(narrow ? Region.USE_PREF_SIZE : LEAST);
      grid.getColumnConstraints().add(width);
      Label head = wrapped(table.head().get(column));
      head.getStyleClass().add("muted");
      grid.add(head, column, 0);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = table.rows().get(row);
      for (int column = 0; column < columns; column++) {
        Label cell = wrapped(cells.get(column));
        cell.setAccessibleRole(AccessibleRole.TEXT);
        cell.setAccessibleText(table.head().get(column) + ": " + cells.get(column));
        grid.add(cell, column, row + 1);
      }
    }
    return grid;
  }

  private static int widest(ManualBlock.Table table, int column) {
    return Stream.concat(Stream.of(table.head()), table.rows().stream())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }

  private VBox rule(Rule rule) {
    Label id = new Label(rule.id());
    id.getStyleClass().add("help-rule");
    HBox head = new HBox(8, new SeverityMark(rule.severity()), id);
    Hyperlink source = link(host(rule.source()), () -> browser.accept(rule.source()));
    source.getStyleClass().add("help-source");
    source.setAccessibleText("Open in the browser: the source of " + rule.id());
    return new VBox(2, head, wrapped(rule.fault()), source);
  }

  private static String host(String url) {
    String host = URI.create(url).getHost();
    return host == null ? url : host;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
