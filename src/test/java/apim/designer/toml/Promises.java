package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What every edit keeps, whatever the file.
final class Promises {
  private Promises() {}

  /// The edited text, after checking that API-M accepts it, that reverting gives the same bytes,
  /// that a second run changes nothing, and that no other value is another one.
  static Edited kept(String name, String text, List<Change> changes) {
    assertTrue(ApimParser.accepts(text), name);
    Edited edited = TomlEditor.apply(text, changes);
    assertTrue(ApimParser.accepts(edited.text()), () -> name + "\n" + edited.text());
    assertEquals(text, edited.reverted(), name);
    assertArrayEquals(sha256(text), sha256(edited.reverted()), name);
    assertEquals(edited.text(), TomlEditor.apply(edited.text(), changes).text(), name);
    assertRangesInOrder(name, edited);
    assertOthersUntouched(name, text, edited.text(), changes);
    assertEquals(
        edited.text().lines().toList(),
        TomlEditor.lines(edited).stream().map(Line::text).toList(),
        name);
    return edited;
  }

  private static void assertRangesInOrder(String name, Edited edited) {
    int at = 0;
    for (Range range : edited.ranges()) {
      assertTrue(range.offset() >= at, name);
      at = range.end();
    }
    assertTrue(at <= edited.text().length(), name);
  }

  private static void assertOthersUntouched(
      String name, String before, String after, List<Change> changes) {
    assertEquals(
        others(ApimParser.values(before), changes),
        others(ApimParser.values(after), changes),
        () -> name + "\n" + after);
  }

  private static SortedMap<String, Object> others(
      SortedMap<String, Object> values, List<Change> changes) {
    SortedMap<String, Object> others = new TreeMap<>(values);
    for (Map.Entry<String, Object> value : values.entrySet()) {
      if (changes.stream().anyMatch(change -> concerns(change, value.getKey()))) {
        others.remove(value.getKey());
      }
    }
    return others;
  }

  private static boolean concerns(Change change, String path) {
    return switch (change) {
      case Change.Set set ->
          path.equals(Literal.path(Document.joined(set.table(), List.of(set.key()))));
      case Change.SetInElement set ->
          path.startsWith(Literal.path(set.arrayOfTables()) + "[")
              && (path.endsWith("." + Literal.key(set.key()))
                  || path.endsWith("." + Literal.key(set.selectorKey())));
      case Change.Elements elements ->
          path.startsWith(Literal.path(elements.arrayOfTables()) + "[");
    };
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
