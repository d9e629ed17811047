package apim.designer.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The colours of both themes: what is written in one can be read on the other
/// (https://www.w3.org/TR/WCAG22/#contrast-minimum).
final class TokenContrastTest {
  private static final Pattern TOKEN = Pattern.compile("(-[a-z-]+): (#[0-9a-f]{6});");
  private static final double TEXT = 4.5;

  /// Of controls and marks, https://www.w3.org/TR/WCAG22/#non-text-contrast.
  private static final double MARK = 3;

  private static Map<String, Color> tokens(String theme) throws IOException {
    try (InputStream sheet =
        Objects.requireNonNull(TokenContrastTest.class.getResourceAsStream(theme + ".css"))) {
      Matcher found = TOKEN.matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
      Map<String, Color> tokens = new HashMap<>();
      while (found.find()) {
        tokens.put(found.group(1), Color.web(found.group(2)));
      }
      return tokens;
    }
  }

  private record Pair(String text, String ground, double least) {}

  private static Stream<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (String ground : List.of("-ground", "-surface", "-raised", "-sunken", "-hover")) {
      for (String text : List.of("-ink", "-muted", "-accent")) {
        pairs.add(new Pair(text, ground, TEXT));
      }
    }
    for (String ground :
        List.of("-accent-soft", "-marked", "-added", "-removed", "-hit", "-note")) {
      pairs.add(new Pair("-ink", ground, ground.equals("-hit") ? MARK : TEXT));
    }
    for (String code : List.of("-comment", "-keyword", "-string", "-number", "-variable")) {
      pairs.add(new Pair("-code" + code, "-surface", TEXT));
    }
    pairs.add(new Pair("-faint", "-surface", TEXT));
    pairs.add(new Pair("-on-accent", "-accent", TEXT));
    for (String severity : List.of("-error", "-warning", "-advice")) {
      pairs.add(new Pair("-on-severity", severity, TEXT));
      pairs.add(new Pair(severity, "-surface", MARK));
    }
    return pairs.stream();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void whatIsWrittenCanBeRead(String theme) throws IOException {
    Map<String, Color> tokens = tokens(theme);
    assertTrue(tokens.size() > 30, tokens.toString());
    List<String> faint =
        pairs()
            .flatMap(
                pair -> {
                  double contrast =
                      Legibility.contrast(
                          Objects.requireNonNull(tokens.get(pair.text()), pair.text()),
                          Objects.requireNonNull(tokens.get(pair.ground()), pair.ground()));
                  return contrast < pair.least()
                      ? Stream.of("%s on %s: %.2f".formatted(pair.text(), pair.ground(), contrast))
                      : Stream.of();
                })
            .toList();
    assertEquals(List.of(), faint);
  }
}
