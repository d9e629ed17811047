package apim.designer.desk.drawing;

import apim.designer.design.Edit;
import apim.designer.desk.Desk;
import apim.designer.topology.Ref;
import java.util.Optional;

/// The drawing, as mouse, keys and menus work on it.
public interface Canvas {
  CanvasState state();

  /// Shows another state.
  void become(CanvasState next);

  /// Another gesture that shows nothing of its own.
  void hold(Gesture gesture);

  /// Marks what the mouse lies on, and nothing else.
  void hover(Optional<Ref> ref);

  Desk desk();

  Viewport viewport();

  /// Shows another part of the drawing, or the same in another size.
  void look(Viewport next);

  /// Brings something into view.
  void show(Ref ref);

  /// The box that has the keyboard; empty when the drawing as a whole has it, or nothing here.
  Optional<Ref> focused();

  /// Gives the drawing as a whole the keyboard.
  void focus();

  /// Lets go of what is in the hand, and does what it makes.
  default void finish() {
    CanvasState done = state();
    become(done.with(new Gesture.None()));
    desk().select(done.released());
    Optional<Edit> edit = done.edit();
    edit.ifPresent(desk()::apply);
    if (edit.isEmpty() && done.gesture() instanceof Gesture.Connecting line && done.overBox()) {
      desk().say(new Connecting(done.topology(), line.tie()).refusal());
    }
  }
}
