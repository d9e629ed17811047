package apim.designer.ui.inspector;

import apim.designer.session.Snapshot;
import apim.designer.ui.control.Desk;
import apim.designer.ui.control.Selection;
import apim.designer.ui.control.Titled;
import apim.designer.ui.control.View;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The form for what is selected. A field keeps its cursor while its element stays selected.
public final class InspectorView extends BorderPane implements View {
  private final Desk desk;
  private final VBox form = new VBox();
  private final Label title = new Label();
  private final Label kind = new Label();
  private final List<PropertyRow> rows = new ArrayList<>();
  private @Nullable InspectorState shown;

  public InspectorView(Desk desk) {
    this.desk = desk;
    form.getStyleClass().add("form");
    title.getStyleClass().add("subject");
    kind.getStyleClass().add("muted");
    kind.setWrapText(true);
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(new Titled("Properties", scroll));
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    InspectorState next = InspectorState.of(snapshot, selection);
    form.setDisable(snapshot.readOnly());
    title.setText(next.title());
    kind.setText(next.kind());
    if (shown != null && shown.hasRowsOf(next)) {
      for (int i = 0; i < rows.size(); i++) {
        rows.get(i).show(next.properties().get(i));
      }
    } else {
      build(next);
    }
    shown = next;
  }

  private void build(InspectorState next) {
    rows.clear();
    List<Node> nodes = new ArrayList<>(List.of(title, kind));
    for (Property property : next.properties()) {
      PropertyRow row = new PropertyRow(property, desk::apply);
      rows.add(row);
      nodes.add(row);
    }
    form.getChildren().setAll(nodes);
  }
}
