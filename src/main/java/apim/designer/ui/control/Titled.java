package apim.designer.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The frame of a panel: a caption, what belongs beside it, and the content below.
public final class Titled extends BorderPane {
  public Titled(String caption, Node content, Node... beside) {
    getStyleClass().add("panel");
    Label title = new Label(caption);
    title.getStyleClass().add("panel-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(8, title, space);
    head.setAlignment(Pos.CENTER_LEFT);
    // What stands beside the caption is as high as it wants to be, and in the middle.
    head.setFillHeight(false);
    head.getStyleClass().add("panel-head");
    head.getChildren().addAll(beside);
    // Where there is no room, what stands at the right is cut off, and never the whole frame moved.
    head.setMinWidth(0);
    setMinWidth(0);
    setTop(head);
    setCenter(content);
    setAccessibleText(caption);
  }
}
