package apim.designer.ui.help;

import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.help.Placement;
import apim.designer.desk.help.TourState;
import apim.designer.desk.help.TourStep;
import apim.designer.ui.control.FocusTrap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Walks the architect through the window: a veil over everything but one panel, and a card that
/// says what the panel is for. Nothing moves by itself, and while it is shown the window takes no
/// key and no click.
public final class TourView extends Pane implements CommandSource {
  private static final double WIDTH = 340;

  /// What a step points at.
  ///
  /// @param open brings it into view, where it is collapsed
  public record Sight(Node node, Runnable open) {}

  private final Map<TourStep, Sight> sights;
  private final Runnable ended;
  private final List<Region> veils =
      Stream.generate(() -> styled(new Region(), "tour-veil")).limit(4).toList();
  private final Region frame = styled(new Region(), "tour-frame");
  private final Label title = styled(new Label(), "tour-title");
  private final Label words = styled(new Label(), "tour-words");
  private final Label count = styled(new Label(), "muted");
  private final Button skip = button("Skip", "tour-skip");
  private final Button back = button("Back", "tour-back");
  private final Button next = button("Next", "tour-next");
  private final VBox card = styled(new VBox(), "tour-card");
  private TourState state = TourState.START;
  private Optional<Node> focusBefore = Optional.empty();

  /// @param ended hears that the tour was taken, or left
  public TourView(Map<TourStep, Sight> sights, Runnable ended) {
    this.sights = Map.copyOf(sights);
    this.ended = ended;
    setId("tour");
    getStyleClass().add("tour");
    setVisible(false);
    words.setWrapText(true);
    title.setWrapText(true);
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox buttons = styled(new HBox(8, count, space, skip, back, next), "tour-buttons");
    buttons.setAlignment(Pos.CENTER_LEFT);
    card.getChildren().addAll(title, words, buttons);
    card.setId("tour-card");
    card.setAccessibleRole(AccessibleRole.DIALOG);
    skip.setOnAction(_ -> end());
    back.setOnAction(_ -> become(state.back()));
    next.setOnAction(_ -> onward());
    next.setDefaultButton(true);
    FocusTrap.set(this, () -> next);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
  }

  private static <T extends Node> T styled(T node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }

  private static Button button(String words, String id) {
    Button button = new Button(words);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.of("help.tour", "Tour of the window", Group.HELP, 0, this::begin));
  }

  public boolean isShowing() {
    return isVisible();
  }

  public TourState state() {
    return state;
  }

  /// Begins at the first step.
  public void begin() {
    focusBefore = Optional.ofNullable(getScene().getFocusOwner());
    if (getChildren().isEmpty()) {
      // Not before, as it would be styled at every start.
      getChildren().addAll(veils);
      getChildren().addAll(frame, card);
    }
    setVisible(true);
    become(TourState.START);
  }

  private void onward() {
    if (state.isLast()) {
      end();
    } else {
      become(state.next());
    }
  }

  private void end() {
    setVisible(false);
    focusBefore.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
    focusBefore = Optional.empty();
    ended.run();
  }

  private void become(TourState now) {
    state = now;
    sight().ifPresent(sight -> sight.open().run());
    title.setText(state.step().title());
    words.setText(state.step().words());
    count.setText(state.count());
    next.setText(state.onward());
    back.setDisable(state.isFirst());
    // On the last step it would do what the other button does.
    skip.setVisible(!state.isLast());
    skip.setManaged(!state.isLast());
    card.setAccessibleText(state.spoken());
    next.setAccessibleText(state.onward() + ". " + state.spoken());
    // What was opened has its place after the window is laid out anew.
    getScene().getRoot().applyCss();
    getScene().getRoot().layout();
    next.requestFocus();
    requestLayout();
  }

  private Optional<Sight> sight() {
    return Optional.ofNullable(sights.get(state.step()));
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        if (getScene().getFocusOwner() instanceof Button button) {
          button.fire();
        }
      }
      case RIGHT, DOWN -> onward();
      case LEFT, UP -> become(state.back());
      case ESCAPE -> end();
      default -> {
        return;
      }
    }
    event.consume();
  }

  @Override
  protected void layoutChildren() {
    Placement hole = hole();
    double cardHeight = card.prefHeight(WIDTH);
    Placement place = hole.beside(WIDTH, cardHeight, getWidth(), getHeight());
    card.resizeRelocate(place.x(), place.y(), WIDTH, cardHeight);
    place(frame, hole);
    place(veils.get(0), new Placement(0, 0, getWidth(), hole.y()));
    place(veils.get(1), new Placement(0, hole.bottom(), getWidth(), getHeight() - hole.bottom()));
    place(veils.get(2), new Placement(0, hole.y(), hole.x(), hole.height()));
    place(
        veils.get(3),
        new Placement(hole.right(), hole.y(), getWidth() - hole.right(), hole.height()));
  }

  private static void place(Region region, Placement at) {
    region.resizeRelocate(at.x(), at.y(), at.width(), at.height());
  }

  /// Where what the step points at stands; in the middle nothing, where it is not in the window.
  private Placement hole() {
    return sight()
        .map(Sight::node)
        .filter(node -> node.getScene() != null)
        .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds())))
        .map(TourView::placement)
        .orElseGet(() -> new Placement(getWidth() / 2, getHeight() / 2, 0, 0))
        .within(getWidth(), getHeight());
  }

  private static Placement placement(Bounds bounds) {
    return new Placement(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
  }
}
