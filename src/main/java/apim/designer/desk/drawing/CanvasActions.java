package apim.designer.desk.drawing;

import apim.designer.design.Edit;
import apim.designer.design.Layout;
import apim.designer.design.TidyLayout;
import apim.designer.desk.Selection;
import apim.designer.diagram.TrafficView;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be done with what is selected on the drawing, or with all of it.
public record CanvasActions(Canvas canvas, Camera camera, Copying copying) {
  public void selectAll() {
    canvas.desk().select(canvas.state().picking().all());
  }

  /// Selects everything of the same kind as what is selected.
  public void selectAlike() {
    CanvasState state = canvas.state();
    canvas.desk().select(new Likeness(state.topology()).like(state.selection()));
  }

  public void align(Arranging.Line line) {
    arrange(arranging().aligned(line), "Select the boxes to align first, two at least.");
  }

  public void distribute(boolean upright) {
    arrange(arranging().distributed(upright), "Select the boxes to distribute, three at least.");
  }

  private Arranging arranging() {
    return Arranging.of(canvas.state());
  }

  private void arrange(Optional<Edit> edit, String otherwise) {
    if (edit.isPresent()) {
      camera.glide(() -> canvas.desk().apply(edit.get()));
    } else if (arranging().boxes().size() < 3) {
      canvas.desk().say(otherwise);
    }
  }

  public void delete() {
    if (!canvas.state().selection().isEmpty()) {
      canvas.desk().apply(new Edit.Remove(canvas.state().selection().refs()));
    }
  }

  /// Puts every box into its tidy place, as one step.
  public void tidy() {
    CanvasState state = canvas.state();
    Layout tidy = TidyLayout.shaped(state.standing(), camera.room());
    List<Edit> edits =
        new ArrayList<>(List.of(state.moves().following(new Edit.Move(tidy.positions()))));
    LineShaping.letGo(state.snapshot().design().layout().lines().keySet()).ifPresent(edits::add);
    camera.glide(
        () -> {
          canvas.desk().apply(new Edit.Together("Tidy the layout", edits));
          camera.fit();
        });
  }

  public TrafficView traffic() {
    return canvas.state().layer().view();
  }

  /// Shows another view of the traffic.
  public void show(TrafficView view) {
    canvas.become(canvas.state().viewing(view));
  }

  public void showNextTraffic() {
    List<TrafficView> all = List.of(TrafficView.values());
    show(all.get((all.indexOf(traffic()) + 1) % all.size()));
  }

  /// Adds to the selected load balancer, or the one whose site is selected, the site that it lacks
  /// next.
  public void addSite() {
    canvas
        .state()
        .selection()
        .single()
        .flatMap(canvas.state()::adding)
        .ifPresentOrElse(
            canvas.desk()::apply,
            () -> canvas.desk().say("A site belongs to a load balancer: select one first."));
  }

  /// Lets the name of what is selected be typed where it stands.
  public void rename() {
    canvas
        .state()
        .selection()
        .single()
        .filter(_ -> canvas.desk().canEdit())
        .flatMap(ref -> Naming.of(canvas.state().snapshot().design(), ref))
        .ifPresentOrElse(
            canvas::name, () -> canvas.desk().say("Select one thing that has a name first."));
  }

  /// Whether a hand has put a line or a label where it is, of what is selected or, with nothing
  /// selected, at all.
  public boolean canResetLines() {
    return canvas.desk().canEdit() && !LineShaping.of(canvas.state()).touched().isEmpty();
  }

  /// Lets those lines and labels find their own way again.
  public void resetLines() {
    LineShaping.of(canvas.state()).reset().ifPresent(canvas.desk()::apply);
  }

  /// What a second click does: a line that a hand has led lets go of it, all else that has a name
  /// shows the field for it.
  public void open() {
    CanvasState state = canvas.state();
    boolean nameless =
        state
            .selection()
            .single()
            .filter(ref -> Naming.of(state.snapshot().design(), ref).isEmpty())
            .isPresent();
    if (nameless && canResetLines()) {
      resetLines();
    } else {
      rename();
    }
  }

  /// Pushes the label of the selected line, or of the selected site, or the line itself: the keys of
  /// one direction, until they are let go, are one step.
  ///
  /// @return whether there is such a line
  public boolean push(Walk.Direction direction, boolean label) {
    LineShaping shaping = LineShaping.of(canvas.state());
    int dx = direction.dx() * CanvasState.GRID;
    int dy = direction.dy() * CanvasState.GRID;
    Optional<Edit> edit = label ? shaping.labelPushed(dx, dy) : shaping.bendPushed(dx, dy);
    edit.filter(_ -> canvas.desk().canEdit())
        .ifPresent(step -> canvas.desk().type(step, new Push(shaping.selection(), label)));
    return edit.isPresent();
  }

  private record Push(Selection selection, boolean label) {}

  /// Makes the selected members backups, or ordinary members again.
  public void toggleBackup() {
    Backup.toggle(canvas.state().topology(), canvas.state().selection())
        .ifPresent(canvas.desk()::apply);
  }

  /// Begins a line from what is selected; keys choose where it ends.
  public void startConnecting() {
    List<Ref> selected = canvas.state().selection().refs();
    TargetChoice.begin(canvas, selected.isEmpty() ? canvas.focused().stream().toList() : selected);
  }

  /// Equal nodes as one card, and open again.
  public Collapsing collapsing() {
    return new Collapsing(canvas);
  }

  /// Selects the neighbour of what is selected or has the focus.
  public void walk(Walk.Direction direction) {
    Walk walk = Walk.of(canvas.state().scene());
    List<Ref> refs = canvas.state().selection().refs();
    Optional<Ref> from =
        refs.isEmpty()
            ? canvas.focused()
            : Optional.of(canvas.state().stacks().drawn(refs.getLast()));
    Optional<Ref> to =
        from.isEmpty() ? walk.first() : from.flatMap(ref -> walk.from(ref, direction));
    to.ifPresent(
        ref -> {
          canvas.focus();
          canvas.desk().reveal(Selection.of(canvas.state().stacks().all(ref)));
        });
  }
}
