package apim.designer.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The parts that sentences and rules are made of: lists, slips of the finger, URLs, the rule book.
final class WordsTest {
  @Test
  void aListIsReadAsASentenceHasIt() {
    assertEquals("nothing", Phrase.list(List.of()));
    assertEquals("a", Phrase.list(List.of("a")));
    assertEquals("1 and 2", Phrase.list(List.of(1, 2)));
    assertEquals("a, b, c and d", Phrase.list(List.of("a", "b", "c", "d")));
    assertEquals(
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 12",
        Phrase.list(IntStream.rangeClosed(1, 12).boxed().toList()));
    assertEquals(
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 3 more",
        Phrase.list(IntStream.rangeClosed(1, 13).boxed().toList()));
    assertEquals("Site a of b", Phrase.capitalised("site a of b"));
    assertEquals("", Phrase.capitalised(""));
  }

  @ParameterizedTest
  @CsvSource({
    "devportal, devprotal",
    "environment, environments",
    "properties, propertie",
    "gateway, ggateway",
    "server, sever",
    "database, datebase",
    "apim, apmi"
  })
  void aSlipOfTheFingerIsSeenFromBothSides(String word, String slip) {
    assertTrue(OneLetter.between(word, slip));
    assertTrue(OneLetter.between(slip, word));
  }

  @ParameterizedTest
  @CsvSource({
    "gateway, gateway",
    "ws, wss",
    "url, uri",
    "jms1, jms2",
    "node, node1",
    "server, serv",
    "throttling, throtling2",
    "devportal, dveprotal",
    "abcd, badc",
    "user_store, userstores"
  })
  void twoSlipsShortWordsAndNumbersAreNone(String word, String other) {
    assertFalse(OneLetter.between(word, other));
    assertFalse(OneLetter.between(other, word));
  }

  @Test
  void everySingleSlipInALongWordIsSeen() {
    Random random = new Random(4);
    for (int i = 0; i < 3_000; i++) {
      String word =
          random
              .ints(4 + random.nextInt(8), 'a', 'e')
              .mapToObj(c -> Character.toString(c))
              .collect(Collectors.joining());
      int at = random.nextInt(word.length() - 1);
      String letter = Character.toString('a' + random.nextInt(5));
      List<String> slips =
          List.of(
              word.substring(0, at) + word.substring(at + 1),
              word.substring(0, at) + letter + word.substring(at),
              word.substring(0, at) + letter + word.substring(at + 1),
              word.substring(0, at)
                  + word.charAt(at + 1)
                  + word.charAt(at)
                  + word.substring(at + 2));
      for (String slip : slips) {
        boolean seen = !slip.equals(word) && Math.min(slip.length(), word.length()) >= 4;
        assertEquals(seen, OneLetter.between(word, slip), word + " " + slip);
        assertEquals(seen, OneLetter.between(slip, word), slip + " " + word);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://API.example.com/, api.example.com, '', true, false",
        "https://api.example.com:8243/gateway//, api.example.com, /gateway, true, false",
        "wss://[::1]:8099, [::1], '', true, true",
        "http://[2001:db8::1]/a/b/, [2001:db8::1], /a/b, true, false",
        "https://localhost:9443/devportal, localhost, /devportal, true, true",
        "127.0.0.1:9611, 127.0.0.1, '', true, true",
        "'https://${carbon.host}:${mgt.transport.https.port}/x',"
            + " '${carbon.host}:${mgt.transport.https.port}', /x, false, false",
        "https://localhost.example.com, localhost.example.com, '', true, false",
        "https://gw.${domain}, gw.${domain}, '', false, false",
        "'', '', '', false, false",
        "https:///path, '', /path, false, false"
      })
  void anUrlIsTakenApart(String url, String host, String path, boolean literal, boolean local) {
    PublicUrl parts = PublicUrl.of(url);
    assertEquals(new PublicUrl(host, path), parts);
    assertEquals(literal, parts.isLiteral());
    assertEquals(local, parts.isLocal());
  }

  @Test
  void theBookHasEveryRuleOnceWithItsConsequenceInOneSentence() {
    Set<String> faults = Rules.ALL.stream().map(Rule::fault).collect(Collectors.toSet());
    assertEquals(Rules.ALL.size(), faults.size(), "two rules have one fault");
    for (Rule rule : Rules.ALL) {
      assertTrue(rule.fault().length() < 200, rule.fault());
      assertFalse(rule.source().contains(" ") || rule.source().endsWith("#"), rule.source());
    }
  }

  @Test
  void everyWayOutIsNamedOnceAndWithoutAnElement() {
    Set<String> words =
        Arrays.stream(QuickFix.Way.values()).map(QuickFix.Way::words).collect(Collectors.toSet());
    assertEquals(QuickFix.Way.values().length, words.size());
    assertTrue(words.stream().allMatch(one -> one.matches("[A-Z][^.]+")), words::toString);
  }

  @Test
  void anEntryLosesItsQuickFixAndNothingElse() {
    Entry entry = new Entry("some-rule", Severity.ADVICE, "Something.", "https://example.com/a");
    assertTrue(entry.hasQuickFix());
    assertEquals(
        new Entry("some-rule", Severity.ADVICE, "Something.", "https://example.com/a", false),
        entry.withoutQuickFix());
  }
}
