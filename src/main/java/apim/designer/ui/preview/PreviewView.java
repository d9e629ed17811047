package apim.designer.ui.preview;

import apim.designer.bundle.Artifact;
import apim.designer.session.Snapshot;
import apim.designer.ui.control.Desk;
import apim.designer.ui.control.Selection;
import apim.designer.ui.control.Titled;
import apim.designer.ui.control.View;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;

/// The files of the bundle: their tree, and the text of one. A click on a line selects the element
/// that it comes from.
public final class PreviewView extends BorderPane implements View {
  private final Desk desk;
  private final FileTree tree;
  private final ListView<PreviewState.Row> lines = new ListView<>();
  private final Label path = new Label();
  private final Label why = new Label();
  private PreviewState state = PreviewState.EMPTY;

  public PreviewView(Desk desk) {
    this.desk = desk;
    this.tree = new FileTree(file -> become(state.opening(file), true));
    lines.setId("preview-lines");
    lines.setAccessibleText("Text of the file");
    lines.getStyleClass().add("code-lines");
    lines.setFixedCellSize(LineCell.HEIGHT);
    lines.setCellFactory(
        _ -> {
          LineCell cell = new LineCell();
          cell.setOnMouseClicked(_ -> clicked(cell.getItem()));
          return cell;
        });
    why.getStyleClass().add("why");
    why.setWrapText(true);
    why.setId("preview-why");
    path.getStyleClass().add("file-path");
    Button copy = new Button("Copy");
    copy.setAccessibleText("Copy the whole file");
    copy.setOnAction(_ -> copy());
    BorderPane text = new BorderPane(lines);
    text.setBottom(why);
    TreeView<FileTree.Entry> files = tree.view();
    SplitPane split = new SplitPane(files, text);
    split.setDividerPositions(0.32);
    SplitPane.setResizableWithParent(files, false);
    setCenter(new Titled("Preview", split, path, copy));
    explain("");
  }

  private void clicked(PreviewState.Row row) {
    if (row != null) {
      PreviewState.source(row.line()).ifPresent(ref -> desk.reveal(Selection.of(ref)));
      explain(row.line().reason());
    }
  }

  private void explain(String reason) {
    why.setText(reason);
    why.setVisible(!reason.isEmpty());
    why.setManaged(!reason.isEmpty());
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(state.file().map(Artifact::text).orElse(""));
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    boolean followed = !selection.equals(state.selection()) && !selection.isEmpty();
    become(state.with(snapshot).selecting(selection), followed);
  }

  private void become(PreviewState next, boolean toFirstMark) {
    boolean otherFile = !next.path().equals(state.path());
    state = next;
    tree.show(state.files().stream().map(Artifact::path).toList(), state.path());
    path.setText(state.path());
    List<PreviewState.Row> rows = state.rows();
    if (!lines.getItems().equals(rows)) {
      replace(rows);
    }
    if (otherFile) {
      explain("");
      lines.scrollTo(0);
    }
    if (toFirstMark) {
      rows.stream()
          .filter(PreviewState.Row::marked)
          .findFirst()
          .ifPresent(row -> lines.scrollTo(Math.max(0, row.number() - 3)));
    }
  }

  // Only what differs is set, so that the list keeps its scroll position.
  private void replace(List<PreviewState.Row> rows) {
    var shown = lines.getItems();
    int common = Math.min(shown.size(), rows.size());
    for (int i = 0; i < common; i++) {
      if (!shown.get(i).equals(rows.get(i))) {
        shown.set(i, rows.get(i));
      }
    }
    if (shown.size() > common) {
      shown.remove(common, shown.size());
    }
    shown.addAll(rows.subList(common, rows.size()));
  }
}
