package apim.designer.desk.drawing;

import apim.designer.desk.Desk;
import apim.designer.topology.Ref;
import java.util.List;
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

  /// Opens a field for a name where it stands.
  void name(Naming naming);

  /// Asks which of several things a gesture is to make.
  ///
  /// @param at what the gesture ended at
  void ask(List<Offer> offers, Ref at);

  /// Makes the one thing that can be meant, or asks.
  default void make(List<Offer> offers, Ref at) {
    if (offers.size() == 1) {
      desk().apply(offers.getFirst().edit());
    } else if (!offers.isEmpty()) {
      ask(offers, at);
    }
  }

  /// Lets go of what is in the hand, and does what it makes.
  default void finish() {
    CanvasState done = state();
    become(done.with(new Gesture.None()));
    desk().select(done.picking().released());
    done.edit().ifPresent(desk()::apply);
    if (done.gesture()
        instanceof Gesture.Pressed(Hit.Mark(Ref ref), double _, double _, boolean _)) {
      desk().problemOf(HoverWords.worst(done.snapshot().outcome(), done.stacks().all(ref)));
    }
    Optional<Ref> end = done.target();
    end.ifPresent(ref -> make(done.offers(), ref));
    if (end.isEmpty() && done.gesture() instanceof Gesture.Connecting line && done.overBox()) {
      desk().say(done.connecting(line.tie()).refusal());
    }
  }
}
