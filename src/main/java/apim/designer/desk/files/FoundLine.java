package apim.designer.desk.files;

import apim.designer.bundle.Part;
import apim.designer.desk.Selection;
import java.util.List;

/// A line of some file in which words were found.
///
/// @param line counted from 0
/// @param text as it is seen
public record FoundLine(String path, int line, String text) {
  /// The lines of a file that hold the words; secrets are not looked into.
  public static List<FoundLine> in(Part part, String words) {
    if (words.isBlank()) {
      return List.of();
    }
    FileText file = FileText.of(part.artifact(), Selection.NONE, List.of());
    return Find.CLOSED.looking(words, file, 0).hits().stream()
        .map(Find.Hit::line)
        .distinct()
        .map(line -> new FoundLine(part.path(), line, file.text(line).strip()))
        .toList();
  }

  /// As it is read out.
  public String spoken() {
    return path + ", line " + (line + 1) + ": " + text;
  }
}
