package apim.designer.toml;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.consensys.cava.toml.Toml;
import net.consensys.cava.toml.TomlArray;
import net.consensys.cava.toml.TomlParseResult;
import net.consensys.cava.toml.TomlTable;

/// The parser that API-M reads deployment.toml with, used the way WSO2's config-mapper does.
public final class ApimParser {
  private ApimParser() {}

  /// Accepted: no error reported *and* the set of dotted keys can be built.
  public static boolean accepts(String text) {
    try {
      TomlParseResult result = Toml.parse(text);
      return !result.hasErrors() && result.dottedKeySet() != null;
    } catch (RuntimeException | StackOverflowError | AssertionError _) {
      return false;
    }
  }

  /// Every value by its path, elements by their index: `apim.gateway.environment[0].name`.
  static SortedMap<String, Object> values(String text) {
    SortedMap<String, Object> values = new TreeMap<>();
    collect("", Toml.parse(text), values);
    return values;
  }

  private static void collect(String path, Object value, Map<String, Object> values) {
    if (value instanceof TomlTable table) {
      table.toMap().forEach((key, inner) -> collect(path + "." + Literal.key(key), inner, values));
    } else if (value instanceof TomlArray array && isTables(array.toList())) {
      for (int i = 0; i < array.size(); i++) {
        collect(path + "[" + i + "]", array.get(i), values);
      }
    } else {
      values.put(path.substring(1), value instanceof TomlArray array ? plain(array) : value);
    }
  }

  private static List<Object> plain(TomlArray array) {
    return array.toList().stream()
        .map(value -> value instanceof TomlArray inner ? (Object) plain(inner) : value)
        .toList();
  }

  private static boolean isTables(List<Object> list) {
    return !list.isEmpty() && list.getFirst() instanceof TomlTable;
  }
}
