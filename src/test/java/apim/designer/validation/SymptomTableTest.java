package apim.designer.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.validation.Symptom.Fate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// That nothing people complain of is forgotten, and that what is said of each is proved.
final class SymptomTableTest {
  private static final List<String> OF_USERS =
      List.of(
          "F01", "F02", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F12", "F13", "F14",
          "F16", "F17", "F18", "F20", "F21", "F22", "F23", "F24", "F25", "F26", "P1", "P2", "P5",
          "P6", "P12", "P13");

  @Test
  void everySymptomHasARow() {
    assertEquals(
        Stream.concat(numbered("W%02d", 30), OF_USERS.stream()).toList(),
        Symptom.all().stream().map(Symptom::id).toList());
  }

  @Test
  void everyRuleThatWasProposedHasARow() {
    assertEquals(
        Stream.of(
                numbered("STK-%03d", 14),
                numbered("NGX-%03d", 17),
                numbered("TOM-%03d", 32),
                numbered("TOP-%03d", 6))
            .flatMap(ids -> ids)
            .toList(),
        Symptom.proposed().stream().map(Symptom::id).toList());
  }

  private static Stream<String> numbered(String format, int most) {
    return IntStream.rangeClosed(1, most).mapToObj(format::formatted);
  }

  @Test
  void everyRuleThatIsNamedIsInTheBook() {
    Set<String> book = Rules.ALL.stream().map(Rule::id).collect(Collectors.toSet());
    rows()
        .forEach(
            row -> {
              assertTrue(book.containsAll(row.rules()), row::toString);
              assertEquals(row.fate() == Fate.FOUND, !row.rules().isEmpty(), row.id());
              assertTrue(row.fate() == Fate.FOUND || !row.words().isBlank(), row.id());
            });
  }

  @Test
  void everySymptomIsProvedAsItsRowSays() {
    Map<String, List<Proof>> proofs = new HashMap<>(ReportedSymptomsTest.PROOFS);
    proofs.putAll(FieldSymptomsTest.PROOFS);
    for (Symptom row : Symptom.all()) {
      List<Proof> of = proofs.getOrDefault(row.id(), List.of());
      switch (row.fate()) {
        case FOUND ->
            assertEquals(
                new TreeSet<>(row.rules()),
                of.stream()
                    .filter(proof -> proof.fate() == Fate.FOUND)
                    .map(Proof::what)
                    .collect(Collectors.toCollection(TreeSet::new)),
                row.id());
        case WRITTEN, TOLD, REFUSED ->
            assertTrue(of.stream().anyMatch(proof -> proof.fate() == row.fate()), row.id());
        case OUTSIDE -> assertEquals(List.of(), of, row.id());
      }
      proofs.remove(row.id());
    }
    assertEquals(Set.of(), proofs.keySet());
  }

  /// What a rule finds, the rule's own cases prove.
  @Test
  void whatIsWrittenOrToldInsteadOfARuleIsProvedToBe() {
    Map<String, List<Proof>> proofs = new HashMap<>(ProposedRulesTest.PROOFS);
    for (Symptom row : Symptom.proposed()) {
      List<Proof> of = proofs.getOrDefault(row.id(), List.of());
      switch (row.fate()) {
        case WRITTEN, TOLD, REFUSED -> {
          assertFalse(of.isEmpty(), row.id());
          assertTrue(of.stream().allMatch(proof -> proof.fate() == row.fate()), row.id());
        }
        case FOUND, OUTSIDE -> assertEquals(List.of(), of, row.id());
      }
      proofs.remove(row.id());
    }
    assertEquals(Set.of(), proofs.keySet());
  }

  @Test
  void anEmptyProofProvesNothing() {
    Stream.of(ReportedSymptomsTest.PROOFS, FieldSymptomsTest.PROOFS, ProposedRulesTest.PROOFS)
        .flatMap(all -> all.values().stream())
        .forEach(
            proofs -> {
              assertFalse(proofs.isEmpty());
              proofs.forEach(proof -> assertFalse(proof.what().isBlank(), proofs::toString));
            });
  }

  private static Stream<Symptom> rows() {
    return Stream.concat(Symptom.all().stream(), Symptom.proposed().stream());
  }
}
