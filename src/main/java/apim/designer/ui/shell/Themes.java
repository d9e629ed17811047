package apim.designer.ui.shell;

import apim.designer.desk.Words;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.window.Remembered;
import apim.designer.settings.Look;
import apim.designer.settings.Theme;
import apim.designer.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The choice of the theme.
record Themes(Appearance appearance, Remembered remembered) implements CommandSource {
  private static final int STEP = 25;

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    Arrays.stream(Theme.values()).map(this::command).forEach(commands::add);
    commands.add(
        Command.of("view.text-larger", "Larger text", Group.VIEW, 4, () -> enlarge(STEP))
            .keys("Shortcut+Alt+Equals")
            .when(() -> appearance.text() < Look.LARGEST_TEXT));
    commands.add(
        Command.of("view.text-smaller", "Smaller text", Group.VIEW, 4, () -> enlarge(-STEP))
            .keys("Shortcut+Alt+Minus")
            .when(() -> appearance.text() > Look.USUAL_TEXT));
    return commands;
  }

  private void enlarge(int step) {
    remembered.change(settings -> settings.withText(appearance.text() + step));
    appearance.enlarge(remembered.settings().look().text());
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
