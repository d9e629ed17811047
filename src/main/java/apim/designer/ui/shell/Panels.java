package apim.designer.ui.shell;

import apim.designer.design.Design;
import apim.designer.desk.Workbench;
import apim.designer.desk.command.Command;
import apim.designer.desk.form.FieldPlace;
import apim.designer.desk.help.TourStep;
import apim.designer.desk.window.StoredDesigns;
import apim.designer.session.Session;
import apim.designer.ui.canvas.CanvasView;
import apim.designer.ui.control.Panel;
import apim.designer.ui.help.TourView;
import apim.designer.ui.inspector.InspectorView;
import apim.designer.ui.outline.OutlineView;
import apim.designer.ui.palette.PaletteView;
import apim.designer.ui.preview.PreviewView;
import apim.designer.ui.problems.ProblemsView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.layout.Pane;

/// The panels of the window. Only those are known by name here to which the window hands
/// something.
final class Panels {
  private final CanvasView canvas;
  private final PalettePlacing placing;
  private final PaletteView palette;
  private final ProblemsView problems;
  private final PreviewView preview;
  private final InspectorView inspector;
  private final List<Panel> all;

  /// @param start begins with what the empty canvas offers
  /// @param stored the designs that it offers to open
  /// @param zoomed hears of every change of the zoom
  Panels(
      Session session,
      Workbench workbench,
      Consumer<Design> start,
      StoredDesigns stored,
      DoubleConsumer zoomed) {
    canvas = new CanvasView(workbench, session.snapshot(), start, stored, zoomed);
    placing = new PalettePlacing(session, workbench, canvas);
    palette = new PaletteView(placing::pick, placing::place);
    problems = new ProblemsView(workbench);
    preview = new PreviewView(workbench);
    inspector = new InspectorView(workbench);
    all = List.of(palette, canvas, inspector, problems, preview, new OutlineView(workbench));
  }

  /// In the order in which the keyboard walks through them.
  List<Panel> all() {
    return all;
  }

  /// @param open brings a panel into view
  List<Command> commands(Consumer<Panel> open) {
    return all.stream()
        .flatMap(panel -> panel.commands(() -> open.accept(panel)).stream())
        .toList();
  }

  /// Leads from what is drawn to its problems, and from a problem to the field that mends it.
  ///
  /// @param open brings a panel into view
  void guide(Session session, Workbench workbench, Consumer<Panel> open) {
    workbench.leadWith(
        ref -> {
          open.accept(problems);
          problems.lead(ref);
        });
    problems.mendWith(
        finding ->
            FieldPlace.of(session.snapshot(), finding)
                .ifPresent(
                    place -> {
                      workbench.reveal(place.subject());
                      open.accept(inspector);
                      inspector.focusAt(place.key());
                    }));
  }

  /// What the tour points at.
  ///
  /// @param open brings a panel into view
  Map<TourStep, TourView.Sight> sights(Consumer<Panel> open) {
    Map<TourStep, TourView.Sight> sights = new EnumMap<>(TourStep.class);
    for (Panel panel : all) {
      panel
          .tourStep()
          .ifPresent(
              step -> sights.put(step, new TourView.Sight(panel.node(), () -> open.accept(panel))));
    }
    return sights;
  }

  CanvasView canvas() {
    return canvas;
  }

  ProblemsView problems() {
    return problems;
  }

  PreviewView preview() {
    return preview;
  }

  /// Lies over the window and shows what is carried from the palette.
  Pane overlay() {
    return placing.overlay();
  }

  /// Follows the mouse through the window while something is carried.
  void watch(Pane window) {
    placing.watch(window, palette::disarm);
  }
}
