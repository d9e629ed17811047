package apim.designer.ui.shell;

import apim.designer.design.Design;
import apim.designer.desk.Selection;
import apim.designer.desk.Workbench;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.CommandList;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.command.UndoCommands;
import apim.designer.desk.window.Alarm;
import apim.designer.desk.window.FileCommands;
import apim.designer.desk.window.FileNames;
import apim.designer.desk.window.PanesState.Pane;
import apim.designer.desk.window.StoredDesigns;
import apim.designer.desk.window.TabCommands;
import apim.designer.desk.window.TabNotices;
import apim.designer.desk.window.WindowPlace;
import apim.designer.session.Snapshot;
import apim.designer.settings.RecentFile;
import apim.designer.ui.command.CommandBar;
import apim.designer.ui.command.KeyText;
import apim.designer.ui.control.Panel;
import apim.designer.ui.status.StatusView;
import apim.designer.validation.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window: menus above, panels in the middle, notices above the canvas. It puts together what
/// panels and dialogs bring.
public final class DesignerWindow {
  private static final String NAME = "API-M Topology Designer";
  private static final Set<Pane> FIRST = EnumSet.of(Pane.PREVIEW);

  private final Means means;
  private final Stage stage;
  private final StatusView status = new StatusView(new Clicks());
  private final NoticesView notices = new NoticesView();
  private final StackPane menus = new StackPane();
  private final StackPane body = new StackPane();
  private final BorderPane main = new BorderPane(body);
  private final Workbench workbench;
  private final TabNotices own;
  private final FileCommands files;
  private final TabCommands tabs;
  private final TabStrip strip;
  private final Panels panels;
  private final PanesView panes;
  private final Dialogs dialogs;
  private final Imports imports;
  private final OutsideWatch outside;
  private final List<Command> commands;

  public DesignerWindow(Means means) {
    this.means = means;
    this.stage = means.stage();
    this.workbench =
        new Workbench(means.session(), means.questions(), status::say, means.browser());
    this.own = new TabNotices(means.session(), notices, notices::state);
    this.files =
        new FileCommands(means.session(), means.questions(), means.remembered(), own, status::say);
    this.tabs = new TabCommands(means.session(), files, stage::close);
    this.strip = new TabStrip(means.session()::bring, tabs::close);
    this.panels = new Panels(means.session(), workbench, this::start, stored(), status::zoomed);
    this.panes = new PanesView(middle(), panels.all(), means.remembered());
    panels.guide(means.session(), workbench, panes::open);
    body.getChildren().setAll(panes);
    this.dialogs = new Dialogs(means, status::say, panels, panes::open, menus);
    this.imports =
        new Imports(
            dialogs.sheets(),
            means.environment().worker(),
            means.environment()::today,
            means.appearance()::isDark,
            means.questions(),
            this::start,
            notices::add);
    this.outside = new OutsideWatch(means, files, own, notices);
    this.commands = new TextFocus(this::focusOwner).first(CommandList.of(brought()).all());

    StackPane root = new StackPane(main, panels.overlay(), dialogs.sheets(), dialogs.tour());
    root.getStyleClass().add("designer");
    panels.watch(root);
    Scene scene = new Scene(root, 1280, 800);
    stage.setScene(scene);
    means.appearance().dress(scene);
    new Dropping(dialogs::isBlocking, files::open, imports::read, status::say).watch(root);
    show(new RecentMenu(means.remembered(), files), scene);
    live(scene);
    workbench.showAll();
  }

  private StoredDesigns stored() {
    return new StoredDesigns(
        files::open,
        () -> means.remembered().settings().recentFiles().stream().map(RecentFile::new).toList(),
        files::openRecent);
  }

  private BorderPane middle() {
    BorderPane middle = new BorderPane(panels.canvas());
    middle.setTop(new VBox(strip, notices));
    middle.setMinSize(0, 0);
    return middle;
  }

  private @Nullable Node focusOwner() {
    return stage.getScene().getFocusOwner();
  }

  /// The commands of every part; where two share a section of a menu, the first has the first place.
  private List<List<Command>> brought() {
    HelpSide help =
        new HelpSide(means.session(), workbench, this::focusOwner, panels.all(), main, body);
    List<CommandSource> sources =
        new ArrayList<>(dialogs.sources(workbench, files, notices, panels, help, this::commands));
    sources.add(1, files);
    sources.add(2, imports);
    List<List<Command>> brought = new ArrayList<>();
    sources.forEach(source -> brought.add(source.commands()));
    brought.add(new UndoCommands(means.session(), workbench).commands());
    brought.add(panels.commands(panes::open));
    brought.add(panes.commands());
    brought.add(new FocusWalk(panels.all(), panes::open, this::focusOwner).commands());
    brought.add(tabs.commands());
    brought.add(new Themes(means.appearance(), means.remembered()).commands());
    return brought;
  }

  List<Command> commands() {
    return commands;
  }

  void select(Selection selection) {
    workbench.select(selection);
  }

  NoticesView notices() {
    return notices;
  }

  /// Puts up the menus, and hands every snapshot to whoever shows something of it.
  private void show(RecentMenu recent, Scene scene) {
    CommandBar bar =
        new CommandBar(commands, dialogs::isBlocking, Map.of("file.open", recent.menu()));
    bar.listen(scene);
    menus.getChildren().setAll(top(bar));
    main.setTop(menus);
    main.setBottom(status);
    workbench.add((snapshot, _) -> own.follow(snapshot));
    workbench.add((_, _) -> strip.show(tabs.state()));
    panels.all().stream().filter(DesignerWindow::isFirst).forEach(workbench::add);
    workbench.add(status);
    workbench.add((_, _) -> bar.refresh());
    workbench.add((_, _) -> recent.refresh());
    workbench.add(this::title);
    workbench.add((snapshot, _) -> outside.follow(snapshot));
    workbench.revealWith(panels.canvas().camera()::reveal);
    scene.focusOwnerProperty().addListener((_, _, _) -> bar.refresh());
    dialogs.sheets().visibleProperty().addListener((_, _, _) -> bar.refresh());
    dialogs.tour().visibleProperty().addListener((_, _, _) -> bar.refresh());
  }

  private static boolean isFirst(Panel panel) {
    return panel.pane().map(FIRST::contains).orElse(true);
  }

  private HBox top(CommandBar bar) {
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

  private void live(Scene scene) {
    stage.setMinWidth(WindowPlace.LEAST_WIDTH);
    stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
    new WindowMemory(stage, means.remembered()).restore();
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
          if (means.questions().isAsking() || !files.mayLeave()) {
            event.consume();
          }
        });
    stage.setOnHiding(_ -> panes.noteDividers());
    stage.setOnHidden(
        _ -> {
          means.appearance().release(scene);
          means.autosave().close();
          outside.close();
          means.remembered().write();
        });
  }

  /// Looks at what may have happened while the architect was elsewhere.
  void comeBack() {
    outside.look();
  }

  /// Shows first the canvas and the preview, and then all the rest.
  ///
  /// @param afterwards runs what it is given once the first picture is on its way to the screen
  public void show(Executor afterwards) {
    panes.fill(FIRST);
    stage.show();
    panels.canvas().camera().fit();
    panels.canvas().focus();
    afterwards.execute(this::showRest);
  }

  private void showRest() {
    workbench.join(List.copyOf(panels.all().stream().filter(panel -> !isFirst(panel)).toList()));
    panes.fill(EnumSet.allOf(Pane.class));
    outside.offer();
    // Whoever has work to rescue does that first; the tour comes with the next start.
    if (!means.remembered().settings().tourSeen() && notices.state().notices().isEmpty()) {
      dialogs.tour().begin();
    }
  }

  public void open(Path file) {
    files.open(file);
  }

  /// Hears of every failure that nobody foresaw.
  public Thread.UncaughtExceptionHandler alarm() {
    return new Alarm(means.autosave()::flush, notices::add, Platform::runLater);
  }

  /// Begins with what the empty canvas offers; its button goes away, so the drawing has the keyboard.
  private void start(Design design) {
    files.start(design);
    panels.canvas().focus();
  }

  private void title(Snapshot snapshot, Selection selection) {
    String mark = snapshot.isModified() ? " ●" : "";
    String locked = snapshot.readOnly() ? " (read-only)" : "";
    stage.setTitle(FileNames.title(snapshot) + mark + locked + " – " + NAME);
  }

  /// What a click in the line below everything does.
  private final class Clicks implements StatusView.Actions {
    @Override
    public void fit() {
      panels.canvas().camera().fit();
    }

    @Override
    public void zoomIn() {
      panels.canvas().camera().zoomIn();
    }

    @Override
    public void zoomOut() {
      panels.canvas().camera().zoomOut();
    }

    @Override
    public void showProblems(Severity severity) {
      panes.open(panels.problems());
      panels.problems().showOnly(severity);
    }

    @Override
    public void showNotChecked() {
      panes.open(panels.problems());
      panels.problems().showNotChecked();
    }
  }
}
