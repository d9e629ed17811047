package apim.designer.ui;

import apim.designer.settings.Look;
import apim.designer.settings.Theme;
import apim.designer.ui.theme.Appearance;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window around one panel.
public final class ShownPanel {
  private ShownPanel() {}

  /// A panel in a scene without a window, with everything in its place: quicker than a window, where
  /// no hand is needed.
  public static <P extends Parent> P laidOut(Callable<P> made, double width, double height)
      throws Exception {
    FxToolkit.registerPrimaryStage();
    return WaitForAsyncUtils.asyncFx(
            () -> {
              P panel = made.call();
              Scene scene = new Scene(panel, width, height);
              new Appearance(Look.USUAL.with(Theme.LIGHT)).dress(scene);
              layOut(panel);
              return panel;
            })
        .get();
  }

  /// Puts everything in its place after a change; on the thread of the window.
  public static void layOut(Parent panel) {
    panel.applyCss();
    panel.layout();
  }

  /// Does something on the thread of the window, and waits for it.
  public static void act(Runnable action) throws Exception {
    WaitForAsyncUtils.asyncFx(action).get();
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Shows a panel in a window of its own.
  public static Stage show(Parent panel, double width, double height, Theme theme)
      throws Exception {
    FxToolkit.registerPrimaryStage();
    Stage[] stage = new Stage[1];
    FxToolkit.setupFixture(
        () -> {
          stage[0] = new Stage();
          Scene scene = new Scene(panel, width, height);
          new Appearance(Look.USUAL.with(theme)).dress(scene);
          stage[0].setScene(scene);
          stage[0].show();
        });
    return stage[0];
  }
}
