package apim.designer.ui.preview;

import apim.designer.desk.files.PreviewActions;
import apim.designer.desk.files.PreviewState;
import apim.designer.ui.control.Hint;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What stands beside the caption: which file is open, the ways to look at it, to find in it and to
/// copy it.
final class FileHead {
  private static final String GLASS =
      "M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 M15.5 15.5 L20 20";
  private static final String SHEETS = "M9 9 H19 V20 H9 Z M5 15 V5 C5 4.5 5.5 4 6 4 H15";

  private static final int ROOM_FOR_PATH = 460;
  private static final int ROOM_FOR_COPY = 400;

  private final Label folder = new Label();
  private final Label name = new Label();
  private final HBox path = new HBox(folder, name);
  private final HBox tabs = new HBox();
  private final Map<PreviewState.Tab, ToggleButton> buttons = new EnumMap<>(PreviewState.Tab.class);
  private final Button back;
  private final Button forward;
  private final Button find;
  private final Button copy;
  private boolean showing;

  FileHead(PreviewActions reader) {
    back = FindBar.tool("preview-back", "M14 6 L8 12 L14 18", "Back (Alt+Left)", reader::back);
    forward =
        FindBar.tool(
            "preview-forward", "M10 6 L16 12 L10 18", "Forward (Alt+Right)", reader::forward);
    back.setMinWidth(Region.USE_PREF_SIZE);
    forward.setMinWidth(Region.USE_PREF_SIZE);
    dressPath();
    dressTabs(reader);
    find = FindBar.tool("preview-find-open", GLASS, "Find in this file (Ctrl+F)", reader::find);
    copy =
        FindBar.tool(
            "preview-copy",
            SHEETS,
            "Copy the whole file; Ctrl+C copies what is selected",
            reader::copy);
    find.setMinWidth(Region.USE_PREF_SIZE);
    copy.setMinWidth(Region.USE_PREF_SIZE);
  }

  private void dressPath() {
    path.setAlignment(Pos.CENTER_LEFT);
    path.setId("preview-path");
    path.setMinWidth(0);
    folder.getStyleClass().add("file-folder");
    folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    folder.setMinWidth(0);
    name.getStyleClass().add("file-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
  }

  private void dressTabs(PreviewActions reader) {
    tabs.getStyleClass().add("segments");
    tabs.setMinWidth(Region.USE_PREF_SIZE);
    tabs.setAlignment(Pos.CENTER);
    ToggleGroup group = new ToggleGroup();
    for (PreviewState.Tab tab : PreviewState.Tab.values()) {
      ToggleButton button = new ToggleButton(tab.caption());
      button.setId("preview-" + tab.name());
      button.setToggleGroup(group);
      Hint.set(button, tab.hint());
      button.setAccessibleText(tab.caption() + ": " + tab.hint());
      button.setOnAction(
          _ -> {
            if (!showing) {
              // A click on the one that is chosen would let go of it.
              button.setSelected(true);
              reader.look(tab);
            }
          });
      buttons.put(tab, button);
      tabs.getChildren().add(button);
    }
  }

  /// In a narrow pane the tree alone says which file is open, and copying is in the menu of the text.
  void fit(double width) {
    shown(path, width >= ROOM_FOR_PATH);
    shown(copy, width >= ROOM_FOR_COPY);
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  List<Node> nodes() {
    return List.of(back, forward, path, tabs, find, copy);
  }

  void show(PreviewState state) {
    showing = true;
    int slash = state.path().lastIndexOf('/') + 1;
    folder.setText(state.path().substring(0, slash));
    name.setText(state.path().substring(slash));
    path.setAccessibleText(state.path());
    back.setDisable(!state.canGoBack());
    forward.setDisable(!state.canGoForward());
    buttons.forEach((tab, button) -> button.setSelected(tab == state.tab()));
    showing = false;
  }
}
