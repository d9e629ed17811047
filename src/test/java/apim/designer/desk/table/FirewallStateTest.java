package apim.designer.desk.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.desk.DeskUnderTest;
import apim.designer.desk.Selection;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Templates;
import apim.designer.topology.Ref;
import apim.designer.topology.Sketch;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the firewall table shows and copies.
final class FirewallStateTest {
  private static final Outcome OUTCOME = outcome(Templates.design("active-active"));

  private static Outcome outcome(Design design) {
    return new DeskUnderTest(design).session.snapshot().outcome();
  }

  private static FirewallState with(String... refs) {
    return FirewallState.of(OUTCOME, Selection.of(Arrays.stream(refs).map(Ref::parse).toList()));
  }

  @Test
  void withNothingSelectedItShowsAll() {
    FirewallState state = with();
    assertFalse(state.part());
    assertEquals(state.all(), state.rows());
    assertEquals(state.all().size() + " connections, worked out from the design.", state.summary());
  }

  @Test
  void whatIsSelectedIsShownAloneUntilAllIsAskedFor() {
    FirewallState state = with("lb-1/portals/apim-1");
    assertEquals(Set.of(Sketch.id("apim-1")), state.selected());
    assertTrue(state.part());
    assertTrue(state.rows().size() < state.all().size());
    assertTrue(state.summary().contains("of what is selected, of " + state.all().size()));
    assertEquals(state.all(), state.withPart(false).rows());
    assertEquals(Set.of(Sketch.id("lb-1")), with("lb-1/portals").selected());
  }

  @Test
  void itIsCopiedForASpreadsheetWithItsHead() {
    List<String> lines = FirewallState.copied(with().rows()).lines().toList();
    assertEquals("From\tFrom address\tTo\tTo address\tPort\tProtocol\tWhy", lines.getFirst());
    assertEquals("clients\t\tlb-1\t\t443\tTCP\tsites portals, gateway", lines.get(2));
    assertEquals(with().all().size() + 1, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.split("\t", -1).length == 7));
  }

  @Test
  void anEmptyDesignSaysWhatToDo() {
    FirewallState state =
        FirewallState.of(outcome(Design.of(Sketch.topology("", "4.5.0"))), Selection.NONE);
    assertTrue(state.summary().contains("put nodes behind a site first"), state.summary());
  }
}
