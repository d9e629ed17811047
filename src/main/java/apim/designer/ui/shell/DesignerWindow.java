package apim.designer.ui.shell;

import apim.designer.design.Design;
import apim.designer.desk.Questions;
import apim.designer.desk.Selection;
import apim.designer.desk.Steps;
import apim.designer.desk.View;
import apim.designer.desk.Workbench;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.KeySheet;
import apim.designer.desk.help.AboutState;
import apim.designer.desk.help.Topic;
import apim.designer.desk.help.TourStep;
import apim.designer.desk.window.Alarm;
import apim.designer.desk.window.Company;
import apim.designer.desk.window.DiskWatch;
import apim.designer.desk.window.FileCommands;
import apim.designer.desk.window.FileNames;
import apim.designer.desk.window.Logs;
import apim.designer.desk.window.PanesState.Pane;
import apim.designer.desk.window.Recovery;
import apim.designer.desk.window.Remembered;
import apim.designer.desk.window.Surroundings;
import apim.designer.desk.window.WindowPlace;
import apim.designer.session.Journal;
import apim.designer.session.Presence;
import apim.designer.session.Session;
import apim.designer.session.Snapshot;
import apim.designer.settings.Settings;
import apim.designer.ui.canvas.CanvasView;
import apim.designer.ui.command.CommandBar;
import apim.designer.ui.command.KeySheetView;
import apim.designer.ui.command.KeyText;
import apim.designer.ui.control.FocusOrder;
import apim.designer.ui.dialogs.SheetLayer;
import apim.designer.ui.dialogs.TemplateSheet;
import apim.designer.ui.help.TourView;
import apim.designer.ui.inspector.InspectorView;
import apim.designer.ui.outline.OutlineView;
import apim.designer.ui.palette.PaletteView;
import apim.designer.ui.preview.PreviewView;
import apim.designer.ui.problems.ProblemsView;
import apim.designer.ui.status.StatusView;
import apim.designer.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window: menus above, palette, canvas and properties in the middle, problems and preview
/// below or beside, and notices above the canvas.
public final class DesignerWindow {
  private static final String NAME = "API-M Topology Designer";
  private static final Set<Pane> FIRST = EnumSet.of(Pane.PREVIEW);

  private final Stage stage;
  private final Journal journal;
  private final Workbench workbench;
  private final Remembered remembered;
  private final FileCommands files;
  private final CanvasView canvas;
  private final ProblemsView problems;
  private final NoticesView notices = new NoticesView();
  private final SheetLayer sheets = new SheetLayer();
  private final PanesView panes;
  private final Recovery recovery;
  private final DiskWatch disk;
  private final Presence presence;
  private final Company company;
  private final List<Command> commands;
  private final CommandBar bar;
  private final TourView tour;
  private final StackPane menus = new StackPane();
  private final List<View> rest;

  /// @param browser opens a page, or a folder
  public DesignerWindow(
      Stage stage,
      Session session,
      Surroundings surroundings,
      Remembered remembered,
      Journal journal,
      Questions questions,
      Appearance appearance,
      Consumer<String> browser) {
    this.stage = stage;
    this.journal = journal;
    this.remembered = remembered;
    StatusView status =
        new StatusView(
            new StatusView.Actions(
                this::fit,
                () -> zoom(Commands.ZOOM_STEP),
                () -> zoom(1 / Commands.ZOOM_STEP),
                severity -> problems().showOnly(severity),
                () -> problems().showNotChecked()));
    this.workbench = new Workbench(session, questions, status::say, browser);
    this.files = new FileCommands(session, questions, remembered, notices, status::say);
    this.canvas =
        new CanvasView(workbench, session.snapshot(), this::start, files::open, status::zoomed);
    Placing placing = new Placing(session, workbench, canvas);
    PaletteView palette = new PaletteView(placing::pick, placing::place);
    InspectorView inspector = new InspectorView(workbench);
    OutlineView outline = new OutlineView(workbench);
    this.problems = new ProblemsView(workbench);
    PreviewView preview = new PreviewView(workbench);
    LeftSide.Page drawn = new LeftSide.Page("palette", "Palette", palette);
    LeftSide.Page listed = new LeftSide.Page("outline", "Outline", outline);
    LeftSide left = new LeftSide(List.of(drawn, listed));

    BorderPane middle = new BorderPane(canvas);
    middle.setTop(notices);
    middle.setMinSize(0, 0);
    this.panes =
        new PanesView(
            middle,
            Map.of(
                Pane.PALETTE, left,
                Pane.PROPERTIES, inspector,
                Pane.PROBLEMS, problems,
                Pane.PREVIEW, preview),
            remembered);
    FocusWalk walk =
        new FocusWalk(
            List.of(
                page(left, drawn),
                new FocusWalk.Stop("Canvas", canvas, () -> {}),
                stop("Properties", inspector, Pane.PROPERTIES),
                stop("Problems", problems, Pane.PROBLEMS),
                stop("Preview", preview, Pane.PREVIEW),
                page(left, listed)));
    Exports exports =
        new Exports(
            session, surroundings, questions, remembered, browser, status::say, preview::exported);
    Pictures pictures =
        new Pictures(session, surroundings.worker(), questions, notices::add, status::say);
    FindAnything finder = new FindAnything(session, workbench, sheets, preview::open);
    StackPane body = new StackPane(panes);
    BorderPane main = new BorderPane(body);
    HelpSide help =
        new HelpSide(
            session,
            workbench,
            () -> stage.getScene().getFocusOwner(),
            Map.of(
                Topic.PALETTE, palette,
                Topic.OUTLINE, outline,
                Topic.CANVAS, canvas,
                Topic.PROBLEMS, problems,
                Topic.PREVIEW, preview),
            main,
            body);
    this.tour =
        new TourView(
            Map.of(
                TourStep.PALETTE, sight(page(left, drawn)),
                TourStep.CANVAS, new TourView.Sight(canvas, () -> {}),
                TourStep.PROBLEMS, sight(stop("Problems", problems, Pane.PROBLEMS)),
                TourStep.PREVIEW, sight(stop("Preview", preview, Pane.PREVIEW)),
                TourStep.EXPORT, new TourView.Sight(menus, () -> {})),
            () -> remembered.change(Settings::withTourSeen));
    this.commands =
        new Commands(
                session,
                workbench,
                new Steps(session, workbench),
                files,
                canvas,
                inspector,
                problems,
                preview,
                panes,
                walk,
                new TextFocus(() -> stage.getScene().getFocusOwner()),
                appearance,
                remembered,
                new Commands.Dialogs(
                    new TemplateSheet(sheets, files::start)::show,
                    () -> exports.show(sheets),
                    pictures::draw,
                    pictures::copy,
                    () -> finder.show(commands()),
                    help::toggle,
                    this::keys,
                    tour::begin,
                    new About(AboutState.of(surroundings.system()), sheets, browser, status::say)
                        ::show,
                    new Logs(surroundings.folders(), browser, notices::add)::show,
                    this::close))
            .all();
    this.recovery = new Recovery(journal, session, files, notices, remembered, surroundings);
    this.disk = new DiskWatch(session, files, notices);
    this.presence = new Presence(surroundings.folders().open());
    this.company = new Company(presence, notices);

    RecentMenu recent = new RecentMenu(remembered, files);
    StackPane root = new StackPane(main, placing.overlay(), sheets, tour);
    root.getStyleClass().add("designer");
    placing.watch(root, palette::disarm);
    Scene scene = new Scene(root, 1280, 800);
    stage.setScene(scene);
    appearance.dress(scene);
    this.bar = new CommandBar(commands, this::isBlocked, Map.of("file.open", recent.menu()));
    menus.getChildren().setAll(top());
    main.setTop(menus);
    main.setBottom(status);

    this.rest = List.of(palette, outline, inspector, problems);
    List.of(canvas, preview, status).forEach(workbench::add);
    workbench.add((_, _) -> bar.refresh());
    workbench.add((_, _) -> recent.refresh());
    workbench.add(this::title);
    workbench.add((snapshot, _) -> company.follow(snapshot));
    workbench.revealWith(canvas::reveal);
    scene.focusOwnerProperty().addListener((_, _, _) -> bar.refresh());
    sheets.visibleProperty().addListener((_, _, _) -> bar.refresh());
    tour.visibleProperty().addListener((_, _, _) -> bar.refresh());
    new Dropping(this::isBlocked, files::open, status::say).watch(root);
    live(appearance, scene);
    workbench.showAll();
  }

  private FocusWalk.Stop stop(String label, Node panel, Pane pane) {
    return new FocusWalk.Stop(label, panel, () -> panes().open(pane));
  }

  private FocusWalk.Stop page(LeftSide left, LeftSide.Page page) {
    return new FocusWalk.Stop(
        page.label(),
        page.content(),
        () -> {
          panes().open(Pane.PALETTE);
          left.show(page);
        });
  }

  private static TourView.Sight sight(FocusWalk.Stop stop) {
    return new TourView.Sight(stop.panel(), stop.open());
  }

  private boolean isBlocked() {
    return sheets.isShowing() || tour.isShowing();
  }

  private PanesView panes() {
    return panes;
  }

  List<Command> commands() {
    return commands;
  }

  NoticesView notices() {
    return notices;
  }

  private HBox top() {
    Button find = new Button("Find anything");
    find.setId("find-anything");
    find.getStyleClass().add("find-anything");
    find.setFocusTraversable(false);
    commands.stream()
        .filter(command -> command.id().equals("tools.find"))
        .forEach(
            command -> {
              find.setText(KeyText.of(command) + "  Find anything");
              find.setOnAction(_ -> command.run());
            });
    HBox top = new HBox(bar.bar(), find);
    HBox.setHgrow(bar.bar(), Priority.ALWAYS);
    top.getStyleClass().add("top");
    return top;
  }

  private void keys() {
    KeySheetView view = new KeySheetView(KeySheet.of(commands, KeyText::of));
    Button close = new Button("Close");
    close.setId("keys-close");
    close.setDefaultButton(true);
    close.setOnAction(_ -> sheets.close());
    HBox buttons = new HBox(close);
    buttons.getStyleClass().add("sheet-buttons");
    sheets.show("Keys and gestures", view, buttons, close, () -> {});
  }

  private void live(Appearance appearance, Scene scene) {
    stage.setMinWidth(WindowPlace.LEAST_WIDTH);
    stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
    new WindowMemory(stage, remembered).restore();
    stage
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (focused) {
                comeBack();
              }
            });
    stage.setOnCloseRequest(
        event -> {
          if (!files.mayLeave()) {
            event.consume();
          }
        });
    stage.setOnHiding(_ -> panes.noteDividers());
    stage.setOnHidden(
        _ -> {
          appearance.release(scene);
          journal.close();
          presence.close();
          remembered.write();
        });
  }

  /// Looks at what may have happened while the architect was elsewhere.
  void comeBack() {
    disk.look();
    company.look();
    recovery.tellTrouble();
  }

  /// Shows first the canvas and the preview, and then all the rest.
  ///
  /// @param afterwards runs what it is given once the first picture is on its way to the screen
  public void show(Executor afterwards) {
    panes.fill(FIRST);
    stage.show();
    canvas.fit();
    FocusOrder.first(canvas).ifPresent(Node::requestFocus);
    afterwards.execute(this::showRest);
  }

  private void showRest() {
    workbench.join(rest);
    panes.fill(EnumSet.allOf(Pane.class));
    recovery.offer();
    // Whoever has work to rescue does that first; the tour comes with the next start.
    if (!remembered.settings().tourSeen() && notices.state().notices().isEmpty()) {
      tour.begin();
    }
  }

  public void open(Path file) {
    files.open(file);
  }

  /// Hears of every failure that nobody foresaw.
  public Thread.UncaughtExceptionHandler alarm() {
    return new Alarm(journal::flush, notices::add, Platform::runLater);
  }

  private void close() {
    if (files.mayLeave()) {
      stage.close();
    }
  }

  /// Begins with what the empty canvas offers; its button goes away, so the drawing has the keyboard.
  private void start(Design design) {
    files.start(design);
    FocusOrder.first(canvas).ifPresent(Node::requestFocus);
  }

  private void fit() {
    canvas.fit();
  }

  private void zoom(double factor) {
    canvas.zoomBy(factor);
  }

  private ProblemsView problems() {
    panes.open(Pane.PROBLEMS);
    return problems;
  }

  private void title(Snapshot snapshot, Selection selection) {
    String mark = snapshot.isModified() ? " ●" : "";
    String locked = snapshot.readOnly() ? " (read-only)" : "";
    stage.setTitle(FileNames.title(snapshot) + mark + locked + " – " + NAME);
  }
}
