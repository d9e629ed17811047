package apim.designer.ui.shell;

import apim.designer.desk.command.Command;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// The field in which the architect types, if any: there, copying and deleting are about text.
record TextFocus(Supplier<@Nullable Node> focusOwner) {
  private static final Map<String, Consumer<TextInputControl>> IN_TEXT =
      Map.of(
          "edit.cut", TextInputControl::cut,
          "edit.copy", TextInputControl::copy,
          "edit.paste", TextInputControl::paste,
          "edit.delete", TextInputControl::deleteNextChar,
          "edit.select-all", TextInputControl::selectAll);

  private Optional<TextInputControl> field() {
    return focusOwner.get() instanceof TextInputControl field
        ? Optional.of(field)
        : Optional.empty();
  }

  private boolean isThere() {
    return field().isPresent();
  }

  /// The same commands, of which some are about the text while there is one.
  List<Command> first(List<Command> commands) {
    return commands.stream().map(this::first).toList();
  }

  private Command first(Command command) {
    Consumer<TextInputControl> inText = IN_TEXT.get(command.id());
    return inText == null
        ? command
        : command
            .doing(() -> field().ifPresentOrElse(inText, command.action()))
            .when(() -> isThere() || command.isEnabled());
  }
}
