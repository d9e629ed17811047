package apim.designer.ui.shell;

import apim.designer.desk.Workbench;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.compare.Comparing;
import apim.designer.desk.export.LastExports;
import apim.designer.desk.help.AboutState;
import apim.designer.desk.help.TourStep;
import apim.designer.desk.list.AcceptState;
import apim.designer.desk.window.FileCommands;
import apim.designer.desk.window.Logs;
import apim.designer.desk.window.Notices;
import apim.designer.settings.Settings;
import apim.designer.ui.control.Panel;
import apim.designer.ui.control.SystemClipboard;
import apim.designer.ui.dialogs.AcceptSheet;
import apim.designer.ui.dialogs.FirewallSheet;
import apim.designer.ui.dialogs.SheetLayer;
import apim.designer.ui.dialogs.TableSheet;
import apim.designer.ui.dialogs.TemplateSheet;
import apim.designer.ui.help.TourView;
import apim.designer.validation.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;

/// What opens over the panels of the window, each with the commands that open it.
final class Dialogs {
  private final Means means;
  private final Consumer<String> news;
  private final SheetLayer sheets = new SheetLayer();
  private final TourView tour;

  /// @param news tells what was done
  /// @param open brings a panel into view
  /// @param menus the bar in which the tour ends
  Dialogs(Means means, Consumer<String> news, Panels panels, Consumer<Panel> open, Node menus) {
    this.means = means;
    this.news = news;
    Map<TourStep, TourView.Sight> sights = new EnumMap<>(panels.sights(open));
    sights.put(TourStep.EXPORT, new TourView.Sight(menus, () -> {}));
    panels.problems().acceptWith(this::accept);
    this.tour = new TourView(sights, () -> means.remembered().change(Settings::withTourSeen));
  }

  /// What takes the whole window for itself.
  SheetLayer sheets() {
    return sheets;
  }

  TourView tour() {
    return tour;
  }

  private void accept(Finding finding) {
    AcceptState first = AcceptState.of(means.session().snapshot().outcome(), finding);
    new AcceptSheet(sheets, first, means.session()::apply).show();
  }

  boolean isBlocking() {
    return sheets.isShowing() || tour.isShowing() || means.questions().isAsking();
  }

  /// @param help which stands beside the panels
  /// @param commands all of the window
  List<CommandSource> sources(
      Workbench workbench,
      FileCommands files,
      Notices notices,
      Panels panels,
      HelpSide help,
      Supplier<List<Command>> commands) {
    Comparing comparing = comparing(workbench, panels);
    LastExports exports =
        new LastExports(
            means.session(),
            means.remembered(),
            means.environment().worker(),
            Platform::runLater,
            (texts, trouble) -> {
              panels.preview().exported(texts, trouble);
              comparing.exported(texts);
            });
    return List.of(
        new TemplateSheet(sheets, files::start),
        new ExportRunner(
            sheets,
            means.session(),
            means.environment(),
            means.questions(),
            means.remembered(),
            means.browser(),
            news,
            exports::exported),
        new Pictures(
            sheets,
            means.session(),
            workbench::selection,
            means.environment().worker(),
            means.questions(),
            means.remembered(),
            notices::add,
            news),
        comparing,
        new FindAnything(means.session(), workbench, sheets, panels.preview()::open, commands),
        help,
        new TableSheet(sheets, means.session(), workbench, new SystemClipboard()),
        new FirewallSheet(sheets, means.session(), workbench, new SystemClipboard()),
        new KeySheetDialog(sheets, commands),
        tour,
        new Logs(means.environment().folders(), means.browser(), notices::add),
        new About(AboutState.of(means.environment().system()), sheets, means.browser(), news));
  }

  private Comparing comparing(Workbench workbench, Panels panels) {
    Comparing comparing = new Comparing(means.session(), workbench, panels.canvas().comparison());
    workbench.add(comparing);
    return comparing;
  }
}
