package apim.designer.ui.shell;

import apim.designer.ui.control.Panel;
import java.util.List;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The pane to the left of the canvas, which shows one of several panels.
final class LeftSide extends BorderPane {
  private final ToggleGroup group = new ToggleGroup();

  /// @param pages the first is shown; a single one has no toggle
  LeftSide(List<Panel> pages) {
    HBox toggles = new HBox();
    toggles.getStyleClass().add("left-toggles");
    for (Panel page : pages) {
      ToggleButton toggle = new ToggleButton(page.title());
      toggle.setId("left-" + page.id());
      toggle.setToggleGroup(group);
      toggle.setUserData(page);
      toggles.getChildren().add(toggle);
    }
    group.selectedToggleProperty().addListener((_, before, now) -> chosen(before, now));
    if (pages.size() > 1) {
      setTop(toggles);
      getStyleClass().add("has-toggles");
    }
    group.selectToggle(group.getToggles().getFirst());
  }

  private void chosen(@Nullable Toggle before, @Nullable Toggle now) {
    if (now == null) {
      group.selectToggle(before);
    } else if (now.getUserData() instanceof Panel page) {
      setCenter(page.node());
    }
  }

  void show(Panel page) {
    group.getToggles().stream()
        .filter(toggle -> page.equals(toggle.getUserData()))
        .findFirst()
        .ifPresent(group::selectToggle);
  }
}
