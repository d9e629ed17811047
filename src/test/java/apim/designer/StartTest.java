package apim.designer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What each command line does, on a desk and in a terminal.
final class StartTest {
  private static final Start.Circumstances DESK = circumstances(true, true);
  private static final Start.Circumstances TERMINAL = circumstances(false, true);

  private static Start.Circumstances circumstances(boolean display, boolean javafx) {
    return new Start.Circumstances(
        display,
        javafx,
        word -> word.startsWith("-") || word.equals("validate"),
        Path.of("there")::equals);
  }

  private static Start on(Start.Circumstances circumstances, String... arguments) {
    return Start.of(List.of(arguments), circumstances);
  }

  private static String refusal(Start.Circumstances circumstances, String... arguments) {
    String sentence =
        assertInstanceOf(Start.Refused.class, on(circumstances, arguments)).sentence();
    assertTrue(sentence.lines().count() == 1 && !sentence.contains("Exception"), sentence);
    return sentence;
  }

  @Test
  void aloneAndWithAFileTheWindowOpens() {
    assertEquals(new Start.Window(), on(DESK));
    assertEquals(new Start.WindowOn(Path.of("shop.apimtopology")), on(DESK, "shop.apimtopology"));
    assertEquals(new Start.WindowOn(Path.of("SHOP.APIMTOPOLOGY")), on(DESK, "SHOP.APIMTOPOLOGY"));
    assertEquals(new Start.WindowOn(Path.of("designs/shop")), on(DESK, "designs/shop"));
    assertEquals(new Start.WindowOn(Path.of("there")), on(DESK, "there"));
  }

  @Test
  void aCommandIsACommandWithAndWithoutADisplay() {
    for (Start.Circumstances now : List.of(DESK, TERMINAL, circumstances(true, false))) {
      assertEquals(new Start.Command(), on(now, "validate", "shop.apimtopology"));
      assertEquals(new Start.Command(), on(now, "--help"));
      assertEquals(new Start.Command(), on(now, "--sample", "more"));
    }
  }

  @Test
  void theSampleIsShownWhereItCanBeAndElseDoneInTheTerminal() {
    assertEquals(new Start.Sample(), on(DESK, "--sample"));
    assertEquals(new Start.SampleInTerminal(), on(TERMINAL, "--sample"));
    assertEquals(new Start.SampleInTerminal(), on(circumstances(true, false), "--sample"));
  }

  @Test
  void whatIsNeitherCommandNorDesignIsRefusedByName() {
    for (Start.Circumstances now : List.of(DESK, TERMINAL, circumstances(true, false))) {
      assertTrue(refusal(now, "frobnicate").startsWith("'frobnicate' is neither a command"));
      assertTrue(refusal(now, "frobnicate", "x").startsWith("'frobnicate' is neither a command"));
      assertTrue(refusal(now, "").startsWith("'' is neither"));
      assertTrue(refusal(now, "a\0b").contains("is neither"));
    }
  }

  @Test
  void withoutADisplayTheWindowIsRefused() {
    assertTrue(refusal(TERMINAL).startsWith("there is no display for the window"));
    assertTrue(refusal(TERMINAL, "shop.apimtopology").startsWith("there is no display"));
  }

  @Test
  void severalDesignsAndAStartWithoutJavaFxAreRefused() {
    assertTrue(refusal(DESK, "a.apimtopology", "b.apimtopology").startsWith("one design file"));
    assertTrue(refusal(circumstances(true, false), "a.apimtopology").contains("start it with"));
  }
}
