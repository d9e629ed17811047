package apim.designer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.RandomDesigns;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.ParseResult;
import apim.designer.project.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Design files of which parts were exchanged, all the way to the files of their bundle.
/// `-Dmutations=30000` makes so many.
@Tag("slow")
final class MutatedDesignsTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 500);
  private static final int DESIGNS = 200;
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Pattern VALUE = Pattern.compile("\"[^\"\\\\]*\"|-?[0-9]+|true|false");
  private static final Pattern PROPERTY = Pattern.compile("\\s*\"[^\"]*\": [^\\[{\\n]*,(?=\\n)");
  private static final Pattern NAMED =
      Pattern.compile("\"[a-zA-Z0-9]+\": (" + VALUE.pattern() + ")");
  private static final Pattern STEERING = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\u202a-\u202e]");

  /// What hands and other programs write where something else is wanted.
  private static final List<String> ODD =
      List.of(
          "\"1\"",
          "\"0\"",
          "\"007\"",
          "\"0x1f\"",
          "\"a-\"",
          "\"x--y\"",
          "\"10.0.0.1\"",
          "\"1.2\"",
          "\"fd00::2\"",
          "\"[::1]\"",
          "\"*.gw.example.com\"",
          "\"localhost\"",
          "\"" + "a".repeat(63) + "\"",
          "\"" + "9".repeat(300) + "\"",
          "\"\\u001b[31m\"",
          "\"\\u202e\"",
          "\"\\ud83d\\ude00\"",
          "\"a;b{c}$d\"",
          "\"\"",
          "null",
          "0",
          "-1",
          "65535",
          "99999999999",
          "1e9",
          "[]",
          "{}",
          "[[[]]]");

  private final Random random = new Random(20_260_601);
  private int read;
  private int refused;
  private int withoutError;

  @Test
  void everyMutatedDesignIsRefusedInSentencesOrBecomesFiles() {
    for (int i = 0; i < MUTATIONS; i++) {
      String text = DesignFile.print(RandomDesigns.design(i % DESIGNS), Optional.empty());
      for (int more = 1 + random.nextInt(4) / 2; more > 0; more--) {
        text = mutated(text);
      }
      try {
        check(text);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("mutation " + i + ": " + e + "\n" + text, e);
      }
    }
    System.out.println(
        "%d mutated designs: %d refused, %d read, %d of them without ERROR"
            .formatted(MUTATIONS, refused, read, withoutError));
    assertTrue(refused > MUTATIONS / 10 && read > MUTATIONS / 10, refused + " were refused");
  }

  private void check(String text) {
    switch (DesignFile.parse("d.apimtopology", text.getBytes(StandardCharsets.UTF_8))) {
      case ParseResult.Faulty faulty -> {
        refused++;
        for (Problem problem : faulty.problems()) {
          assertFalse(STEERING.matcher(problem.toString()).find(), problem::toString);
          assertFalse(problem.toString().contains("Exception"), problem::toString);
        }
      }
      case ParseResult.Parsed parsed -> {
        read++;
        Design design = parsed.opened().design();
        String printed = DesignFile.print(design, Optional.empty());
        assertTrue(
            DesignFile.parse("d.apimtopology", printed.getBytes(StandardCharsets.UTF_8))
                    instanceof ParseResult.Parsed again
                && again.opened().design().equals(design),
            "it is read back as another design");
        Outcome outcome = Outcome.of(design, TODAY);
        withoutError += outcome.hasErrors() ? 0 : 1;
        assertFalse(outcome.artifacts(printed).isEmpty());
        assertEquals('<', outcome.diagram().charAt(0));
      }
    }
  }

  private String mutated(String text) {
    List<MatchResult> values = VALUE.matcher(text).results().toList();
    MatchResult one = values.get(random.nextInt(values.size()));
    String odd = ODD.get(random.nextInt(ODD.size()));
    return switch (random.nextInt(10)) {
      case 0 -> replaced(text, one, odd);
      // An id, with all that name it, or the values of one kind.
      case 1, 2, 3, 4 -> one.group().startsWith("\"") ? text.replace(one.group(), odd) : text;
      case 5 -> replaced(text, one, values.get(random.nextInt(values.size())).group());
      case 6 -> ofTheSameName(text);
      case 7, 8 -> {
        List<MatchResult> lines = PROPERTY.matcher(text).results().toList();
        yield lines.isEmpty() ? text : replaced(text, lines.get(random.nextInt(lines.size())), "");
      }
      default -> {
        int at = one.start() + random.nextInt(one.group().length());
        char letter = (char) (random.nextInt(10) == 0 ? 1 + random.nextInt(300) : letter(text));
        yield text.substring(0, at) + letter + text.substring(at + 1);
      }
    };
  }

  private String ofTheSameName(String text) {
    List<MatchResult> all = NAMED.matcher(text).results().toList();
    MatchResult one = all.get(random.nextInt(all.size()));
    List<String> same =
        all.stream().map(MatchResult::group).filter(two -> isSame(two, one.group())).toList();
    return replaced(text, one, same.get(random.nextInt(same.size())));
  }

  private static boolean isSame(String property, String other) {
    return property.split(":", 2)[0].equals(other.split(":", 2)[0]);
  }

  private char letter(String text) {
    return text.charAt(random.nextInt(text.length()));
  }

  private static String replaced(String text, MatchResult part, String by) {
    return text.substring(0, part.start()) + by + text.substring(part.end());
  }
}
