package apim.designer.desk.drawing;

import apim.designer.design.Edit;
import apim.designer.design.Layout;
import apim.designer.design.TidyLayout;
import apim.designer.desk.Selection;
import apim.designer.diagram.TrafficView;
import apim.designer.topology.Ref;
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
    Edit move = state.moves().following(new Edit.Move(tidy.positions()));
    camera.glide(
        () -> {
          canvas.desk().apply(new Edit.Together("Tidy the layout", List.of(move)));
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
