package apim.designer.desk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FinderStateTest {
  private static Found found(String kind, String title, String detail) {
    return new Found(kind, title, detail, "", () -> {});
  }

  private static final FinderState STATE =
      FinderState.of(
          List.of(
              found("Node", "apim-1", "All-in-one · 10.0.0.11"),
              found("Site", "lb-1/portals", "api.am.wso2.com"),
              found("Command", "Export the bundle…", "File"),
              found("Command", "Put the panes back", "View"),
              found("File", "apim.conf", "load-balancers/lb-1/conf.d")));

  private static List<String> titles(FinderState state) {
    return state.found().stream().map(Found::title).toList();
  }

  @Test
  void withoutWordsEverythingIsThere() {
    assertEquals(5, STATE.found().size());
    assertEquals("apim-1", STATE.selected().orElseThrow().title());
  }

  @Test
  void everyWordMustFitInAnyOrderAndAnyCase() {
    assertEquals(List.of("Export the bundle…"), titles(STATE.typing("BUNDLE exp")));
    assertEquals(List.of("apim-1"), titles(STATE.typing("10.0.0.11")));
    assertEquals(List.of("apim.conf"), titles(STATE.typing("apim conf.d")));
    assertEquals(List.of("apim-1"), titles(STATE.typing("node apim")));
  }

  @Test
  void aTitleThatBeginsWithTheWordComesFirst() {
    assertEquals(
        List.of("Put the panes back", "lb-1/portals"),
        titles(STATE.typing("p")).stream()
            .filter(title -> title.startsWith("P") || title.contains("portals"))
            .toList());
    assertEquals("Put the panes back", titles(STATE.typing("p")).getFirst());
  }

  @Test
  void signsOfPatternsAreLettersLikeOthers() {
    assertEquals(List.of(), titles(STATE.typing("[a.*")));
    assertEquals(List.of(), titles(STATE.typing("\\")));
  }

  @Test
  void whatIsChosenGoesAroundTheEnds() {
    assertEquals(4, STATE.moved(-1).chosen());
    assertEquals(0, STATE.moved(5).chosen());
    assertEquals(0, STATE.moved(3).typing("apim").chosen());
  }

  @Test
  void whereNothingFitsASentenceSaysSo() {
    FinderState none = STATE.typing("  quux ");
    assertEquals(Optional.empty(), none.selected());
    assertEquals(none, none.moved(1));
    assertTrue(none.emptyText().contains("“quux”"));
  }

  @Test
  void aLongListEndsWhereNobodyReadsOn() {
    List<Found> many =
        IntStream.range(0, 500).mapToObj(i -> found("Node", "apim-" + i, "")).toList();
    assertEquals(FinderState.MOST, FinderState.of(many).found().size());
  }
}
