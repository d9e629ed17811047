package apim.designer.ui.preview;

import apim.designer.desk.files.PreviewRow;
import apim.designer.desk.files.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of code in its colours, with the hits of a search marked behind it. Pieces are used again,
/// since to dress a new one takes longer than to change its text.
final class CodeText extends Pane {
  private final TextFlow flow = new TextFlow();
  private final Path hits = path("hit");
  private final Path current = path("hit-current");
  private final List<Text> pieces = new ArrayList<>();
  private List<PreviewRow.Span> spans = List.of();

  CodeText() {
    getStyleClass().add("code");
    getChildren().addAll(hits, current, flow);
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

  private static void show(Text piece, Token token) {
    String style = "token-" + token.kind().name().toLowerCase(Locale.ROOT);
    piece.setText(token.text());
    if (!piece.getStyleClass().contains(style)) {
      piece.getStyleClass().setAll(style);
    }
  }

  @Override
  protected void layoutChildren() {
    flow.resizeRelocate(
        0, (getHeight() - flow.prefHeight(-1)) / 2, flow.prefWidth(-1), flow.prefHeight(-1));
    draw(hits, false);
    draw(current, true);
  }

  // Only here the letters have their font, and with it their places.
  private void draw(Path path, boolean wanted) {
    path.getElements().clear();
    path.setLayoutY(flow.getLayoutY());
    spans.stream()
        .filter(span -> span.current() == wanted)
        .forEach(
            span -> path.getElements().addAll(flow.getRangeShape(span.start(), span.end(), false)));
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(flow.prefWidth(-1));
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(-1);
  }

  /// What is shown, piece by piece.
  List<Node> shown() {
    return List.copyOf(flow.getChildren());
  }
}
