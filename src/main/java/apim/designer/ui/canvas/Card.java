package apim.designer.ui.canvas;

import apim.designer.desk.drawing.Detail;
import apim.designer.diagram.Area;
import apim.designer.diagram.Scene;
import apim.designer.topology.Ref;
import apim.designer.ui.control.Glyph;
import apim.designer.ui.control.SeverityMark;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The card of an element on the canvas. It stays the same node whatever is written on it, so that
/// only it is drawn anew, and keeps the focus. What is on it is made when it is first seen near by.
final class Card extends Pane {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  private Scene.Box box;
  private Detail detail;
  private Set<Ref> selected = Set.of();
  private Optional<CardFace> face = Optional.empty();
  private Optional<CardBlock> block = Optional.empty();

  /// @param view the part of the drawing that is seen, where it is known
  Card(Scene.Box first, Detail detail, Optional<Area> view) {
    this.box = first;
    this.detail = detail;
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setId("box-" + first.ref().path());
    setVisible(view.isEmpty() || isIn(view.get()));
    dress();
    fill();
  }

  /// The element that it shows.
  Ref ref() {
    return box.ref();
  }

  /// Shows what the element is now.
  void show(Scene.Box next) {
    if (next.equals(box)) {
      return;
    }
    boolean same = sameLook(box, next);
    box = next;
    if (same) {
      relocate(next.area().x(), next.area().y());
    } else {
      dress();
      fill();
    }
  }

  /// @param all the refs of everything that is selected
  void mark(Set<Ref> all, boolean target) {
    selected = all;
    pseudoClassStateChanged(SELECTED, all.contains(box.ref()));
    pseudoClassStateChanged(TARGET, target);
    markRows();
  }

  private void markRows() {
    face.ifPresent(
        shown ->
            shown
                .rows()
                .forEach(
                    (ref, row) -> row.pseudoClassStateChanged(SELECTED, selected.contains(ref))));
  }

  /// Leaves out what could not be read.
  void detail(Detail next) {
    if (next != detail) {
      detail = next;
      fill();
    }
  }

  /// What lies outside the view is not drawn, and not made.
  void look(Area view) {
    boolean seen = isIn(view);
    if (isVisible() != seen) {
      setVisible(seen);
      fill();
    }
  }

  private boolean isIn(Area view) {
    return box.area().grown(24).overlaps(view);
  }

  private void dress() {
    Area area = box.area();
    resizeRelocate(area.x(), area.y(), area.width(), area.height());
    setPrefSize(area.width(), area.height());
    List<String> styles = List.of("card", Glyph.styleClass(box.hue()), style(box.kind()));
    if (!getStyleClass().equals(styles)) {
      getStyleClass().setAll(styles);
    }
    setAccessibleText(words(box));
    face = Optional.empty();
    block = Optional.empty();
  }

  private static String style(Scene.Kind kind) {
    return switch (kind) {
      case NODE, STACK -> "card-node";
      case LOAD_BALANCER -> "card-balancer";
      case EXTERNAL -> "card-external";
      case NOTE -> "card-note";
    };
  }

  private void fill() {
    if (!isVisible()) {
      return;
    }
    boolean far = !detail.hasCards();
    if (far && block.isEmpty()) {
      block = Optional.of(new CardBlock(box));
    }
    if (!far && face.isEmpty()) {
      face = Optional.of(new CardFace(box));
      markRows();
    }
    // Both stay once they are made, and nothing of the card itself changes: what comes back into a
    // scene, and what is in a card that looks otherwise, is styled anew, and a zoom across the
    // limit
    // stutters.
    block.ifPresent(shown -> shown.setVisible(far));
    face.ifPresent(shown -> shown.show(detail));
    List<Node> parts =
        Stream.<Optional<? extends Node>>of(block, face).<Node>flatMap(Optional::stream).toList();
    if (!getChildren().equals(parts)) {
      getChildren().setAll(parts);
    }
  }

  private static boolean sameLook(Scene.Box a, Scene.Box b) {
    return a.badge().equals(b.badge()) && atOrigin(a).equals(atOrigin(b));
  }

  private static Scene.Box atOrigin(Scene.Box box) {
    Area area = box.area();
    return new Scene.Box(
        box.ref(),
        box.kind(),
        box.icon(),
        box.hue(),
        new Area(0, 0, area.width(), area.height()),
        box.title(),
        box.subtitle(),
        box.detail(),
        box.chips(),
        box.rows().stream().map(row -> atOrigin(row, area)).toList(),
        box.lines(),
        box.badge());
  }

  private static Scene.Row atOrigin(Scene.Row row, Area card) {
    Area area = row.area();
    return new Scene.Row(
        row.ref(),
        within(area, card),
        row.head().map(head -> new Scene.Head(within(head.area(), card), head.host(), head.port())),
        row.host(),
        row.detail(),
        row.port(),
        row.pill(),
        row.badge());
  }

  private static Area within(Area area, Area card) {
    return new Area(area.x() - card.x(), area.y() - card.y(), area.width(), area.height());
  }

  private static String words(Scene.Box box) {
    StringBuilder words = new StringBuilder(box.title());
    for (String more : new String[] {box.subtitle(), box.detail()}) {
      if (!more.isEmpty()) {
        words.append(", ").append(more);
      }
    }
    box.lines().forEach(line -> words.append(", ").append(line));
    box.badge()
        .ifPresent(
            badge ->
                words.append(", ").append(SeverityMark.words(badge.severity(), badge.count())));
    return words.toString();
  }
}
