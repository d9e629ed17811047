package apim.designer.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A part of a text that is written in one way: with the embedded font, or as outlines.
record PdfRun(String text, boolean embedded) {
  /// @param has whether the embedded font has a character
  static List<PdfRun> of(String text, Predicate<String> has) {
    List<PdfRun> runs = new ArrayList<>();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            character -> {
              boolean embedded = has.test(character);
              String before =
                  !runs.isEmpty() && runs.getLast().embedded() == embedded
                      ? runs.removeLast().text()
                      : "";
              runs.add(new PdfRun(before + character, embedded));
            });
    return List.copyOf(runs);
  }
}
