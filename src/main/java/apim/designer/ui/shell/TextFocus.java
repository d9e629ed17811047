package apim.designer.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// The field in which the architect types, if any: there, copying and deleting are about text.
record TextFocus(Supplier<@Nullable Node> focusOwner) {
  Optional<TextInputControl> field() {
    return focusOwner.get() instanceof TextInputControl field
        ? Optional.of(field)
        : Optional.empty();
  }

  boolean isThere() {
    return field().isPresent();
  }

  /// `inField` with the field, or else `elsewhere`.
  Runnable or(Consumer<TextInputControl> inField, Runnable elsewhere) {
    return () -> field().ifPresentOrElse(inField, elsewhere);
  }
}
