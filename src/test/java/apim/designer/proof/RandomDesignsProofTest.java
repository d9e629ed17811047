package apim.designer.proof;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.deployment.NginxInstance;
import apim.designer.design.Design;
import apim.designer.design.RandomDesigns;
import apim.designer.generator.NginxFiles;
import apim.designer.nginx.ConfigProblem;
import apim.designer.nginx.Context;
import apim.designer.nginx.Grammar;
import apim.designer.nginx.Includes;
import apim.designer.nginx.Parser;
import apim.designer.nginx.Printer;
import apim.designer.nginx.Statement;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.ParseResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Five thousand designs that nobody would draw, all the way from the design to its files.
@Tag("slow")
final class RandomDesignsProofTest {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final int DESIGNS = 5_000;
  private static final int ENOUGH = 100;

  private final Census census = new Census();
  private final List<String> faults = new ArrayList<>();

  @Test
  void everyDesignBecomesFindingsAndFilesAndWhatHasNoErrorIsGoodNginx() {
    LongStream.range(0, DESIGNS).forEach(this::prove);
    System.out.println(census);
    assertTrue(faults.isEmpty(), () -> faults.size() + " faults, first " + faults.getFirst());
    assertEquals(DESIGNS, census.designs());
    assertAll(
        census.leastOfEach().entrySet().stream()
            .map(
                kind ->
                    () ->
                        assertTrue(
                            kind.getValue() >= ENOUGH,
                            kind.getKey() + " occurs " + kind.getValue() + " times only")));
    assertTrue(census.withoutError() * 100 >= 30 * DESIGNS, "without ERROR: " + census);
    assertTrue(census.halfDrawn() * 100 >= 10 * DESIGNS, "half-drawn: " + census);
  }

  private void prove(long seed) {
    Design design = RandomDesigns.design(seed);
    Outcome outcome;
    try {
      outcome = Outcome.of(design, TODAY);
      String text = DesignFile.print(design, Optional.empty());
      assertEquals(design.topology(), readBack(text).topology(), "read again");
      assertFalse(outcome.artifacts(text).isEmpty(), "files");
    } catch (RuntimeException | AssertionError e) {
      faults.add("seed " + seed + ": " + e);
      return;
    }
    census.count(design, outcome);
    if (!outcome.hasErrors()) {
      outcome.deployment().instances().forEach(instance -> check(seed, instance));
    }
  }

  private static Design readBack(String text) {
    return switch (DesignFile.parse("random", text)) {
      case ParseResult.Parsed parsed -> parsed.opened().design();
      case ParseResult.Faulty faulty -> throw new AssertionError(faulty.toString());
    };
  }

  private void check(long seed, NginxInstance instance) {
    check(seed, instance, NginxFiles.sites(instance).toList(), Context.HTTP);
    check(seed, instance, NginxFiles.complete(instance).toList(), Context.MAIN);
  }

  private void check(
      long seed, NginxInstance instance, List<Statement> statements, Context context) {
    census.countFile();
    Grammar.check(statements, context, instance.target()).stream()
        .map(ConfigProblem::message)
        .forEach(message -> faults.add("seed " + seed + ": " + message));
    String text = Printer.print(statements);
    String again = Printer.print(Parser.parse("seed-" + seed, text, Includes.NONE).statements());
    if (!again.equals(text)) {
      faults.add("seed " + seed + ": read back differently");
    }
  }
}
