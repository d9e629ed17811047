package apim.designer.ui.shell;

import apim.designer.desk.Words;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.window.Remembered;
import apim.designer.settings.Theme;
import apim.designer.ui.theme.Appearance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The choice of the theme.
record Themes(Appearance appearance, Remembered remembered) implements CommandSource {
  @Override
  public List<Command> commands() {
    return Arrays.stream(Theme.values()).map(this::command).toList();
  }

  private Command command(Theme theme) {
    return Command.of(
            "view.theme-" + theme.name().toLowerCase(Locale.ROOT),
            "Theme: " + Words.of(theme),
            Group.VIEW,
            4,
            () -> choose(theme))
        .switching(() -> appearance.theme() == theme);
  }

  private void choose(Theme theme) {
    appearance.choose(theme);
    remembered.change(settings -> settings.withTheme(theme));
  }
}
