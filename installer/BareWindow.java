import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The least that a window of JavaFX can be, of the same size as ours: what its start is measured against.
public final class BareWindow {
  private BareWindow() {}

  public static void main(String[] arguments) {
    Platform.startup(
        () -> {
          Stage stage = new Stage();
          stage.setTitle("Bare window");
          stage.setScene(new Scene(new Label("A window"), 1280, 800));
          stage.show();
        });
  }
}
