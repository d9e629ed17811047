package apim.designer.ui.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

/// An architect whose gestures are counted: each click, each drag, each text that is typed, and each
/// key or shortcut that does something is one. What only looks, such as the wheel, is none.
final class Counted {
  final Architect architect = new Architect();
  private final List<String> gestures = new ArrayList<>();

  List<String> gestures() {
    return List.copyOf(gestures);
  }

  private void counts(String gesture) {
    gestures.add(gesture);
  }

  void clicks(String id) throws Exception {
    counts("click " + id);
    architect.clicks(id);
  }

  void clicks(Point2D at) {
    counts("click at a place");
    architect.clicks(at);
  }

  /// Clicks on a word, such as an item of a menu that stands open.
  void chooses(String word) {
    counts("choose " + word);
    architect.clicksOn(word);
  }

  void drags(Point2D from, Point2D to) {
    counts("drag");
    architect.drags(from, to);
  }

  void presses(KeyCode... keys) {
    counts("press " + List.of(keys));
    architect.presses(keys);
  }

  /// Types a whole text where the keyboard is.
  void types(String text) {
    counts("type " + text);
    architect.types(text);
  }

  /// Copies something in another program.
  void copiesElsewhere(String text) throws Exception {
    counts("copy elsewhere");
    architect.ask(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text);
          return Clipboard.getSystemClipboard().setContent(content);
        });
  }

  /// Types a name into the dialog of the system that comes with the next gesture, and takes it.
  void willName(Path file) throws Exception {
    counts("type " + file.getFileName());
    counts("press Enter in the dialog of the system");
    architect.willChoose(file);
  }

  // What an architect does again and again, each in its gestures.

  /// Places so many of something from the palette.
  void places(String item, int count) throws Exception {
    clicks("palette-" + item);
    presses(KeyCode.getKeyCode(String.valueOf(count)));
  }

  /// Gives what is selected on the canvas another name.
  void names(String text) throws Exception {
    presses(KeyCode.F2);
    architect.until("a field should open", () -> architect.seen("canvas-name").isPresent());
    types(text);
    presses(KeyCode.ENTER);
  }

  /// Chooses another value of a property.
  void chooses(String property, String value) throws Exception {
    architect.scrollsTo("property-" + property);
    clicks("property-" + property);
    chooses(value);
  }

  void pastesAddresses(String lines) throws Exception {
    copiesElsewhere(lines);
    presses(KeyCode.SHORTCUT, KeyCode.T);
    architect.until("the table should open", () -> architect.seen("table").isPresent());
    presses(KeyCode.SHORTCUT, KeyCode.V);
    presses(KeyCode.ESCAPE);
  }

  /// Exports to where the window proposes.
  void exports() throws Exception {
    presses(KeyCode.SHORTCUT, KeyCode.E);
    architect.until("it can be exported", () -> architect.hasKeyboard("export-start"));
    presses(KeyCode.ENTER);
    architect.until(
        "the dialog should tell of the bundle",
        () -> architect.says("export-remark", "Exported to "));
    presses(KeyCode.ESCAPE);
  }
}
