package apim.designer.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ApimReadableTest {
  private static final List<String> KILLERS =
      List.of(
          """
          [[apim.throttling.url_group]]
          type = "failover"
          [apim.throttling]
          """,
          """
          [keystore.tls]
          alias = "a"
          [keystore]
          """,
          """
          [transport.https]
          properties.port = 9443
          [transport.https.properties]
          proxyPort = 443
          """);

  @Test
  void theOracleRefusesThreeKnownKillers() {
    KILLERS.forEach(killer -> assertFalse(ApimParser.accepts(killer), killer));
    assertTrue(ApimParser.accepts("[server]\nhostname = \"localhost\"\n"));
  }

  @Test
  void killersAreRefusedWithTheLineOfTheHeader() {
    assertEquals(
        List.of(3, 3, 3),
        KILLERS.stream().map(killer -> ApimReadable.refusal(killer).orElseThrow().line()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF[server]\n",
        "[server]\nport = {{ port }}\n",
        "[server]\nhostname = \"{{ host }}\"\n",
        "[server]\n{% if x %}\n",
        "hostname = \"<%= @host %>\"\n",
        "a = [1, \"2\"]\n",
        "a = { b = 1,\n c = 2 }\n",
        "a = \"x\u0000\"\n",
        "a = \"x\ty\"\n",
        "a = 1\na = 2\n",
        "[a]\n[a]\n",
        "[a]\rb = 1\n",
        "a = \"x\n",
        "a =\n",
        "a = 1 b = 2\n",
        "\uD800 = 1\n",
      })
  void whatApimWouldNotReadIsRefusedInOneSentence(String text) {
    TomlRefusal refusal = ApimReadable.refusal(text).orElseThrow();
    assertTrue(refusal.sentence().matches("(?s)Line \\d+: .*\\."), refusal.sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a = \"{{\"\n", "a = \"x<%\" # {%\n", "a = { b = { c = 1 } }\n", ""})
  void openingMarkersAloneAreNoTemplate(String text) {
    assertTrue(ApimReadable.refusal(text).isEmpty());
  }

  @Test
  void theVerdictOnRandomFilesIsThatOfApim() {
    long seed = 20260101;
    Random random = new Random(seed);
    List<String> tooStrict = new ArrayList<>();
    int accepted = 0;
    for (int i = 0; i < 6_000; i++) {
      String text = new RandomToml(random, true).file();
      if (i % 2 == 0 && !text.isEmpty()) {
        text = mutated(text, random);
      }
      boolean ours = ApimReadable.refusal(text).isEmpty();
      boolean theirs = ApimParser.accepts(text);
      assertTrue(!ours || theirs, "seed " + seed + ", file " + i + ":\n" + text);
      accepted += ours ? 1 : 0;
      if (theirs && !ours && !knownlyStricter(text)) {
        tooStrict.add(ApimReadable.refusal(text).orElseThrow().sentence() + "\n" + text);
      }
    }
    assertTrue(accepted > 1_000, "too few accepted: " + accepted);
    assertEquals(List.of(), tooStrict, "seed " + seed);
  }

  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    String signs = "[]{}\"'=.,# \t\n\r\\-+:0e_Tx";
    int at = random.nextInt(text.length());
    if (random.nextBoolean()) {
      mutated.deleteCharAt(at);
    } else {
      mutated.insert(at, signs.charAt(random.nextInt(signs.length())));
    }
    return mutated.toString();
  }

  /// Read by API-M, yet refused: templates, a table hung into itself inside an array of tables
  /// (nobody may walk over it), and keys added to the one shared empty inline table.
  private static boolean knownlyStricter(String text) {
    String reason = ApimReadable.refusal(text).orElseThrow().reason();
    return reason.contains("template")
        || reason.contains("stack overflow")
        || reason.contains("can be added to");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = <[>1<]>",
        "a = <{ a = >1< }>",
        "<a.>b = 1",
        "[<a.>b]",
        "[[<a.>b]]",
        "a = <[>"
      })
  void nestingTooDeepIsASentenceWithItsLine(String shape) {
    for (int levels : List.of(TomlParser.DEEPEST + 1, 2_000, 200_000)) {
      TomlRefusal refusal =
          ApimReadable.refusal("# first\n" + nested(shape, levels) + "\n").orElseThrow();
      assertTrue(
          refusal.sentence().startsWith("Line 2: tables and arrays are nested more than 100"),
          refusal.sentence());
      assertThrows(TomlRefusal.class, () -> Toml.read(nested(shape, levels)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a = <[>1<]>", "a = <{ a = >1< }>", "<a.>b = 1", "[<a.>b]", "[[<a.>b]]"})
  void nestingThatApimReadsIsRead(String shape) {
    String text = nested(shape, TomlParser.DEEPEST - 2) + "\n";
    assertTrue(ApimParser.accepts(text));
    assertTrue(Toml.read(text).has());
  }

  private static String nested(String shape, int levels) {
    return Pattern.compile("<([^>]*)>")
        .matcher(shape)
        .replaceAll(part -> part.group(1).repeat(levels));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0x1", "0b1", "1.1", "1e1", "+1_1", "1979-01-01"})
  void longNumbersNeedNoLongStack(String start) {
    String text = "a = " + start + start.substring(start.length() - 1).repeat(100_000) + "\n";
    assertEquals(1, ApimReadable.refusal(text).map(TomlRefusal::line).orElse(1), start);
  }

  @Test
  void openingMarkersByTheThousandAreSearchedOnce() {
    String text = "# " + "{{".repeat(500_000);
    assertTrue(ApimReadable.refusal(text).isEmpty());
    assertEquals(2, ApimReadable.refusal("#\n" + text + "}}\n").orElseThrow().line());
  }

  @Test
  void emptyLinesByTheMillionAreOneWord() {
    String text = "a = 1" + "\n \r\n".repeat(1_000_000) + "[b]";
    assertEquals(
        List.of(
            TomlToken.Kind.BARE_KEY,
            TomlToken.Kind.EQUALS,
            TomlToken.Kind.INTEGER,
            TomlToken.Kind.NEWLINE,
            TomlToken.Kind.TABLE_START,
            TomlToken.Kind.BARE_KEY,
            TomlToken.Kind.TABLE_END,
            TomlToken.Kind.END),
        Lexer.tokens(text).stream().map(TomlToken::kind).toList());
  }
}
