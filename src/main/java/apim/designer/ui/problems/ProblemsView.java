package apim.designer.ui.problems;

import apim.designer.session.Snapshot;
import apim.designer.ui.control.Desk;
import apim.designer.ui.control.Selection;
import apim.designer.ui.control.SeverityMark;
import apim.designer.ui.control.Titled;
import apim.designer.ui.control.View;
import apim.designer.validation.Finding;
import apim.designer.validation.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// The list of findings, worst first.
public final class ProblemsView extends BorderPane implements View {
  private final Desk desk;
  private final ListView<Finding> list = new ListView<>();
  private final Label nothing = new Label();
  private final TextField filter = new TextField();
  private final Map<Severity, ToggleButton> toggles = new EnumMap<>(Severity.class);
  private ProblemsState state = ProblemsState.NONE;
  private boolean anythingDrawn;

  public ProblemsView(Desk desk) {
    this.desk = desk;
    list.setId("problems");
    list.setAccessibleText("Problems");
    list.setCellFactory(_ -> new FindingCell(desk));
    list.getSelectionModel().selectedItemProperty().addListener((_, _, finding) -> chosen(finding));
    nothing.getStyleClass().add("placeholder-text");
    nothing.setWrapText(true);
    list.setPlaceholder(nothing);
    filter.setId("problems-filter");
    filter.setPromptText("Filter");
    filter.setAccessibleText("Filter problems");
    filter.getStyleClass().add("small-field");
    filter.textProperty().addListener((_, _, text) -> become(state.withFilter(text)));
    HBox marks = new HBox(4);
    for (Severity severity : Severity.values()) {
      marks.getChildren().add(toggle(severity));
    }
    setCenter(new Titled("Problems", list, marks, filter));
  }

  private ToggleButton toggle(Severity severity) {
    ToggleButton toggle = new ToggleButton("0", new SeverityMark(severity));
    toggle.getStyleClass().add("severity-toggle");
    toggle.setSelected(true);
    toggle.setId("show-" + severity);
    toggle
        .selectedProperty()
        .addListener((_, _, wanted) -> become(state.withShown(severity, wanted)));
    toggles.put(severity, toggle);
    return toggle;
  }

  private void chosen(Finding finding) {
    if (finding != null && !finding.elements().isEmpty()) {
      desk.reveal(Selection.of(finding.elements()));
    }
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    anythingDrawn = snapshot.design().topology().ids().findAny().isPresent();
    become(state.withFindings(snapshot.outcome().findings()));
  }

  private void become(ProblemsState next) {
    state = next;
    List<Finding> listed = state.listed();
    if (!list.getItems().equals(listed)) {
      list.getSelectionModel().clearSelection();
      list.getItems().setAll(listed);
    }
    nothing.setText(state.emptyText(anythingDrawn));
    toggles.forEach(
        (severity, toggle) -> {
          String words = SeverityMark.words(severity, state.count(severity));
          toggle.setText(String.valueOf(state.count(severity)));
          toggle.setAccessibleText("Show " + words);
          toggle.setTooltip(new Tooltip("Show or hide " + words));
        });
  }
}
