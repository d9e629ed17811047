package apim.designer.toml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A file while it is edited: pieces of the original and what was put between them. Pieces of the
/// original never change their order, so what is missing between two of them was replaced.
final class Draft {
  private sealed interface Piece {
    String text();
  }

  private record Kept(int start, String text) implements Piece {
    int end() {
      return start + text.length();
    }
  }

  private record Put(String text, List<String> refs, String reason) implements Piece {}

  private final String original;
  private List<Piece> pieces;
  private String text;
  private Document document;

  /// @throws TomlRefusal where API-M would not read the text
  Draft(String original) {
    this.original = original;
    this.text = original;
    this.document = Document.of(original);
    this.pieces = List.of(new Kept(0, original));
  }

  /// The file as it is now.
  Document document() {
    return document;
  }

  /// Makes these changes, which may not overlap.
  ///
  /// @throws TomlRefusal where API-M would not read the result
  void splice(List<Splice> splices, List<String> refs, String reason) {
    if (splices.isEmpty()) {
      return;
    }
    splices.stream()
        .sorted(Comparator.comparingInt(Splice::start).reversed())
        .forEach(splice -> splice(splice, new Put(splice.text(), refs, reason)));
    document = Document.of(text);
  }

  private void splice(Splice splice, Put put) {
    List<Piece> before = new ArrayList<>();
    List<Piece> after = new ArrayList<>();
    int at = 0;
    for (Piece piece : pieces) {
      int end = at + piece.text().length();
      if (at < splice.start() || (at == end && at == splice.start())) {
        before.add(part(piece, 0, Math.min(end, splice.start()) - at));
      }
      if (end > splice.end() || (at == end && at == splice.end() && at > splice.start())) {
        after.add(part(piece, Math.max(at, splice.end()) - at, end - at));
      }
      at = end;
    }
    before.add(put);
    before.addAll(after);
    pieces = before;
    text = text.substring(0, splice.start()) + splice.text() + text.substring(splice.end());
  }

  private static Piece part(Piece piece, int from, int to) {
    return switch (piece) {
      case Kept(int start, String whole) -> new Kept(start + from, whole.substring(from, to));
      case Put(String whole, List<String> refs, String reason) ->
          new Put(whole.substring(from, to), refs, reason);
    };
  }

  Edited edited() {
    List<Range> ranges = new ArrayList<>();
    int offset = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Put(String put, List<String> refs, String reason)) {
        boolean follows = i > 0 && pieces.get(i - 1) instanceof Put;
        String replaced = follows ? "" : original.substring(keptBefore(i), keptAfter(i));
        if (!put.equals(replaced)) {
          ranges.add(new Range(offset, put.length(), replaced, refs, reason));
        }
      }
      offset += pieces.get(i).text().length();
    }
    return new Edited(text, ranges);
  }

  private int keptBefore(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (pieces.get(i) instanceof Kept kept) {
        return kept.end();
      }
    }
    return 0;
  }

  private int keptAfter(int index) {
    for (int i = index + 1; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Kept kept) {
        return kept.start();
      }
    }
    return original.length();
  }
}
