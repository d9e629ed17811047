package apim.designer.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.ui.shell.Picture;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What the tests of screens see.
@Tag("window")
final class LegibilityTest {
  @Test
  void aTextThatIsCutOffOrFaintIsSeen() throws Exception {
    FxToolkit.registerPrimaryStage();
    Stage[] stage = new Stage[1];
    FxToolkit.setupFixture(() -> stage[0] = Legibility.badExample());
    WaitForAsyncUtils.waitForFxEvents();
    try {
      WritableImage image = Picture.of(stage[0].getScene());
      Legibility legibility =
          WaitForAsyncUtils.asyncFx(() -> Legibility.of(stage[0].getScene(), image)).get();
      assertEquals(1, legibility.clipped().size(), legibility.clipped().toString());
      assertEquals(1, legibility.faint().size(), legibility.faint().toString());
    } finally {
      FxToolkit.setupFixture(stage[0]::close);
    }
  }

  /// The two ends of the scale, and the grey that is the palest that may stand on white:
  /// https://webaim.org/articles/contrast/
  @Test
  void contrastIsThatOfTheGuideline() {
    assertEquals(21, Legibility.contrast(Color.BLACK, Color.WHITE), 0.001);
    assertEquals(1, Legibility.contrast(Color.RED, Color.RED), 0.001);
    assertEquals(4.54, Legibility.contrast(Color.web("#767676"), Color.WHITE), 0.005);
    assertEquals(4.48, Legibility.contrast(Color.web("#777777"), Color.WHITE), 0.005);
  }
}
