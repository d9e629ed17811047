package apim.designer.ui.inspector;

import apim.designer.design.Difference;
import apim.designer.design.Edit;
import apim.designer.desk.Desk;
import apim.designer.desk.Selection;
import apim.designer.desk.command.Command;
import apim.designer.desk.command.Command.Group;
import apim.designer.desk.form.Drafts;
import apim.designer.desk.form.Form;
import apim.designer.desk.form.InspectorState;
import apim.designer.desk.form.Property;
import apim.designer.desk.form.Property.Fold;
import apim.designer.desk.window.PanesState.Pane;
import apim.designer.session.Snapshot;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Panel;
import apim.designer.ui.control.Titled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The form for what is selected. A field keeps its cursor while its element stays selected, under
/// another id too.
public final class InspectorView extends BorderPane implements Panel {
  /// What tells a row from every other of its subject.
  private record RowKey(Class<?> type, String key, String label) {}

  /// What tells a field from every other, for typing.
  private record FieldKey(Selection subject, String key) {}

  private final Desk desk;
  private final Form form = new DeskForm();
  private final SteadyRows body = new SteadyRows(this::steady);
  private final ScrollPane scroll = new ScrollPane(body);
  private final Subject subject = new Subject();
  private final Map<RowKey, PropertyRow> rows = new LinkedHashMap<>();
  private final Drafts drafts = new Drafts();
  private final Set<String> asked = new HashSet<>();
  // What was shown for a value stays while the value is taken out.
  private final Set<String> inUse = new HashSet<>();
  private Selection selected = Selection.NONE;
  private Optional<Snapshot> shown = Optional.empty();

  public InspectorView(Desk desk) {
    this.desk = desk;
    body.getStyleClass().add("form");
    body.getChildren().add(subject);
    body.in(scroll);
    scroll.setId("properties");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(new Titled("Properties", scroll));
  }

  /// Puts the cursor into the first field.
  public void focusFirst() {
    rows.values().stream()
        .map(row -> row.frame().control())
        .filter(control -> control.isFocusTraversable() && !control.isDisabled())
        .findFirst()
        .ifPresent(
            control -> {
              scroll.setVvalue(0);
              control.requestFocus();
              if (control instanceof TextInputControl field) {
                field.selectAll();
              }
            });
  }

  /// Puts the cursor into the field of a property, where it is there.
  public void focusAt(String key) {
    rows.forEach(
        (row, shownAs) -> {
          if (row.key().equals(key)) {
            layout();
            double hidden = body.getHeight() - scroll.getViewportBounds().getHeight();
            double top = shownAs.frame().getBoundsInParent().getMinY();
            scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
            shownAs.frame().control().requestFocus();
          }
        });
  }

  @Override
  public String title() {
    return "Properties";
  }

  @Override
  public Region node() {
    return this;
  }

  @Override
  public Optional<Pane> pane() {
    return Optional.of(Pane.PROPERTIES);
  }

  @Override
  public List<Command> commands(Runnable open) {
    return List.of(
        Command.of(
                "design.selection",
                "Properties of the selection",
                Group.DESIGN,
                2,
                () -> {
                  open.run();
                  focusFirst();
                })
            .keys("F4"),
        Command.of(
                "design.properties",
                "Properties of the design",
                Group.DESIGN,
                2,
                () -> {
                  desk.select(Selection.NONE);
                  open.run();
                })
            .keys("Shortcut+I"));
  }

  @Override
  public void show(Snapshot snapshot, Selection selection) {
    InspectorState next = InspectorState.of(snapshot, selection);
    boolean another = isAnotherDesign(snapshot);
    boolean same =
        !another && (next.subject().equals(selected) || isRenamed(snapshot, next.subject()));
    if (!same) {
      rows.forEach(this::retire);
      rows.clear();
      inUse.clear();
      scroll.setVvalue(0);
    }
    if (another) {
      drafts.clear();
    }
    shown = Optional.of(snapshot);
    selected = next.subject();
    body.setDisable(snapshot.readOnly());
    subject.show(next, form);
    List<Node> wanted = new ArrayList<>(List.of(subject));
    Map<RowKey, PropertyRow> kept = new LinkedHashMap<>();
    for (Property property : next.shown(open())) {
      RowKey key = new RowKey(property.getClass(), property.key(), property.label());
      PropertyRow row = rows.get(key);
      if (row == null) {
        row = PropertyRow.of(property, form);
        drafts.take(selected, key).ifPresent(row::resume);
      } else {
        row.show(property);
      }
      row.frame().find(next.findings().at(property.key()), form);
      if (property instanceof Property.Heading heading && heading.fold() != Fold.CLOSED) {
        inUse.add(key.key());
      }
      // Of what two that share an id have, one row is enough.
      if (kept.put(key, row) == null) {
        wanted.add(row.frame());
      }
    }
    rows.forEach(
        (key, row) -> {
          if (!kept.containsKey(key)) {
            retire(key, row);
          }
        });
    rows.clear();
    rows.putAll(kept);
    boolean held = hasFocus();
    arrange(body.getChildren(), wanted);
    // What was pressed may be gone; the keyboard stays in this panel.
    if (held && !hasFocus()) {
      scroll.requestFocus();
    }
  }

  private void retire(RowKey key, PropertyRow row) {
    row.draft().ifPresent(draft -> drafts.keep(selected, key, draft));
    row.retire();
  }

  /// The row under the pointer, else the one that has the keyboard.
  private Optional<Node> steady() {
    List<Node> frames = rows.values().stream().<Node>map(PropertyRow::frame).toList();
    return frames.stream()
        .filter(Node::isHover)
        .findFirst()
        .or(() -> frames.stream().filter(Node::isFocusWithin).findFirst());
  }

  private Set<String> open() {
    Set<String> open = new HashSet<>(asked);
    open.addAll(inUse);
    return open;
  }

  private boolean hasFocus() {
    Node node = getScene() == null ? null : getScene().getFocusOwner();
    while (node != null && !node.equals(body)) {
      node = node.getParent();
    }
    return node != null;
  }

  // No edit changes what is saved or where, and no save changes what is there.
  private boolean isAnotherDesign(Snapshot next) {
    if (shown.filter(before -> !before.tab().equals(next.tab())).isPresent()) {
      return true;
    }
    return shown
        .filter(before -> !before.design().equals(next.design()))
        .filter(
            before ->
                !before.file().equals(next.file())
                    || !before.history().saved().equals(next.history().saved()))
        .isPresent();
  }

  /// Whether the subject so far is there under another id, given to it here or elsewhere, or taken
  /// back.
  private boolean isRenamed(Snapshot next, Selection subject) {
    return selected.single().isPresent()
        && shown
            .flatMap(before -> Difference.renaming(before.design(), next.design()))
            .map(selected::renamedBy)
            .filter(subject::equals)
            .isPresent();
  }

  // One by one, because a node that is taken out loses the focus, even if it comes back at once.
  private static void arrange(ObservableList<Node> now, List<Node> wanted) {
    now.removeIf(node -> !wanted.contains(node));
    for (int i = 0; i < wanted.size(); i++) {
      Node node = wanted.get(i);
      if (i >= now.size() || !now.get(i).equals(node)) {
        now.remove(node);
        now.add(i, node);
      }
    }
  }

  private final class DeskForm implements Form {
    @Override
    public void apply(Edit edit) {
      desk.apply(edit);
    }

    @Override
    public void type(Edit edit, String key) {
      desk.type(edit, new FieldKey(selected, key));
    }

    @Override
    public boolean takeBack(String key) {
      return desk.takeBack(new FieldKey(selected, key));
    }

    @Override
    public void say(String sentence) {
      desk.say(sentence);
    }

    @Override
    public void settle() {
      desk.settle();
    }

    @Override
    public void fold(String key) {
      if (open().contains(key)) {
        asked.remove(key);
        inUse.remove(key);
      } else {
        asked.add(key);
      }
      shown.ifPresent(snapshot -> InspectorView.this.show(snapshot, selected));
    }

    @Override
    public void select(Ref ref) {
      desk.reveal(Selection.of(ref));
    }

    @Override
    public Optional<Path> ask(String title, List<String> endings) {
      return desk.ask(title, endings);
    }
  }
}
