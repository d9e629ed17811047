package apim.designer.ui.preview;

import apim.designer.desk.files.PreviewRow;
import apim.designer.desk.files.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of code in its colours, with the hits of a search marked behind it. Pieces are used again,
/// since to dress a new one takes longer than to change its text.
final class CodeText extends StackPane {
  private final TextFlow flow = new TextFlow();
  private final Path hits = path("hit");
  private final Path current = path("hit-current");
  private final List<Text> pieces = new ArrayList<>();
  private final Path marked = path("text-marked");
  private List<PreviewRow.Span> spans = List.of();
  private List<PreviewRow.Span> marks = List.of();
  private boolean wraps;

  CodeText() {
    getStyleClass().add("code");
    getChildren().addAll(marked, hits, current, flow);
  }

  private static Path path(String style) {
    Path path = new Path();
    path.getStyleClass().add(style);
    path.setManaged(false);
    path.setMouseTransparent(true);
    return path;
  }

  void show(List<Token> tokens, List<PreviewRow.Span> hitsOfLine) {
    while (pieces.size() < tokens.size()) {
      pieces.add(new Text());
    }
    for (int i = 0; i < tokens.size(); i++) {
      show(pieces.get(i), tokens.get(i));
    }
    if (flow.getChildren().size() != tokens.size()) {
      flow.getChildren().setAll(pieces.subList(0, tokens.size()));
    }
    spans = hitsOfLine;
    requestLayout();
  }

  /// Marks a piece of the text; nothing, where it is empty.
  void mark(Optional<PreviewRow.Span> span) {
    marks = span.stream().toList();
    requestLayout();
  }

  /// Whether a long line goes on below itself.
  void wrap(boolean wanted) {
    wraps = wanted;
    requestLayout();
  }

  /// The place between letters that is next to a point.
  int column(double sceneX, double sceneY) {
    return flow.getHitInfo(flow.sceneToLocal(sceneX, sceneY)).getInsertionIndex();
  }

  private static void show(Text piece, Token token) {
    String style = "token-" + token.kind().name().toLowerCase(Locale.ROOT);
    piece.setText(token.text());
    if (!piece.getStyleClass().contains(style)) {
      piece.getStyleClass().setAll(style);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = wraps ? getWidth() : flow.prefWidth(-1);
    double height = flow.prefHeight(wraps ? width : -1);
    flow.resizeRelocate(0, (getHeight() - height) / 2, width, height);
    draw(marked, marks);
    draw(hits, spans.stream().filter(span -> !span.current()).toList());
    draw(current, spans.stream().filter(PreviewRow.Span::current).toList());
  }

  // Only here the letters have their font, and with it their places.
  private void draw(Path path, List<PreviewRow.Span> wanted) {
    path.getElements().clear();
    path.setLayoutY(flow.getLayoutY());
    wanted.forEach(
        span -> path.getElements().addAll(flow.getRangeShape(span.start(), span.end(), false)));
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(flow.prefWidth(-1));
  }

  @Override
  protected double computeMinWidth(double height) {
    return wraps ? 0 : computePrefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(wraps ? width : -1);
  }

  /// What is shown, piece by piece.
  List<Node> shown() {
    return List.copyOf(flow.getChildren());
  }
}
