package apim.designer.diagram;

import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.topology.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What cards need beyond their usual width to show every name in full, and the layout in which
/// what stands to the right of them makes room.
///
/// @param extra by element, in pixels
record FullNames(Map<ElementId, Integer> extra, Layout layout) {
  private static final int ENOUGH = 20_000;

  FullNames {
    extra = Map.copyOf(extra);
  }

  /// Names as cards and lines have room for.
  static FullNames none(Layout layout) {
    return new FullNames(Map.of(), layout);
  }

  boolean isNone() {
    return extra.isEmpty();
  }

  int of(ElementId element) {
    return extra.getOrDefault(element, 0);
  }

  /// For the measuring of cards: room for every text.
  static FullNames everything(Layout layout, Collection<ElementId> elements) {
    Map<ElementId, Integer> all = new HashMap<>();
    elements.forEach(element -> all.put(element, ENOUGH));
    return new FullNames(all, layout);
  }

  /// @param widest cards with room for every text
  /// @param labels what the lines that begin at an element need beyond the usual
  static FullNames of(Layout layout, List<Scene.Box> widest, Map<ElementId, Integer> labels) {
    Map<ElementId, Integer> extra = new HashMap<>();
    List<Span> spans = new ArrayList<>();
    for (Scene.Box box : widest) {
      ElementId element = box.ref().element();
      int usual = box.area().width() - ENOUGH;
      int more = box.kind() == Scene.Kind.NOTE ? 0 : Math.max(0, needed(box) - usual);
      extra.merge(element, more, Math::max);
      int push = more + labels.getOrDefault(element, 0);
      if (push > 0) {
        spans.add(new Span(box.area().x(), box.area().x() + usual, push));
      }
    }
    List<Span> pushes = merged(spans);
    Map<ElementId, Position> moved = new HashMap<>();
    layout
        .positions()
        .forEach(
            (element, at) ->
                moved.put(
                    element,
                    new Position(
                        Math.min(Position.FARTHEST, at.x() + push(pushes, at.x())), at.y())));
    return new FullNames(extra, layout.withPositions(moved));
  }

  /// Cards that stand one above the other push by as much as the widest of them.
  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::left)).toList()) {
      if (!merged.isEmpty() && span.left() < merged.getLast().right()) {
        Span last = merged.removeLast();
        merged.add(
            new Span(
                last.left(),
                Math.max(last.right(), span.right()),
                Math.max(last.push(), span.push())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static int push(List<Span> pushes, int x) {
    return pushes.stream().filter(span -> span.right() <= x).mapToInt(Span::push).sum();
  }

  private record Span(int left, int right, int push) {}

  private static int needed(Scene.Box box) {
    int chips = box.chips().stream().mapToInt(Cards::chipWidth).max().orElse(0);
    int width =
        Math.max(
            TextWidth.ofBold(box.title(), Cards.TITLE),
            chips
                + Math.max(
                    TextWidth.of(box.subtitle(), Cards.TEXT),
                    TextWidth.of(box.detail(), Cards.TEXT)));
    int needed = Cards.TEXT_LEFT + Cards.PADDING + width;
    for (Scene.Head head : box.heads()) {
      needed = Math.max(needed, line(head.host(), 12, TextWidth.ofBold(head.port(), Cards.TEXT)));
    }
    for (Scene.Row row : box.rows()) {
      int badge = row.badge().isPresent() ? 34 : 0;
      int port = TextWidth.ofBold(row.port(), Cards.TEXT) + badge;
      needed = Math.max(needed, row.inset() + line(row.host(), 12, port));
      needed =
          Math.max(
              needed, row.inset() + line(row.detail(), Cards.TEXT, Cards.chipWidth(row.pill())));
      needed = Math.max(needed, 2 * (TextWidth.of(row.pill(), Cards.CHIP) + 28));
    }
    return needed;
  }

  private static int line(String text, int size, int beside) {
    return 2 * Cards.PADDING + TextWidth.of(text, size) + 8 + beside;
  }
}
