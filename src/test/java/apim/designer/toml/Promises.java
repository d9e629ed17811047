package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
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
public final class Promises {
  private Promises() {}

  /// The edited text, after checking that API-M accepts it, that reverting gives the same bytes,
  /// that a second run changes nothing, and that no other value is another one.
  ///
  /// @throws TomlRefusal where the first run refuses the text
  public static Edited kept(String name, String text, List<Change> changes) {
    assertTrue(ApimParser.accepts(text), name);
    Edited edited = TomlEditor.apply(text, changes);
    assertTrue(ApimParser.accepts(edited.text()), () -> name + "\n" + edited.text());
    assertEquals(text, edited.reverted(), name);
    assertArrayEquals(sha256(text), sha256(edited.reverted()), name);
    Edited again = assertDoesNotThrow(() -> TomlEditor.apply(edited.text(), changes), name);
    assertEquals(edited.text(), again.text(), name);
    assertRangesInOrder(name, edited);
    SortedMap<String, Object> after = ApimParser.values(edited.text());
    assertLastOneDone(name, after, changes.getLast());
    assertEquals(
        others(ApimParser.values(text), changes),
        others(after, changes),
        () -> name + "\n" + edited.text());
    assertEquals(
        edited.text().lines().toList(),
        TomlEditor.lines(edited).stream().map(TomlLine::text).toList(),
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

  /// A later change may overrule an earlier one; nothing overrules the last.
  private static void assertLastOneDone(String name, SortedMap<String, Object> after, Change last) {
    if (last instanceof Change.Set set) {
      String path = Literal.path(Document.joined(set.table(), List.of(set.key())));
      Object value = after.get(path);
      assertEquals(plain(set.value()), String.valueOf(value), name);
    }
  }

  private static String plain(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Whole(long number) -> Long.toString(number);
      case Value.Flag(boolean flag) -> Boolean.toString(flag);
      case Value.Texts(List<String> texts) -> texts.toString();
    };
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
      case Change.AddToElement add ->
          path.startsWith(Literal.path(add.arrayOfTables()) + "[")
              && (path.contains("." + Literal.key(add.inner()) + "[")
                  || path.endsWith("." + Literal.key(add.selectorKey())));
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
