package apim.designer.desk.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The sheet of keys and gestures: every command with keys, by menu, and what the mouse does.
public record KeySheet(List<Section> sections) {
  /// @param how the keys, or the gesture
  public record Line(String how, String what) {}

  /// What is told together, such as the keys of a menu.
  public record Section(String title, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }

    /// Whether it tells keys, and no gestures, which take more words.
    public boolean isOfKeys() {
      return !title.equals(MOUSE);
    }
  }

  private static final String MOUSE = "Mouse and canvas";

  private static final List<Line> GESTURES =
      List.of(
          new Line("Drag from the palette", "Place something where it is let go"),
          new Line("Double-click or Enter in the palette", "Place it on a free spot"),
          new Line("1 to 9 in the palette", "Place as many at once"),
          new Line("Click; with Shift or Ctrl", "Select; several"),
          new Line("Drag a frame", "Select what lies in it"),
          new Line("Drag a box", "Move what is selected on the grid; with Alt freely"),
          new Line(
              "Arrow keys", "Move what is selected by a step of the grid; with Alt by a pixel"),
          new Line("Drag a line or its label", "Lead it another way; put it elsewhere"),
          new Line("Double-click such a line", "Let it find its own way again"),
          new Line("Shift or Alt and an arrow", "Push the label or the bend of the selected line"),
          new Line(
              "Drag from a site to a node",
              "Put it behind the site, and all that are selected with it"),
          new Line("Drag from a load balancer to a node", "Choose the site, or make a new one"),
          new Line(
              "Drag from any other box to a box", "Link them, and all that are selected with one"),
          new Line("+ site on a load balancer; S", "Add the site that it lacks next"),
          new Line("C; B", "Connect what is selected; make it a backup"),
          new Line("Double-click; F2", "Rename; write a note, Ctrl+Enter takes it"),
          new Line("Click a badge", "Go to the problem that it counts"),
          new Line("Wheel; middle button; Space and drag", "Look around"),
          new Line("Ctrl and wheel", "Zoom at the pointer"),
          new Line("Click a line of the preview", "Select the element that it comes from"),
          new Line("Drag over text of the preview", "Mark it, to be copied"),
          new Line("Escape", "Select nothing; in a field bring back what was there"),
          new Line("Enter in a field", "Take over what is typed"),
          new Line("Drop a design file on the window", "Open it"));

  public KeySheet {
    sections = List.copyOf(sections);
  }

  /// @param keys of a command, as the system writes them
  public static KeySheet of(List<Command> commands, Function<Command, String> keys) {
    List<Section> sections = new ArrayList<>();
    for (Command.Group group : Command.Group.values()) {
      List<Line> lines =
          commands.stream()
              .filter(command -> command.group() == group && command.keys().isPresent())
              .map(command -> new Line(keys.apply(command), command.caption()))
              .toList();
      if (!lines.isEmpty()) {
        sections.add(new Section(group.label(), lines));
      }
    }
    sections.add(new Section(MOUSE, GESTURES));
    return new KeySheet(sections);
  }

  /// The sections in their order, in so many columns of about the same height.
  public List<List<Section>> columns(int count) {
    int share = sections.stream().mapToInt(KeySheet::height).sum() / count;
    List<List<Section>> columns = new ArrayList<>();
    columns.add(new ArrayList<>());
    int filled = 0;
    for (Section section : sections) {
      int height = height(section);
      if (filled > 0 && filled + height / 2 > share && columns.size() < count) {
        columns.add(new ArrayList<>());
        filled = 0;
      }
      columns.getLast().add(section);
      filled += height;
    }
    return columns;
  }

  private static int height(Section section) {
    return 1 + section.lines().size() * (section.isOfKeys() ? 1 : 2);
  }
}
