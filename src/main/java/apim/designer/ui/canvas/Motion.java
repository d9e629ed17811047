package apim.designer.ui.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.util.Duration;

/// Lets cards glide to where an edit has put them, so that the eye can follow; not when the system
/// asks for less motion.
final class Motion {
  private static final Duration SHORT = Duration.millis(120);

  private final SceneLayer layer;
  private final List<Node> following;
  private final Map<Card, Point2D> before = new HashMap<>();

  /// @param names that would stand where the cards are not yet
  Motion(SceneLayer layer, Node names) {
    this.layer = layer;
    this.following = List.of(layer.lines(), names);
  }

  void remember() {
    layer
        .cards()
        .forEach(card -> before.put(card, new Point2D(card.getLayoutX(), card.getLayoutY())));
  }

  void play() {
    if (Platform.getPreferences().isReducedMotion()) {
      return;
    }
    ParallelTransition all = new ParallelTransition();
    for (Card card : layer.cards()) {
      Point2D from = before.getOrDefault(card, new Point2D(card.getLayoutX(), card.getLayoutY()));
      double dx = from.getX() - card.getLayoutX();
      double dy = from.getY() - card.getLayoutY();
      if (dx != 0 || dy != 0) {
        TranslateTransition glide = new TranslateTransition(SHORT, card);
        glide.setFromX(dx);
        glide.setFromY(dy);
        glide.setToX(0);
        glide.setToY(0);
        glide.setInterpolator(Interpolator.EASE_BOTH);
        all.getChildren().add(glide);
      }
    }
    if (!all.getChildren().isEmpty()) {
      for (Node node : following) {
        FadeTransition coming = new FadeTransition(SHORT, node);
        coming.setFromValue(0);
        coming.setToValue(1);
        all.getChildren().add(coming);
      }
      all.play();
    }
  }
}
