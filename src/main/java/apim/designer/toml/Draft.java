package apim.designer.toml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

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

  /// A splice with the boxes that ask for it.
  record Asked(Splice splice, List<String> refs, String reason) {}

  /// Makes these changes, which may not overlap.
  ///
  /// @throws TomlRefusal where API-M would not read the result
  void splice(List<Splice> splices, List<String> refs, String reason) {
    splice(splices.stream().map(splice -> new Asked(splice, refs, reason)).toList());
  }

  /// Makes these changes, which may not overlap; those for the same place in their order.
  ///
  /// @throws TomlRefusal where API-M would not read the result
  void splice(List<Asked> asked) {
    if (asked.isEmpty()) {
      return;
    }
    Cursor old = new Cursor(pieces);
    List<Piece> spliced = new ArrayList<>();
    asked.stream()
        .sorted(Comparator.comparingInt(one -> one.splice().start()))
        .forEach(
            one -> {
              old.moveTo(one.splice().start(), spliced);
              old.skipTo(one.splice().end());
              spliced.add(new Put(one.splice().text(), one.refs(), one.reason()));
            });
    old.moveTo(text.length(), spliced);
    pieces = spliced;
    text = spliced.stream().map(Piece::text).collect(Collectors.joining());
    document = Document.of(text);
  }

  /// A place in the pieces, which only goes forward.
  private static final class Cursor {
    private final List<Piece> pieces;
    private int index;
    private int inside;
    private int at;

    private Cursor(List<Piece> pieces) {
      this.pieces = pieces;
    }

    /// Hands over everything up to an offset; also the pieces that hold nothing there.
    void moveTo(int offset, List<Piece> moved) {
      while (index < pieces.size() && (at < offset || isEmptyPiece())) {
        moved.add(next(offset));
      }
    }

    /// Leaves out everything up to an offset, but not the pieces that hold nothing there.
    void skipTo(int offset) {
      while (at < offset) {
        next(offset);
      }
    }

    private boolean isEmptyPiece() {
      return pieces.get(index).text().isEmpty();
    }

    /// The rest of this piece, at most up to the offset.
    private Piece next(int offset) {
      Piece piece = pieces.get(index);
      int to = Math.min(piece.text().length(), inside + offset - at);
      Piece part = part(piece, inside, to);
      at += to - inside;
      if (to == piece.text().length()) {
        index++;
        inside = 0;
      } else {
        inside = to;
      }
      return part;
    }
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
