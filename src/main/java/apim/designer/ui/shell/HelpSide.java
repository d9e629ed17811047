package apim.designer.ui.shell;

import apim.designer.desk.Workbench;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.command.CommandSource;
import apim.designer.desk.help.Explained;
import apim.designer.desk.help.HelpState;
import apim.designer.desk.help.Topic;
import apim.designer.session.Session;
import apim.designer.ui.control.FocusTrap;
import apim.designer.ui.control.Panel;
import apim.designer.ui.help.HelpView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Opens the help at the right edge of the window, on what the architect is at.
final class HelpSide implements CommandSource {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final double ROOMY = 1480;

  private final Session session;
  private final Workbench workbench;
  private final Supplier<@Nullable Node> focusOwner;
  private final List<Panel> panels;
  private final BorderPane main;
  private final StackPane body;
  private Optional<HelpView> made = Optional.empty();
  private Optional<Node> before = Optional.empty();

  /// @param panels each is explained where nothing is selected
  /// @param main holds `body`, and the help beside it where there is room
  /// @param body which the help lies over where there is none
  HelpSide(
      Session session,
      Workbench workbench,
      Supplier<@Nullable Node> focusOwner,
      List<Panel> panels,
      BorderPane main,
      StackPane body) {
    this.session = session;
    this.workbench = workbench;
    this.focusOwner = focusOwner;
    this.panels = List.copyOf(panels);
    this.main = main;
    this.body = body;
    main.widthProperty().addListener((_, _, _) -> made.ifPresent(this::place));
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("help.topic", "Help on what is selected", Group.HELP, 0, this::toggle)
            .keys("F1"));
  }

  private HelpView view() {
    if (made.isEmpty()) {
      HelpView view = new HelpView(workbench, this::close);
      view.setVisible(false);
      view.setMaxWidth(Region.USE_PREF_SIZE);
      StackPane.setAlignment(view, Pos.CENTER_RIGHT);
      workbench.add(view);
      made = Optional.of(view);
    }
    return made.get();
  }

  /// In a narrow window the canvas would be squeezed; there the help lies over the properties.
  private void place(HelpView view) {
    boolean beside = view.isVisible() && main.getWidth() >= ROOMY;
    boolean over = view.isVisible() && !beside;
    if (beside != view.equals(main.getRight()) || over != body.getChildren().contains(view)) {
      main.setRight(null);
      body.getChildren().remove(view);
      view.pseudoClassStateChanged(OVER, over);
      if (beside) {
        main.setRight(view);
      } else if (over) {
        body.getChildren().add(view);
      }
    }
  }

  /// Explains what the architect is at; asked a second time for the same, or from within, it goes
  /// away.
  private void toggle() {
    HelpView view = view();
    Optional<Node> owner = Optional.ofNullable(focusOwner.get());
    boolean within = owner.filter(node -> FocusTrap.isWithin(node, view)).isPresent();
    Topic wanted = wanted(owner);
    if (view.isVisible() && (within || view.topic() == wanted)) {
      close();
    } else {
      open(view, wanted, owner);
    }
  }

  private Topic wanted(Optional<Node> owner) {
    return HelpState.wanted(
        session.snapshot().design().topology(),
        workbench.selection(),
        owner.flatMap(HelpSide::part),
        owner.flatMap(this::panel).orElse(Topic.DESIGN));
  }

  private Optional<Topic> panel(Node owner) {
    return panels.stream()
        .filter(panel -> FocusTrap.isWithin(owner, panel.node()))
        .findFirst()
        .flatMap(Panel::topic);
  }

  private static Optional<Topic> part(Node owner) {
    return Stream.iterate(owner, Objects::nonNull, (Node node) -> node.getParent())
        .filter(Explained.class::isInstance)
        .flatMap(node -> ((Explained) node).topic().stream())
        .findFirst();
  }

  private void open(HelpView view, Topic topic, Optional<Node> owner) {
    if (!view.isVisible()) {
      before = owner;
      view.setVisible(true);
      place(view);
      // What stands in a scroll pane enters the scene with its skin only.
      main.applyCss();
    }
    view.show(session.snapshot(), workbench.selection());
    view.open(topic);
    view.takeKeyboard();
  }

  private void close() {
    made.ifPresent(
        view -> {
          view.setVisible(false);
          place(view);
        });
    before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
    before = Optional.empty();
  }
}
