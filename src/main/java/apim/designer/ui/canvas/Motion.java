package apim.designer.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.util.Duration;

/// Lets cards glide to where an edit has put them, so that the eye can follow; not when the system
/// asks for less motion.
final class Motion {
  private static final Duration SHORT = Duration.millis(120);

  private final SceneLayer layer;
  private final Map<Card, Point2D> before = new HashMap<>();

  Motion(SceneLayer layer) {
    this.layer = layer;
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
      FadeTransition lines = new FadeTransition(SHORT, layer.lines());
      lines.setFromValue(0);
      lines.setToValue(1);
      all.getChildren().add(lines);
      all.play();
    }
  }
}
