package apim.designer.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Something that people complain of, or that a rule was once proposed for, and what becomes of it
/// (`symptoms.tsv`, `proposed-rules.tsv`).
///
/// @param sources as `owner/repository` or `owner/repository#issue`; none for what was tried
/// @param rules that find it
/// @param words what is written or told, or why nothing is
record Symptom(
    String id, List<String> sources, String symptom, Fate fate, List<String> rules, String words) {
  /// What becomes of a symptom.
  enum Fate {
    FOUND,
    WRITTEN,
    TOLD,
    REFUSED,
    OUTSIDE
  }

  private static final Path RESOURCES = Path.of("src/test/resources");

  /// The complaints, in issues and in the files of users.
  static List<Symptom> all() {
    return rows("symptoms.tsv")
        .map(row -> of(row[0], words(row[1]), row[2], row[3], row[4], row[5]))
        .toList();
  }

  /// What rules were once proposed for.
  static List<Symptom> proposed() {
    return rows("proposed-rules.tsv")
        .map(row -> of(row[0], List.of(), row[1], row[2], row[3], row[4]))
        .toList();
  }

  private static Symptom of(
      String id, List<String> sources, String symptom, String fate, String rules, String words) {
    return new Symptom(
        id, sources, symptom, Fate.valueOf(fate.toUpperCase(Locale.ROOT)), words(rules), words);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }

  private static Stream<String[]> rows(String name) {
    try {
      return Files.readString(RESOURCES.resolve(name))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
