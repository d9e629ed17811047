package apim.designer.desk.form;

import apim.designer.design.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The small buttons that move one of a list.
final class Order {
  private Order() {}

  /// @param change makes the edit of the list in its new order
  static <T> List<Property.Act> acts(
      List<T> list, int at, String name, Function<List<T>, Edit> change) {
    return List.of(
        new Property.Act(Property.Sign.UP, "Move " + name + " up", moved(list, at, at - 1, change)),
        new Property.Act(
            Property.Sign.DOWN, "Move " + name + " down", moved(list, at, at + 1, change)));
  }

  private static <T> Optional<Edit> moved(
      List<T> list, int from, int to, Function<List<T>, Edit> change) {
    if (to < 0 || to >= list.size()) {
      return Optional.empty();
    }
    List<T> next = new ArrayList<>(list);
    next.add(to, next.remove(from));
    return Optional.of(change.apply(next));
  }
}
