package apim.designer.ui.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/// How well the texts of a window can be read: which are cut off, and which have too little
/// contrast with what lies behind them in the picture.
///
/// @param texts how many were looked at
public record Legibility(int texts, List<String> clipped, List<String> faint) {
  /// https://www.w3.org/TR/WCAG22/#contrast-minimum
  private static final double LEAST_CONTRAST = 4.5;

  private static final double LEAST_CONTRAST_OF_LARGE = 3;
  private static final double LARGE = 24;
  private static final double LARGE_BOLD = 18.66;

  /// Smaller than this on the screen, a text is part of an overview, not read.
  private static final double LEAST_READ = 7;

  private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");

  public static Legibility of(Scene scene, WritableImage image) {
    return of(scene.getRoot(), image);
  }

  /// Of the texts within `part`.
  public static Legibility of(Node part, WritableImage image) {
    Walk walk = new Walk(image);
    walk.visit(part, new BoundingBox(0, 0, image.getWidth(), image.getHeight()), 1);
    return new Legibility(walk.texts, walk.clipped, walk.faint);
  }

  /// A window with one text that is cut off and one that is too faint.
  public static Stage badExample() {
    Label cut = new Label("This sentence is much longer than its place");
    cut.setMaxWidth(80);
    Label faint = new Label("Faint");
    faint.setTextFill(Color.gray(0.8));
    Label sound = new Label("Sound");
    Stage stage = new Stage();
    VBox box = new VBox(cut, faint, sound);
    box.setBackground(javafx.scene.layout.Background.fill(Color.WHITE));
    stage.setScene(new Scene(box, 200, 100));
    stage.show();
    return stage;
  }

  private static final class Walk {
    private final WritableImage image;
    private final PixelReader pixels;
    private final List<String> clipped = new ArrayList<>();
    private final List<String> faint = new ArrayList<>();
    private int texts;

    Walk(WritableImage image) {
      this.image = image;
      this.pixels = image.getPixelReader();
    }

    void visit(Node node, Bounds view, double opacity) {
      // A line of a menu that cannot be chosen is not disabled itself.
      if (!node.isVisible()
          || node.isDisabled()
          || node.getPseudoClassStates().contains(DISABLED)) {
        return;
      }
      Bounds place = node.localToScene(node.getLayoutBounds());
      Bounds clip =
          node.getClip() == null
              ? view
              : common(view, node.localToScene(node.getClip().getBoundsInParent()));
      if (clip.getWidth() <= 0 || clip.getHeight() <= 0) {
        return;
      }
      double solid = opacity * node.getOpacity();
      if (node instanceof Text text && !text.getText().isBlank()) {
        text(text, place, clip, solid);
      } else if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> visit(child, clip, solid));
      }
    }

    private void text(Text text, Bounds place, Bounds view, double opacity) {
      Bounds seen = common(place, view);
      boolean whole =
          seen.getWidth() >= place.getWidth() - 1 && seen.getHeight() >= place.getHeight() - 1;
      double scale = place.getHeight() / Math.max(1, text.getLayoutBounds().getHeight());
      double size = text.getFont().getSize() * scale;
      if (!whole || size < LEAST_READ) {
        // What is scrolled out of view, or is an overview, is not read now.
        return;
      }
      texts++;
      // A name that is seen from far away loses its middle where it has no room.
      if (!text.getStyleClass().contains("far-name") && isCut(text)) {
        clipped.add(described(text));
      }
      if (text.getFill() instanceof Color colour) {
        Color ground = ground(place);
        double contrast = contrast(over(colour, ground, opacity), ground);
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        boolean large = size >= LARGE || (bold && size >= LARGE_BOLD);
        if (contrast < (large ? LEAST_CONTRAST_OF_LARGE : LEAST_CONTRAST)) {
          faint.add("%s: %.2f".formatted(described(text), contrast));
        }
      }
    }

    /// Cut by its control, by the drawing, or by the edge of the box that it stands in.
    private static boolean isCut(Text text) {
      if (text.getParent() instanceof Labeled control) {
        return !text.getText().equals(control.getText()) && text.getText().endsWith("...");
      }
      String words = text.getText();
      int cut = words.indexOf('…');
      boolean shortened = (cut >= 0 && cut < words.length() - 1) || words.endsWith(" …");
      return shortened || isOutside(text);
    }

    private static boolean isOutside(Text text) {
      Parent box = text.getParent();
      if (text.getStyleClass().contains("route-caption")) {
        Bounds ground = box.getChildrenUnmodifiable().getFirst().getBoundsInParent();
        Text alone = new Text(text.getText());
        alone.setFont(text.getFont());
        return text.getBoundsInParent().getHeight() > ground.getHeight() + 2
            || alone.getLayoutBounds().getWidth() > ground.getWidth();
      }
      if (box == null || !box.getStyleClass().contains("card")) {
        return false;
      }
      Bounds inside = text.getBoundsInParent();
      return inside.getMinX() < 0
          || inside.getMaxX() > box.getLayoutBounds().getWidth() + 0.5
          || inside.getMaxY() > box.getLayoutBounds().getHeight() + 0.5;
    }

    /// The colour that most of the place has; glyphs cover less of it than what is behind them.
    private Color ground(Bounds place) {
      Map<Integer, Integer> counts = new HashMap<>();
      int right = (int) Math.min(image.getWidth() - 1, place.getMaxX());
      int bottom = (int) Math.min(image.getHeight() - 1, place.getMaxY());
      for (int y = (int) Math.max(0, place.getMinY()); y <= bottom; y++) {
        for (int x = (int) Math.max(0, place.getMinX()); x <= right; x++) {
          counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
        }
      }
      int argb =
          counts.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse(0xFFFFFFFF);
      return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    private static Color over(Color colour, Color ground, double opacity) {
      return ground.interpolate(
          Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()),
          colour.getOpacity() * opacity);
    }

    private static String described(Text text) {
      Node owner = text;
      while (owner.getParent() != null && owner.getId() == null) {
        owner = owner.getParent();
      }
      return "“" + text.getText() + "” " + text.getStyleClass() + " in " + owner.getId();
    }

    private static Bounds common(Bounds a, Bounds b) {
      double left = Math.max(a.getMinX(), b.getMinX());
      double top = Math.max(a.getMinY(), b.getMinY());
      return new BoundingBox(
          left,
          top,
          Math.min(a.getMaxX(), b.getMaxX()) - left,
          Math.min(a.getMaxY(), b.getMaxY()) - top);
    }
  }

  /// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
  static double contrast(Color a, Color b) {
    double high = Math.max(luminance(a), luminance(b));
    double low = Math.min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
