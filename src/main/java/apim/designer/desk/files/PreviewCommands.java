package apim.designer.desk.files;

import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import java.util.List;

/// What the menus have of the preview; each brings it into view.
///
/// @param open brings the preview into view
public record PreviewCommands(PreviewActions actions, Runnable open) {
  public List<Command> all() {
    return List.of(
        command("tools.find-in-file", "Find in the file shown…", 0, actions::find)
            .keys("Shortcut+F"),
        command("tools.find-in-files", "Find in all files…", 0, actions::findEverywhere)
            .keys("Shortcut+Alt+F"),
        command("tools.back", "Back in the preview", 2, actions::back)
            .keys("Alt+Left")
            .when(() -> actions.state().canGoBack()),
        command("tools.forward", "Forward in the preview", 2, actions::forward)
            .keys("Alt+Right")
            .when(() -> actions.state().canGoForward()),
        command("tools.next-change", "Next change", 3, () -> actions.change(true)).keys("F7"),
        command("tools.previous-change", "Previous change", 3, () -> actions.change(false))
            .keys("Shift+F7"),
        command("tools.compare", "Compare with a bundle…", 3, actions::compareWithZip),
        command(
            "tools.compare-folder",
            "Compare with an unpacked bundle…",
            3,
            actions::compareWithFolder));
  }

  private Command command(String id, String title, int section, Runnable action) {
    return Command.of(
        id,
        title,
        Group.TOOLS,
        section,
        () -> {
          open.run();
          action.run();
        });
  }
}
