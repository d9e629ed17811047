package apim.designer.diagram;

import apim.designer.topology.Ref;
import java.util.List;

/// Traffic before it has a way: what it connects, and how it will be drawn.
///
/// @param bundle wires of one bundle start at one port and may share a line
/// @param labels what may stand on it, the fullest first; empty for nothing
/// @param hand what a hand has done to it
record Wire(
    String bundle,
    Ref ref,
    Ref fromRef,
    Ref toRef,
    End from,
    End to,
    boolean dashed,
    Scene.Tone tone,
    List<String> labels,
    HandShape hand) {
  Wire {
    labels = List.copyOf(labels);
  }

  /// One that no hand has touched.
  Wire(
      String bundle,
      Ref ref,
      Ref fromRef,
      Ref toRef,
      End from,
      End to,
      boolean dashed,
      Scene.Tone tone,
      List<String> labels) {
    this(bundle, ref, fromRef, toRef, from, to, dashed, tone, labels, HandShape.NONE);
  }

  Wire with(HandShape newHand) {
    return new Wire(bundle, ref, fromRef, toRef, from, to, dashed, tone, labels, newHand);
  }

  /// What it says in full; empty for nothing.
  String words() {
    return labels.isEmpty() ? "" : labels.getFirst();
  }

  /// Where a wire may touch a box: on its left or right edge, between `top` and `bottom`.
  record End(Area box, int top, int bottom) {
    static End of(Area box) {
      return new End(box, box.y(), box.bottom());
    }

    int middle() {
      return (top + bottom) / 2;
    }
  }
}
