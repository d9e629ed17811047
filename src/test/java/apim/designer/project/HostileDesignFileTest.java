package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.topology.Label;
import apim.designer.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What hands, merges and attackers do to a design file; each gives a sentence with place, field
/// and remedy.
@Tag("slow")
final class HostileDesignFileTest {
  private static final String FILE = "shop.apimtopology";

  /// One property a line, so that the tests can say where a problem is.
  private static final String SOUND =
      """
      {
        "format": "apim-topology",
        "schemaVersion": 1,
        "name": "Shop",
        "apim": "4.2.0",
        "nodes": [
          {
            "id": "apim-1",
            "profile": "all-in-one",
            "address": "10.0.0.11",
            "portOffset": 0
          },
          {
            "id": "apim-2",
            "profile": "gateway"
          }
        ],
        "loadBalancers": [
          {
            "id": "lb-1",
            "nginx": { "edition": "plus", "version": "R33" },
            "sites": [
              {
                "id": "portals",
                "hostname": "api.example.com",
                "listener": "management",
                "affinity": { "method": "sticky-cookie" },
                "members": [
                  { "node": "apim-1" }
                ]
              }
            ]
          }
        ],
        "zones": [
          { "id": "zone-1", "elements": [ "lb-1" ] }
        ],
        "layout": {
          "lb-1": { "x": 240, "y": 160 }
        }
      }
      """;

  @Test
  void aNumberOrANameBeyondEveryMeasureIsASentence() {
    for (String odd : List.of("\"x\": " + "1".repeat(1_001), "\"" + "n".repeat(50_001) + "\": 1")) {
      String text = SOUND.replace("\"apim\": \"4.2.0\"", "\"apim\": \"4.2.0\", " + odd);
      ParseResult result = DesignFile.parse(FILE, text);
      assertTrue(result instanceof ParseResult.Faulty, "not refused");
      Problem problem = ((ParseResult.Faulty) result).problems().getFirst();
      assertEquals(5, problem.line(), problem::toString);
      assertTrue(problem.message().contains("too long"), problem::toString);
    }
  }

  @Test
  void theSoundFileIsSound() {
    assertEquals(List.of(), problems(SOUND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // old text ~ new text ~ line ~ column ~ field ~ part of the remedy
        "\"10.0.0.11\"~\"10.0.0.311\"~10~18~nodes[0].address~numbers from 0 to 255",
        "\"10.0.0.11\"~\"fe80::1::2\"~10~18~nodes[0].address~change it: an IPv6 address",
        "\"10.0.0.11\"~null~10~18~nodes[0].address~write a text in double quotes",
        "\"10.0.0.11\"~NaN~10~18~nodes[0].address~number, true or false",
        "\"portOffset\": 0~\"portOffset\": NaN~11~21~nodes[0].portOffset~write a text",
        "\"portOffset\": 0~\"portOffset\": -Infinity~11~21~nodes[0].portOffset~write a text",
        "\"portOffset\": 0~\"portOffset\": 55773~11~21~nodes[0].portOffset~from 0 to 55772",
        "\"portOffset\": 0~\"portOffset\": -1~11~21~nodes[0].portOffset~from 0 to 55772",
        "\"portOffset\": 0~\"portOffset\": 99999999999999999999~11~21~nodes[0].portOffset~from 0",
        "\"portOffset\": 0~\"portOffset\": 1e400~11~21~nodes[0].portOffset~write a whole number",
        "\"portOffset\": 0~\"portOffset\": \"0\"~11~21~nodes[0].portOffset~without quotes",
        "\"portOffset\": 0~\"portOffset\": {}~11~21~nodes[0].portOffset~write a whole number",
        "\"portOffset\": 0~\"portOffset\": 01~11~22~nodes[0].portOffset~correct that",
        "\"all-in-one\"~\"all-in-on\"~9~18~nodes[0].profile~did you mean \"all-in-one\"?",
        "\"all-in-one\"~\"mainframe\"~9~18~nodes[0].profile~publisher, devportal, key-manager",
        "\"profile\": \"gateway\"~\"x\": 1~13~5~nodes[1].profile~add it, such as",
        "\"apim-2\"~\"../etc\"~14~13~nodes[1].id~lower-case letters",
        "\"4.2.0\"~\"4.x\"~5~11~apim~has the form 4.2 or 4.2.0",
        "\"4.2.0\"~4.2~5~11~apim~in double quotes",
        "\"apim\": \"4.2.0\",~~1~1~apim~add it, such as \"apim\": \"4.5.0\"",
        "\"R33\"~\"1.22.1\"~21~48~loadBalancers[0].nginx.version~form R33",
        "\"plus\"~\"pluss\"~21~29~loadBalancers[0].nginx.edition~did you mean \"plus\"?",
        "\"api.example.com\"~\"api.example.com;\"~25~23~loadBalancers[0].sites[0].hostname~change",
        "\"api.example.com\"~\"$host\"~25~23~loadBalancers[0].sites[0].hostname~change it",
        "\"api.example.com\"~\"a}\"~25~23~loadBalancers[0].sites[0].hostname~change it",
        "\"api.example.com\"~\"a\\nb\"~25~23~loadBalancers[0].sites[0].hostname~change it",
        "\"api.example.com\"~\"a\\\"b\"~25~23~loadBalancers[0].sites[0].hostname~change it",
        "\"api.example.com\"~\"a\\\\b\"~25~23~loadBalancers[0].sites[0].hostname~change it",
        "\"api.example.com\"~\"10.0.0.1:443\"~25~23~loadBalancers[0].sites[0].hostname~change",
        "\"Shop\"~\"a\\u0000b\"~4~11~name~no control characters",
        "\"Shop\"~\"a\\ud800b\"~4~11~name~unpaired surrogate",
        "\"Shop\"~\"a\tb\"~4~13~name~write it as \\n or remove it",
        "\"Shop\"~'Shop'~4~11~name~correct that",
        "\"Shop\"~\"a\\qb\"~4~13~name~write two backslashes",
        "\"Shop\"~Shop~4~11~name~in double quotes",
        "\"x\": 240~\"x\": 100001~39~20~layout.lb-1.x~between -100000 and 100000",
        "\"x\": 240~\"x\": -2147483648~39~20~layout.lb-1.x~between -100000 and 100000",
        "\"lb-1\": {~\"LB 1\": {~39~5~layout[\"LB 1\"]~remove it",
        "\"apim\": \"4.2.0\",~\"apim\": \"4.2.0\", \"apim\": \"4.5.0\",~5~20~apim~remove one of",
        "\"schemaVersion\": 1~\"schemaVersion\": 0~3~20~schemaVersion~from 1 to 2",
        "\"schemaVersion\": 1~\"schemaVersion\": \"1\"~3~20~schemaVersion~without quotes",
        "\"apim-topology\"~\"drawio\"~2~13~format~apim-topology",
        "\"sticky-cookie\"~\"cookies\"~27~35~loadBalancers[0].sites[0].affinity.method~write one"
            + " of",
        "\"method\": \"sticky-cookie\"~\"method\": \"none\", \"timeout\": \"soon\"~27~54"
            + "~loadBalancers[0].sites[0].affinity.timeout~such as 30m",
      })
  void aFaultIsToldWithItsPlaceItsFieldAndARemedy(String row) {
    String[] cells = row.split("~", -1);
    assertTrue(SOUND.contains(cells[0]), "the row does not fit the file: " + row);
    List<Problem> problems = problems(replaceFirst(cells[0], cells[1]));
    String wanted = FILE + ":" + cells[2] + ":" + cells[3] + ": " + cells[4] + ": ";
    assertTrue(
        problems.stream()
            .map(Problem::toString)
            .anyMatch(text -> text.startsWith(wanted) && text.contains(cells[5])),
        () -> wanted + "… " + cells[5] + "\nbut was " + lines(problems));
    assertForPeople(problems);
  }

  @Test
  void everyFaultIsToldAndInTheOrderOfTheFile() {
    String broken =
        SOUND
            .replace("\"10.0.0.11\"", "\"10.0.0\"")
            .replace("\"profile\": \"gateway\"", "\"profile\": 7")
            .replace("api.example.com", "a b")
            .replace("\"x\": 240", "\"x\": true");
    assertEquals(
        List.of(
            "nodes[0].address",
            "nodes[1].profile",
            "loadBalancers[0].sites[0].hostname",
            "layout.lb-1.x"),
        problems(broken).stream().map(Problem::field).toList());
  }

  @Test
  void aNodeWithAFaultIsStillThereForThoseWhoNameIt() {
    List<Problem> problems = problems(replaceFirst("\"10.0.0.11\"", "\"10.0.0\""));
    assertEquals(1, problems.size(), () -> lines(problems));
  }

  @Test
  void fiftyMegabytesAreRefusedUnread() {
    byte[] huge = new byte[50 * 1024 * 1024];
    Arrays.fill(huge, (byte) ' ');
    assertOnly(parse(huge), 1, 1, "design file", "check that it is the right file");
  }

  @Test
  void tenThousandLevelsAreRefused() {
    for (String start : List.of("[", "{\"a\":")) {
      List<Problem> problems = problems(start.repeat(10_000));
      assertOnly(problems, 1, start.length() * 64 + 1, problems.getFirst().field(), "remove");
      assertTrue(problems.getFirst().field().length() < 150);
    }
    String unknown = "\"name\": { \"deep\": " + "[".repeat(9_998) + "]".repeat(9_998) + " }";
    assertForPeople(problems(replaceFirst("\"name\": \"Shop\"", unknown)));
  }

  @Test
  void millionsOfValuesAreRefused() {
    String many = "\"name\": [" + "1,".repeat(4_000_000) + "1]";
    List<Problem> problems = problems(replaceFirst("\"name\": \"Shop\"", many));
    assertEquals(1, problems.size());
    assertTrue(problems.getFirst().message().contains("check that it is the right file"));
    assertForPeople(problems);
  }

  @Test
  void tensOfThousandsOfDanglingReferencesAreReadToTheEnd() {
    StringBuilder nodes = new StringBuilder();
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      nodes.append("{ \"id\": \"n-").append(i).append("\", \"profile\": \"gateway\" },");
      members.append("{ \"node\": \"m-").append(i).append("\" },");
    }
    Opened opened =
        DesignFilePrintTest.opened(
            SOUND
                .replace("\"nodes\": [", "\"nodes\": [" + nodes)
                .replace("\"members\": [", "\"members\": [" + members));
    Topology topology = opened.design().topology();
    assertEquals(30_002, topology.nodes().size());
    assertEquals(30_001, topology.loadBalancers().getFirst().sites().getFirst().members().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"apim-2\"~\"apim-1\"",
        "\"apim-2\"~\"lb-1\"",
        "\"node\": \"apim-1\"~\"node\": \"apmi-1\"",
        "\"node\": \"apim-1\"~\"node\": \"lb-1\"",
        "[ \"lb-1\" ]~[ \"lb-2\", \"lb-2\", \"zone-1\" ]",
        "\"4.2.0\"~\"2.6.0\"",
        "\"4.2.0\"~\"4.8.0\"",
        "\"lb-1\": {~\"lb-9\": {",
        "\"zones\": [~\"links\": [ { \"from\": \"lb-1\", \"to\": \"db-1\" } ], \"zones\": [",
      })
  void whatTheTypesCanHoldIsReadAndComesBackAsItWas(String row) {
    String[] cells = row.split("~", -1);
    assertTrue(SOUND.contains(cells[0]), "the row does not fit the file: " + row);
    String text = replaceFirst(cells[0], cells[1]);
    Design design = DesignFilePrintTest.opened(text).design();
    assertNotEquals(DesignFilePrintTest.opened(SOUND).design(), design, row);
    String printed = DesignFile.print(design, Optional.empty());
    assertEquals(design, DesignFilePrintTest.opened(printed).design(), row);
  }

  @Test
  void ofTwoThatShareAnIdEachKeepsWhatOnlyANewerDesignerKnows() {
    String text =
        SOUND
            .replace("\"portOffset\": 0", "\"wings\": 1")
            .replace("\"apim-2\",", "\"apim-1\", \"wings\": 2,");
    Opened opened = DesignFilePrintTest.opened(text);
    Design renamed = opened.design().mapTopology(all -> all.withName(new Label("Other")));
    String printed = DesignFile.print(renamed, Optional.of(opened));
    assertTrue(printed.indexOf("\"wings\": 1") < printed.indexOf("\"wings\": 2"), printed);
    assertTrue(printed.contains("\"wings\": 1"), printed);
  }

  @Test
  void anEmptyFileIsRefused() {
    assertOnly(parse(new byte[0]), 1, 1, "design file", "restore the file");
    assertOnly(problems(" \n\t"), 1, 1, "design file", "restore the file");
  }

  @Test
  void aFileThatWasCutShortIsRefusedWhereItEnds() {
    String cut = SOUND.substring(0, SOUND.indexOf("10.0.0.11") + 4);
    assertOnly(problems(cut), 10, 23, "nodes[0].address", "restore it from a copy");
  }

  @Test
  void everyCutOfAFileGivesAMessageForPeople() {
    for (int length = 0; length < SOUND.length() - 2; length++) {
      List<Problem> problems = problems(SOUND.substring(0, length));
      assertFalse(problems.isEmpty(), "cut at " + length);
      assertForPeople(problems);
    }
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
    byte[] latin = SOUND.replace("Shop", "Sch\u00e4fer").getBytes(StandardCharsets.ISO_8859_1);
    assertOnly(parse(latin), 4, 15, "design file", "save it as UTF-8");
  }

  @Test
  void moreAfterTheDesignIsRefused() {
    assertOnly(problems(SOUND + "{}"), 42, 1, "design file", "remove everything after");
  }

  @Test
  void somethingElseThanAnObjectIsRefused() {
    assertOnly(problems("[1, 2]"), 1, 1, "design file", "write an object in braces");
    assertOnly(problems("\n  \"text\""), 2, 3, "design file", "write an object in braces");
  }

  @Test
  void anUnknownFormatIsTheOnlyProblemTold() {
    assertEquals(1, problems("{\"format\": \"excalidraw\", \"nodes\": 7}").size());
  }

  @Test
  void aMillionProblemsAreCounted() {
    String nodes = "7,".repeat(5_000) + "7";
    String text = SOUND.replaceFirst("\"nodes\": \\[", "\"nodes\": [" + nodes + ",");
    List<Problem> problems = problems(text);
    assertEquals(1_001, problems.size());
    assertTrue(problems.getLast().message().contains("more problems"));
  }

  @Test
  void foreignTextIsShownOnOneLineAndShortened() {
    String nasty = "a\\u001b[2J\\u202e\\u2028" + "x".repeat(5_000);
    List<Problem> problems = problems(replaceFirst("api.example.com", nasty));
    assertEquals(1, problems.size());
    String text = problems.getFirst().toString();
    assertTrue(text.length() < 400, text);
    assertTrue(text.chars().noneMatch(c -> c < ' ' || c == '\u202e' || c == '\u2028'), text);
  }

  @Test
  void everySpoiledCharacterGivesADesignOrAMessageForPeople() {
    for (int i = 0; i < SOUND.length(); i++) {
      for (String spoiled : List.of("", "\"", "}", "\u0001", "9", "\\", ";", "$", "\ud83d\ude00")) {
        List<Problem> problems = problems(SOUND.substring(0, i) + spoiled + SOUND.substring(i + 1));
        assertForPeople(problems);
      }
    }
  }

  @Test
  void aByteOrderMarkIsSteppedOver() {
    assertEquals(List.of(), problems("\uFEFF" + SOUND));
  }

  @Test
  void aNewerDesignThatCanBeUnderstoodIsReadOnly() {
    String newer = replaceFirst("\"schemaVersion\": 1", "\"schemaVersion\": 3");
    Opened opened = DesignFilePrintTest.opened(newer);
    assertTrue(opened.readOnly());
    String refusal = opened.newer().orElseThrow().toString();
    assertTrue(refusal.endsWith("update the designer"), refusal);
    assertTrue(refusal.contains(":3:20: schemaVersion: "), refusal);
  }

  @Test
  void aNewerDesignThatCannotBeUnderstoodOnlySaysThatItIsNewer() {
    String newer =
        replaceFirst("\"schemaVersion\": 1", "\"schemaVersion\": 12345678901234567890")
            .replace("\"all-in-one\"", "\"new-profile\"");
    assertOnly(problems(newer), 3, 20, "schemaVersion", "update the designer");
  }

  private static void assertOnly(
      List<Problem> problems, int line, int column, String field, String remedy) {
    assertEquals(1, problems.size(), () -> lines(problems));
    Problem problem = problems.getFirst();
    assertEquals(
        FILE + ":" + line + ":" + column + ": " + field + ": " + problem.message(),
        problem.toString());
    assertTrue(problem.message().contains(remedy), problem::message);
    assertForPeople(problems);
  }

  /// No class, no stack, no jargon of a parser; one line.
  private static void assertForPeople(List<Problem> problems) {
    for (Problem problem : problems) {
      String text = problem.toString();
      for (String leak :
          List.of("Exception", "apim.designer", "com.fasterxml", "java.", "Json", "Optional")) {
        assertFalse(text.contains(leak), text);
      }
      assertTrue(text.lines().count() == 1, text);
      assertTrue(text.matches("(?s)shop\\.apimtopology:\\d+:\\d+: .+: .+"), text);
    }
  }

  private static String replaceFirst(String old, String fresh) {
    int at = SOUND.indexOf(old);
    return SOUND.substring(0, at) + fresh + SOUND.substring(at + old.length());
  }

  private static List<Problem> problems(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Problem> parse(byte[] bytes) {
    return switch (DesignFile.parse(FILE, bytes)) {
      case ParseResult.Parsed _ -> List.of();
      case ParseResult.Faulty faulty -> faulty.problems();
    };
  }

  private static String lines(List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    problems.forEach(problem -> lines.add(problem.toString()));
    return String.join("\n", lines);
  }
}
