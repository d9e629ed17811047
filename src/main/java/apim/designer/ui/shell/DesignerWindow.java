package apim.designer.ui.shell;

import apim.designer.design.Footprint;
import apim.designer.design.Position;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.ui.canvas.CanvasView;
import apim.designer.ui.control.Selection;
import apim.designer.ui.dialogs.Questions;
import apim.designer.ui.inspector.InspectorView;
import apim.designer.ui.palette.Item;
import apim.designer.ui.palette.PaletteView;
import apim.designer.ui.preview.PreviewView;
import apim.designer.ui.problems.ProblemsView;
import apim.designer.ui.status.StatusView;
import apim.designer.ui.theme.Appearance;
import apim.designer.validation.Severity;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window: menus above, palette, canvas and properties in the middle, problems and preview
/// below.
public final class DesignerWindow {
  private static final String NAME = "API-M Topology Designer";
  private static final double ZOOM_STEP = 1.25;

  private final Stage stage;
  private final Session session;
  private final Workbench workbench;
  private final FileCommands files;
  private final CanvasView canvas;
  private final StatusView status;
  private final ProblemsView problems;
  private final Carrying carrying;

  /// @param browser opens a page
  public DesignerWindow(
      Stage stage,
      Session session,
      Surroundings surroundings,
      Questions questions,
      Appearance appearance,
      Consumer<String> browser) {
    this.stage = stage;
    this.session = session;
    this.status =
        new StatusView(
            new StatusView.Actions(
                this::fit,
                () -> zoom(ZOOM_STEP),
                () -> zoom(1 / ZOOM_STEP),
                this::showProblems,
                this::showNotChecked));
    this.workbench = new Workbench(session, questions, status::say, browser);
    this.files = new FileCommands(session, surroundings, questions, status::say);
    this.canvas =
        new CanvasView(workbench, session.snapshot(), files::start, files::open, status::zoomed);
    PaletteView palette = new PaletteView(this::pick, this::place);
    InspectorView inspector = new InspectorView(workbench);
    this.problems = new ProblemsView(workbench);
    PreviewView preview = new PreviewView(workbench);
    Menus menus = new Menus(files, session, canvas, appearance, this::close, new Help(questions));

    BorderPane main = new BorderPane(split(palette, canvas, inspector, problems, preview));
    main.setTop(menus.bar());
    main.setBottom(status);
    Pane overlay = new Pane();
    StackPane root = new StackPane(main, overlay);
    root.getStyleClass().add("designer");
    this.carrying = new Carrying(root, overlay, this::isCanvas, this::drop, palette::disarm);

    workbench.add(menus);
    workbench.add(palette);
    workbench.add(canvas);
    workbench.add(inspector);
    workbench.add(problems);
    workbench.add(preview);
    workbench.add(status);
    workbench.add(this::title);
    workbench.revealWith(canvas::reveal);

    Scene scene = new Scene(root, 1280, 800);
    appearance.dress(scene);
    stage.setScene(scene);
    stage.setMinWidth(800);
    stage.setMinHeight(560);
    stage.setOnCloseRequest(
        event -> {
          if (!files.mayLeave()) {
            event.consume();
          }
        });
    stage.setOnHidden(_ -> appearance.release(scene));
    workbench.showAll();
  }

  private static SplitPane split(
      Region palette, Region canvas, Region inspector, Region problems, Region preview) {
    SplitPane above = new SplitPane(palette, canvas, inspector);
    above.setDividerPositions(0.16, 0.79);
    SplitPane.setResizableWithParent(palette, false);
    SplitPane.setResizableWithParent(inspector, false);
    SplitPane below = new SplitPane(problems, preview);
    below.setDividerPositions(0.42);
    SplitPane all = new SplitPane(above, below);
    all.setOrientation(Orientation.VERTICAL);
    all.setDividerPositions(0.64);
    return all;
  }

  public void show() {
    stage.show();
    canvas.fit();
  }

  public void open(Path file) {
    files.open(file);
  }

  private void close() {
    if (files.mayLeave()) {
      stage.close();
    }
  }

  private void fit() {
    canvas.fit();
  }

  private void zoom(double factor) {
    canvas.zoomBy(factor);
  }

  private void showProblems(Severity severity) {
    problems.showOnly(severity);
  }

  private void showNotChecked() {
    problems.showNotChecked();
  }

  private void title(Snapshot snapshot, Selection selection) {
    String name =
        snapshot
            .file()
            .map(file -> file.getFileName().toString())
            .orElse(snapshot.design().topology().name().oneLine());
    String mark = snapshot.isModified() ? " ●" : "";
    String locked = snapshot.readOnly() ? " (read-only)" : "";
    stage.setTitle(name + mark + locked + " – " + NAME);
  }

  private void pick(Item item) {
    carrying.pick(item);
  }

  private void place(Item item) {
    carrying.letGo();
    Footprint size = item.footprint();
    add(item, canvas.freePlace(size.width(), size.height()));
  }

  private boolean isCanvas(Point2D at) {
    return canvas.isUnder(at.getX(), at.getY());
  }

  private void drop(Item item, Point2D at) {
    Footprint size = item.footprint();
    add(item, canvas.positionAt(at.getX(), at.getY(), size.width(), size.height()));
  }

  private void add(Item item, Position at) {
    workbench.apply(item.placed(session.snapshot().design(), at));
    canvas.requestFocus();
  }
}
