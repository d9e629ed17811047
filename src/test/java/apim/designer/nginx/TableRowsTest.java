package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.nginx.DirectiveRow.Arity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a row of the table of directives is read, and what is said by it.
final class TableRowsTest {
  private static final String ROW = "root\thttp,server\t1\tsimple\t*\t-\t=\t-\t\thttps://nginx.org";

  private static Target open(String version) {
    return Target.openSource(Version.of(version));
  }

  private static DirectiveRow row(String name, String history, String note) {
    return DirectiveRow.of(
        name
            + "\tserver\t1+\tparameter\t"
            + history.replace(' ', '\t')
            + "\t"
            + note
            + "\thttps://x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flag | on or off | 1",
        "- | no arguments | 0",
        "1 | 1 argument | 1",
        "2 | 2 arguments | 2",
        "1+ | at least 1 argument | 1 2 3 9",
        "2+ | at least 2 arguments | 2 3 9",
        "0-1 | 0 to 1 arguments | 0 1",
        "1-3 | 1 to 3 arguments | 1 2 3"
      })
  void aCountOfArgumentsIsReadAndSaid(String cell, String said, String allowed) {
    Arity arity = Arity.of(cell);
    assertEquals(said, arity.toString());
    Set<String> counts = Set.of(allowed.split(" "));
    for (int count : List.of(0, 1, 2, 3, 9)) {
      assertEquals(counts.contains(String.valueOf(count)), arity.allows(count), cell + " " + count);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "server\t", "nowhere", "\tsimple", "complex"})
  void aRowThatIsNoneIsRefusedWhenItIsAskedFor(String fault) {
    String broken =
        switch (fault) {
          case "nowhere" -> ROW.replace("http,server", "http,nowhere");
          case "complex" -> ROW.replace("simple", "complex");
          case "http" -> ROW.replace("\thttps://nginx.org", "");
          default -> ROW + "\t" + fault;
        };
    assertEquals("root", DirectiveRow.of(ROW).name());
    assertThrows(IllegalStateException.class, () -> DirectiveRow.of(broken));
  }

  @Test
  void aParameterIsTheWholeWordOrWhatFollowsItsSign() {
    DirectiveRow word = row("server/drain", "* - = -", "");
    assertTrue(word.isParameter("drain"));
    assertFalse(word.isParameter("draining") || word.isParameter("server/drain"));
    DirectiveRow value = row("server/route=", "* - = -", "");
    assertTrue(value.isParameter("route=a") && value.isParameter("route="));
    assertFalse(value.isParameter("route") || value.isParameter("a-route=b"));
    assertFalse(DirectiveRow.of(ROW).isParameter("root"));
  }

  @Test
  void aNoteIsAdviceOnlyWhereItSaysWhatToDo() {
    assertEquals("; write a instead", row("d", "* - = -", "write a instead").advice());
    assertEquals("; leave it out", row("d", "* - = -", "leave it out").advice());
    assertEquals("", row("d", "* - = -", "since the beginning").advice());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.25.1 - = - | 1.25.0 | nginx has it from 1.25.1",
        "1.29.6 - 1.5.7 - | 1.22.1 | nginx has it from 1.29.6, and NGINX Plus before that",
        "- - 1.9.0 - | 1.30.4 | only NGINX Plus has it",
        "* 1.25.0 = 1.15.0 | 1.25.1 | nginx 1.25.0 was the last to have it",
        "1.25.1 1.25.9 = - | 1.26.0 | nginx 1.25.9 was the last to have it"
      })
  void whyAnNginxLacksSomethingNamesTheOneThatHasIt(String history, String version, String why) {
    Availability availability = row("d", history, "").availability();
    assertFalse(availability.covers(open(version)));
    assertEquals(why, availability.missingIn(open(version)));
  }

  @Test
  void availabilityBeginsAndEndsWithTheVersionsThatTheRowNames() {
    Availability some = row("d", "1.25.1 1.27.0 1.23.2 1.26.0", "").availability();
    assertEquals(
        List.of(false, true, true, false),
        List.of("1.25.0", "1.25.1", "1.27.0", "1.27.1").stream()
            .map(version -> some.covers(open(version)))
            .toList());
    assertEquals(
        List.of(false, true, true, false),
        List.of(27, 28, 32, 33).stream()
            .map(release -> some.covers(Target.plus(release)))
            .toList());
    assertEquals(
        List.of(false, true),
        List.of("1.25.9", "1.26.0").stream()
            .map(version -> some.isDeprecatedIn(open(version)))
            .toList());
  }

  @Test
  void everyContextIsReachedFromTheFileAndLeadsNowhereUnknown() {
    List<String> blocks =
        List.of(
            "events",
            "http",
            "stream",
            "mail",
            "server",
            "upstream",
            "location",
            "if",
            "limit_except",
            "map",
            "types");
    EnumSet<Context> reached = EnumSet.of(Context.MAIN);
    for (int step = 0; step < 5; step++) {
      for (Context context : EnumSet.copyOf(reached)) {
        blocks.forEach(block -> reached.add(context.inside(block)));
      }
    }
    assertEquals(EnumSet.allOf(Context.class), reached);
    blocks.forEach(block -> assertEquals(Context.FREE, Context.FREE.inside(block)));
    assertEquals(Context.FREE, Context.SERVER.inside("server"));
    assertEquals(Context.LOCATION, Context.LOCATION.inside("location"));
    assertEquals(Context.STREAM_SERVER, Context.STREAM.inside("server"));
  }

  @Test
  void everyContextIsReadFromItsWordAndSaidInWordsOfItsOwn() {
    for (Context context : Context.values()) {
      assertEquals(context, Context.of(context.id()).orElseThrow());
    }
    assertTrue(Context.of("SERVER").isEmpty());
    assertEquals(
        Context.values().length,
        Arrays.stream(Context.values()).map(Context::shown).collect(Collectors.toSet()).size());
    assertEquals("\"server\"", Context.SERVER.shown());
    assertEquals("\"server\" in \"stream\"", Context.STREAM_SERVER.shown());
  }

  @Test
  void aNewerReleaseOfNginxPlusHasNoOlderCode() {
    List<Integer> newestFirst = Target.plusReleases();
    for (int i = 1; i < newestFirst.size(); i++) {
      Target newer = Target.plus(newestFirst.get(i - 1));
      Target older = Target.plus(newestFirst.get(i));
      assertTrue(newer.core().compareTo(older.core()) > 0, newer.displayName());
      for (Capability capability : Capability.values()) {
        boolean mayGo = capability == Capability.SSL_DIRECTIVE;
        assertTrue(
            mayGo || !older.can(capability) || newer.can(capability),
            newer.displayName() + " lost " + capability);
      }
    }
    assertEquals(newestFirst.stream().sorted().toList(), newestFirst.reversed());
  }

  @Test
  void theVersionsWithAChangeAreKnownNewestFirstAndOnce() {
    List<Version> versions = Directives.standard().versions();
    assertEquals(versions.stream().distinct().sorted().toList(), versions.reversed());
    assertTrue(versions.contains(Version.of("1.25.1")) && versions.contains(Version.of("1.29.6")));
  }
}
