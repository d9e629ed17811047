package apim.designer.ui;

import apim.designer.settings.Theme;
import apim.designer.ui.theme.Appearance;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// A window around one panel.
public final class ShownPanel {
  private ShownPanel() {}

  /// Shows a panel in a window of its own.
  public static Stage show(Parent panel, double width, double height, Theme theme)
      throws Exception {
    FxToolkit.registerPrimaryStage();
    Stage[] stage = new Stage[1];
    FxToolkit.setupFixture(
        () -> {
          stage[0] = new Stage();
          Scene scene = new Scene(panel, width, height);
          new Appearance(theme).dress(scene);
          stage[0].setScene(scene);
          stage[0].show();
        });
    return stage[0];
  }
}
