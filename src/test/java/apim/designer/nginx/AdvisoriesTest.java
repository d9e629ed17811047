package apim.designer.nginx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoriesTest {
  private static final String ROW =
      "CVE-2026-1642\tmedium\t1.3.0-1.29.4\t1.28.2, 1.29.5\tproxied-tls\tan answer is forged"
          + "\thttps://a";
  private static final String TWO_SPANS =
      "CVE-2024-32760\tlow\t1.25.0-1.25.5, 1.26.0\t1.26.1, 1.27.0\thttp3\ta worker stops"
          + "\thttps://a";

  @ParameterizedTest
  @CsvSource({
    "1.2.9, false",
    "1.3.0, true",
    "1.22.1, true",
    "1.27.99, true",
    "1.28.0, true",
    "1.28.1, true",
    "1.28.2, false",
    "1.28.3, false",
    "1.29.0, true",
    "1.29.4, true",
    "1.29.5, false",
    "1.30.0, false",
    "2.0.0, false"
  })
  void aVersionIsAffectedUpToTheRepairInItsBranch(String version, boolean affected) {
    assertEquals(affected, table(ROW).all().getFirst().affects(Version.of(version)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.24.9, false",
    "1.25.0, true",
    "1.25.5, true",
    "1.25.6, false",
    "1.26.0, true",
    "1.26.1, false",
    "1.27.0, false"
  })
  void spansOfVersionsLeaveOutWhatIsBetweenThem(String version, boolean affected) {
    assertEquals(affected, table(TWO_SPANS).all().getFirst().affects(Version.of(version)));
  }

  @Test
  void onlyWhatIsTriggeredIsAboutAConfiguration() {
    Advisories table = table(ROW, TWO_SPANS);
    Version version = Version.of("1.26.0");
    assertEquals(List.of(), numbers(table, version, Set.of()));
    assertEquals(List.of(), numbers(table, version, Set.of(Trigger.HTTP2)));
    assertEquals(List.of("CVE-2024-32760"), numbers(table, version, Set.of(Trigger.HTTP3)));
    assertEquals(
        List.of("CVE-2026-1642", "CVE-2024-32760"),
        numbers(table, version, EnumSet.allOf(Trigger.class)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.22.1, 1.28.2",
    "1.28.1, 1.28.2",
    "1.29.0, 1.29.5",
    "1.29.4, 1.29.5",
    "1.28.2, 1.28.2",
    "1.30.0, 1.30.4"
  })
  void theSmallestRepairedVersionIsOfTheSameBranchIfThatWasRepaired(String from, String to) {
    assertEquals(
        Optional.of(Version.of(to)),
        table(ROW).smallestRepaired(Version.of(from), _ -> Set.of(Trigger.PROXIED_TLS)));
  }

  @Test
  void aRepairThatBringsAnotherFaultIsNone() {
    String another = "CVE-2026-9999\tmajor\t1.28.0-1.29.9\t1.29.10\tresolver\tit stops\thttps://a";
    Set<Trigger> both = Set.of(Trigger.PROXIED_TLS, Trigger.RESOLVER);
    assertEquals(
        Optional.of(Version.of("1.29.10")),
        table(ROW, another).smallestRepaired(Version.of("1.22.1"), _ -> both));
    assertEquals(
        Optional.of(Version.of("1.28.2")),
        table(ROW, another)
            .smallestRepaired(
                Version.of("1.22.1"),
                version -> version.minor() == 28 ? Set.of(Trigger.PROXIED_TLS) : both));
  }

  @Test
  void whereNothingIsRepairedThereIsNoVersion() {
    assertEquals(
        Optional.empty(),
        table("CVE-2026-9999\tmajor\t1.0.0-9.0.0\t9.0.1\thttp2\tit stops\thttps://a")
            .smallestRepaired(Version.of("9.1.0"), _ -> Set.of(Trigger.HTTP2)));
  }

  @Test
  void theTableSaysItsDayAndWhatWasStable() {
    Advisories table = table(ROW);
    assertEquals(LocalDate.of(2026, 7, 22), table.taken());
    assertEquals(Version.of("1.30.4"), table.stable());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "medium|bad|a severity is major, medium or low, not 'bad'",
        "CVE-2026-1642|1642|the number of an advisory has the form CVE-2026-1642, not '1642'",
        "1.3.0-1.29.4|1.29.4-1.3.0|versions are written from the first to the last, not"
            + " '1.29.4-1.3.0'",
        "1.3.0-1.29.4|1.3-1.29.4|an nginx version has the form 1.30.4, not '1.3-1.29.4'",
        "1.28.2, 1.29.5|1.28.2,1.29.5|an nginx version has the form 1.30.4, not '1.28.2,1.29.5'",
        "proxied-tls|tls|a trigger is one that Trigger lists, not 'tls'",
        "an answer is forged|''|a cell says something, not ''"
      })
  void aRowThatCannotBeReadIsNamedWithItsLine(String cell, String by, String fault) {
    assertRefused("advisories.tsv, line 5: " + fault, ROW.replace(cell, by));
  }

  @Test
  void aRowIsRefusedThatHasOtherCellsOrIsThereTwice() {
    assertRefused(
        "advisories.tsv, line 5: an advisory has 7 cells, and here are 6",
        ROW.substring(0, ROW.lastIndexOf('\t')));
    assertRefused(
        "advisories.tsv, line 5: an advisory has 7 cells, and here are 8", ROW + "\tmore");
    assertRefused("advisories.tsv, line 6: CVE-2026-1642 is there twice", ROW, ROW);
  }

  @Test
  void aTableWithoutItsDayOrWhatIsStableIsRefused() {
    assertEquals(
        "advisories.tsv does not say its day",
        assertThrows(
                IllegalStateException.class, () -> Advisories.of(List.of("stable\t1.30.4", ROW)))
            .getMessage());
    assertEquals(
        "advisories.tsv does not say what is stable",
        assertThrows(IllegalStateException.class, () -> Advisories.of(List.of("taken\t2026-07-22")))
            .getMessage());
    assertEquals(
        "advisories.tsv, line 1: Text '22 July' could not be parsed at index 0, not '22 July'",
        assertThrows(IllegalStateException.class, () -> Advisories.of(List.of("taken\t22 July")))
            .getMessage());
  }

  @Test
  void everyTriggerIsAskedForByAnAdvisory() {
    assertEquals(
        EnumSet.allOf(Trigger.class),
        Advisories.standard().all().stream()
            .map(Advisory::trigger)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trigger.class))));
  }

  @Test
  void everyRepairIsOneAndNoneOfThemIsBeforeTheFault() {
    for (Advisory advisory : Advisories.standard().all()) {
      for (Version repaired : advisory.repaired()) {
        assertTrue(!advisory.affects(repaired), () -> advisory.cve() + " in " + repaired);
      }
      Version first =
          advisory.vulnerable().stream()
              .map(Advisory.Span::first)
              .min(Version::compareTo)
              .orElseThrow();
      assertTrue(advisory.affects(first), advisory::cve);
      assertTrue(Collections.min(advisory.repaired()).isAtLeast(first), advisory::cve);
      assertTrue(advisory.source().startsWith("https://"), advisory::cve);
    }
  }

  @Test
  void theLastVersionOfEachSpanIsAffectedAndTheNextIsNot() {
    for (Advisory advisory : Advisories.standard().all()) {
      Advisory.Span newest =
          advisory.vulnerable().stream()
              .max((one, other) -> one.last().compareTo(other.last()))
              .orElseThrow();
      Version last = newest.last();
      Version next = new Version(last.major(), last.minor(), last.patch() + 1);
      assertTrue(advisory.affects(last), advisory::cve);
      assertTrue(!advisory.affects(next), advisory::cve);
    }
  }

  @Test
  void theStableVersionHasNoFaultThatIsKnown() {
    Advisories table = Advisories.standard();
    assertEquals(List.of(), table.about(table.stable(), EnumSet.allOf(Trigger.class)));
  }

  private static List<String> numbers(Advisories table, Version version, Set<Trigger> triggers) {
    return table.about(version, triggers).stream().map(Advisory::cve).toList();
  }

  private static void assertRefused(String message, String... rows) {
    assertEquals(
        message, assertThrows(IllegalStateException.class, () -> table(rows)).getMessage());
  }

  /// With its head in the first four lines.
  private static Advisories table(String... rows) {
    return Advisories.of(
        Stream.concat(
                Stream.of("# What it is", "", "taken\t2026-07-22", "stable\t1.30.4"),
                Stream.of(rows))
            .toList());
  }
}
