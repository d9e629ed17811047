package apim.designer.ui.inspector;

import static apim.designer.desk.form.Sheet.sample;

import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Selection;
import apim.designer.desk.form.Form;
import apim.designer.settings.Theme;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.ui.ShownPanel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The form of a design in a window of its own, with the hands of an architect.
abstract class FormUnderTest {
  static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  final DeskUnderTest desk = new DeskUnderTest(sample());
  final FxRobot robot = new FxRobot();

  // Made by show, once JavaFX is there.
  @SuppressWarnings("NullAway.Init")
  InspectorView view;

  @SuppressWarnings("NullAway.Init")
  Stage stage;

  @TempDir Path folder;

  void show(String... refs) throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          view = new InspectorView(desk.desk);
          desk.select(selection(refs));
          desk.add(view);
        });
    stage = ShownPanel.show(view, 268, 720, Theme.LIGHT);
    // Room for what pops up: the headless screen is small.
    robot.interact(
        () -> {
          stage.setX(200);
          stage.setY(40);
          stage.requestFocus();
        });
    settled();
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, stage.focusedProperty());
  }

  /// Waits until what the robot did has come to the window.
  static void settled() {
    WaitForAsyncUtils.waitForFxEvents(10);
  }

  void write(String text) {
    robot.write(text);
    settled();
  }

  void push(KeyCode key) {
    robot.push(key);
    settled();
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.setupFixture(() -> stage.close());
  }

  static Selection selection(String... refs) {
    return Selection.of(Stream.of(refs).map(Ref::parse).toList());
  }

  void enter(String key) {
    robot.interact(field(key)::requestFocus);
    settled();
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    settled();
  }

  TextInputControl field(String key) {
    return robot.lookup("#property-" + key).queryAs(TextInputControl.class);
  }

  String message(String key) {
    Parent frame = field(key).getParent();
    while (frame != null && !(frame instanceof Frame)) {
      frame = frame.getParent();
    }
    return robot.from(frame).lookup(".field-message").queryAs(Label.class).getText();
  }

  Site site() {
    return desk.session
        .snapshot()
        .design()
        .topology()
        .loadBalancers()
        .getFirst()
        .sites()
        .getFirst();
  }

  List<Node> nodes() {
    return desk.session.snapshot().design().topology().nodes();
  }

  int steps() {
    return desk.session.snapshot().history().past().size();
  }

  void undo() {
    robot.interact(() -> desk.session.undo());
  }

  static Form formOf(DeskUnderTest desk) {
    return new Form() {
      @Override
      public void apply(apim.designer.design.Edit edit) {
        desk.apply(edit);
      }

      @Override
      public void type(apim.designer.design.Edit edit, String key) {
        desk.desk.type(edit, key);
      }

      @Override
      public boolean takeBack(String key) {
        return desk.desk.takeBack(key);
      }

      @Override
      public void say(String sentence) {
        desk.desk.say(sentence);
      }

      @Override
      public void settle() {
        desk.desk.settle();
      }

      @Override
      public void fold(String key) {
        throw new AssertionError(key + " has nothing below it");
      }

      @Override
      public void select(Ref ref) {
        desk.select(Selection.of(ref));
      }

      @Override
      public Optional<Path> ask(String title, List<String> endings) {
        return desk.answer;
      }
    };
  }
}
