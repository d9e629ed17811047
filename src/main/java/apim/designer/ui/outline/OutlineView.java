package apim.designer.ui.outline;

import apim.designer.catalog.ProfileFacts;
import apim.designer.catalog.Release;
import apim.designer.design.Edit;
import apim.designer.desk.Desk;
import apim.designer.desk.Selection;
import apim.designer.desk.Words;
import apim.designer.desk.help.Topic;
import apim.designer.desk.tree.MenuChoice;
import apim.designer.desk.tree.OutlineEdits;
import apim.designer.desk.tree.OutlineItem;
import apim.designer.desk.tree.OutlineState;
import apim.designer.desk.window.PanesState.Pane;
import apim.designer.session.Snapshot;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Panel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The design as a tree, selected and edited like the drawing.
public final class OutlineView extends BorderPane implements Panel {
  private final Desk desk;
  private final TreeView<OutlineItem> tree = new TreeView<>();
  private final Label refusal = new Label();
  private @Nullable Snapshot snapshot;
  private @Nullable OutlineState state;
  private Selection wanted = Selection.NONE;
  private Optional<OutlineItem> dragged = Optional.empty();
  private boolean renaming;
  private boolean changing;

  public OutlineView(Desk desk) {
    this.desk = desk;
    tree.setId("outline");
    tree.setAccessibleText("Outline");
    tree.getStyleClass().add("outline");
    tree.setShowRoot(false);
    tree.setEditable(true);
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.setCellFactory(_ -> new OutlineCell(new Names(), () -> renaming));
    tree.getSelectionModel()
        .getSelectedItems()
        .addListener((javafx.collections.ListChangeListener<Object>) _ -> chosen());
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    tree.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    tree.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dragged = under(event));
    tree.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    refusal.setId("outline-refusal");
    refusal.getStyleClass().addAll("field-message", "outline-refusal");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    setCenter(tree);
    setAccessibleText("Outline");
    sceneProperty().addListener((_, _, _) -> draw());
  }

  @Override
  public String title() {
    return "Outline";
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public Optional<Pane> pane() {
    return Optional.of(Pane.PALETTE);
  }

  @Override
  public Optional<Topic> topic() {
    return Optional.of(Topic.OUTLINE);
  }

  @Override
  public void show(Snapshot next, Selection selection) {
    snapshot = next;
    wanted = selection;
    draw();
  }

  // Nobody sees it while another panel has its place; it follows when it comes back.
  private void draw() {
    if (snapshot != null && getScene() != null) {
      draw(snapshot, wanted);
    }
  }

  private void draw(Snapshot next, Selection selection) {
    OutlineState now = OutlineState.of(next.outcome(), next.readOnly());
    changing = true;
    if (!now.equals(state)) {
      state = now;
      TreeItem<OutlineItem> root = tree.getRoot();
      if (root == null) {
        tree.setRoot(Branches.of(now.root()));
      } else {
        Branches.update(root, now.root());
      }
    }
    if (!Set.copyOf(selected()).equals(Set.copyOf(selection.refs()))) {
      select(Set.copyOf(selection.refs()));
    }
    changing = false;
  }

  private void select(Set<Ref> wanted) {
    tree.getSelectionModel().clearSelection();
    Set<Ref> open = new HashSet<>(wanted);
    Branches.all(tree.getRoot())
        .filter(item -> item.getValue().ref().filter(open::remove).isPresent())
        .forEach(
            item -> {
              Branches.expandAbove(item);
              tree.getSelectionModel().select(item);
            });
    int first = tree.getSelectionModel().getSelectedIndex();
    if (first >= 0 && !isInView(first)) {
      tree.scrollTo(first);
    }
  }

  private boolean isInView(int row) {
    return tree.lookupAll(".tree-cell").stream()
        .anyMatch(cell -> cell instanceof TreeCell<?> one && one.getIndex() == row);
  }

  private Stream<OutlineItem> items() {
    return tree.getSelectionModel().getSelectedItems().stream()
        .filter(Objects::nonNull)
        .map(TreeItem::getValue);
  }

  private List<Ref> selected() {
    return items().flatMap(item -> item.selected().stream()).toList();
  }

  private void chosen() {
    if (!changing) {
      desk.select(Selection.of(selected()));
    }
  }

  private void key(KeyEvent event) {
    if (!tree.equals(event.getTarget())) {
      return;
    }
    switch (event.getCode()) {
      case F2 -> rename();
      case ENTER -> desk.reveal(Selection.of(selected()));
      case DELETE, BACK_SPACE -> delete();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private boolean readOnly() {
    return state == null || state.readOnly();
  }

  private void rename() {
    TreeItem<OutlineItem> item = tree.getSelectionModel().getSelectedItem();
    if (item != null && !readOnly() && item.getValue().ref().flatMap(edits()::nameOf).isPresent()) {
      renaming = true;
      // A second click asked for it already, in vain.
      tree.edit(null);
      tree.edit(item);
      renaming = false;
    }
  }

  private void delete() {
    if (!readOnly()) {
      OutlineEdits.deletion(items().flatMap(item -> item.ref().stream()).toList())
          .ifPresent(desk::apply);
    }
  }

  private OutlineEdits edits() {
    return new OutlineEdits(Objects.requireNonNull(snapshot).design());
  }

  private Optional<OutlineItem> under(MouseEvent event) {
    Node node = event.getPickResult().getIntersectedNode();
    while (node != null) {
      if (node instanceof OutlineCell cell) {
        return Optional.ofNullable(cell.getItem());
      }
      node = node.getParent();
    }
    return Optional.empty();
  }

  private void released(MouseEvent event) {
    Optional<OutlineItem> from = dragged;
    dragged = Optional.empty();
    if (event.getButton() != MouseButton.PRIMARY || event.isStillSincePress() || readOnly()) {
      return;
    }
    from.flatMap(
            item ->
                item.ref()
                    .flatMap(
                        dragged ->
                            under(event)
                                .flatMap(OutlineItem::ref)
                                .flatMap(onto -> edits().dropped(dragged, onto))))
        .ifPresent(desk::apply);
  }

  private void menu(ContextMenuEvent event) {
    TreeItem<OutlineItem> item = tree.getSelectionModel().getSelectedItem();
    if (item == null || readOnly()) {
      return;
    }
    OutlineItem line = item.getValue();
    ContextMenu menu = new ContextMenu();
    for (MenuChoice choice :
        MenuChoice.of(Objects.requireNonNull(snapshot).design(), profiles(), line.content())) {
      menu.getItems().add(item(choice));
    }
    if (line.ref().isPresent() && !menu.getItems().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    if (line.ref().flatMap(edits()::nameOf).isPresent()) {
      menu.getItems().add(item("Rename", this::rename));
    }
    line.ref()
        .map(ref -> ref instanceof Ref.OfMember ? "Disconnect" : "Remove")
        .ifPresent(label -> menu.getItems().add(item(label, this::delete)));
    menu.show(tree, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private List<Profile> profiles() {
    Optional<Release> release = Objects.requireNonNull(snapshot).outcome().deployment().judging();
    return release
        .map(known -> known.profiles().stream().map(ProfileFacts::profile).toList())
        .orElseGet(() -> Arrays.asList(Profile.values()));
  }

  private MenuItem item(MenuChoice choice) {
    if (choice.edit().isPresent()) {
      Edit edit = choice.edit().get();
      return item(choice.label(), () -> desk.apply(edit));
    }
    Menu menu = new Menu(choice.label());
    menu.setMnemonicParsing(false);
    choice.more().forEach(more -> menu.getItems().add(item(more)));
    return menu;
  }

  private static MenuItem item(String label, Runnable action) {
    MenuItem item = new MenuItem(label);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// Hands new names in.
  private final class Names implements OutlineCell.Renaming {
    @Override
    public String nameOf(OutlineItem item) {
      return item.ref().flatMap(edits()::nameOf).orElse("");
    }

    @Override
    public String refusal(OutlineItem item, String text) {
      try {
        item.ref().flatMap(ref -> edits().renamed(ref, text)).ifPresent(desk::apply);
        return "";
      } catch (IllegalArgumentException refused) {
        return String.valueOf(refused.getMessage());
      }
    }

    @Override
    public void refused(String sentence) {
      refusal.setText(sentence);
      setBottom(sentence.isEmpty() ? null : refusal);
    }

    @Override
    public void left(OutlineItem item, String text) {
      String refusal = refusal(item, text);
      if (!refusal.isEmpty()) {
        desk.say(item.name() + ": “" + Words.brief(text) + "” was not taken; " + refusal + ".");
      }
    }
  }
}
