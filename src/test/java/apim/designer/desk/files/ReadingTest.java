package apim.designer.desk.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Selection;
import apim.designer.project.Templates;
import apim.designer.session.Session;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Where the reader is, and what leads elsewhere.
final class ReadingTest {
  private static final String SITES = "load-balancers/lb-1/conf.d/apim.conf";

  private final Session session = session(Templates.design("active-active"));
  private final PreviewState start = PreviewState.EMPTY.with(session.snapshot());

  private static Session session(Design design) {
    return new Session(design, () -> LocalDate.of(2026, 6, 1));
  }

  private static Selection ref(String path) {
    return Selection.of(Ref.parse(path));
  }

  private static List<String> marked(PreviewState state) {
    FileText text = state.text().orElseThrow();
    return IntStream.range(0, text.size())
        .filter(text::isMarked)
        .mapToObj(line -> text.text(line).strip())
        .toList();
  }

  @Test
  void aBoxThatIsSelectedShowsAFileOfItsOwn() {
    PreviewState sites = start.opening(SITES);
    String edits = "nodes/apim-1/deployment.toml.edits";
    assertEquals(edits, sites.selecting(ref("apim-1")).path());
    assertEquals(
        "nodes/apim-2/deployment.toml.edits",
        start.opening(edits).selecting(ref("apim-2")).path(),
        "though the file of the other tells of it too");
    assertEquals(SITES, start.opening("README.md").selecting(ref("lb-1")).path());
    assertEquals(SITES, sites.selecting(Selection.NONE).path());
  }

  @Test
  void aFileOfTheBoxThatIsOpenStaysOpen() {
    for (String own : List.of("nodes/apim-1/install.sh", "nodes/apim-1/deployment.toml.edits")) {
      assertEquals(own, start.opening(own).selecting(ref("apim-1")).path());
    }
    Selection both = Selection.of(List.of(Ref.parse("apim-1"), Ref.parse("apim-2")));
    assertEquals(SITES, start.opening(SITES).selecting(both).path(), "it tells of both");
  }

  @Test
  void whatIsSelectedInThePreviewItselfMarksLinesAndOpensNothing() {
    PreviewState marked = start.opening(SITES).marking(ref("apim-1"));
    assertEquals(SITES, marked.path());
    assertEquals(2, marked(marked).size());
  }

  @Test
  void theReaderGoesBackAndForwardToTheSamePlaces() {
    String script = "nodes/apim-1/install.sh";
    PreviewState there =
        start.read(12).opening(script).looking(PreviewState.Tab.WHY).selecting(ref("apim-2"));
    assertEquals("nodes/apim-2/deployment.toml.edits", there.path());
    assertTrue(there.canGoBack() && !there.canGoForward());
    PreviewState reasons = there.back();
    assertEquals(new Reading(script, PreviewState.Tab.WHY, 0), reasons.place());
    PreviewState first = reasons.back().back();
    assertEquals(new Reading(SITES, PreviewState.Tab.TEXT, 12), first.place());
    assertFalse(first.canGoBack());
    assertSame(first, first.back());
    assertEquals(script, first.forward().path());
    assertEquals(there.path(), first.forward().forward().forward().path());
    assertFalse(first.forward().opening("README.md").canGoForward(), "from there on it is another");
  }

  @Test
  void theWayBackLeavesOutFilesThatAreGone() {
    PreviewState there = start.opening("nodes/apim-2/install.sh").opening("README.md");
    session.apply(Edit.Remove.of(new ElementId("apim-2")));
    assertEquals(SITES, there.with(session.snapshot()).back().path());
  }

  @Test
  void theWayBackIsNotEndless() {
    PreviewState state = start;
    for (int i = 0; i < 2 * Trail.MOST; i++) {
      state = state.opening("nodes/apim-" + (1 + i % 2) + "/install.sh");
    }
    assertEquals(Trail.MOST, state.trail().past().size());
  }

  @Test
  void aDeploymentTomlThatIsAttachedShowsWhatIsChangedInIt() {
    FileName file = new FileName("one.toml");
    PreviewState before = start.selecting(ref("apim-1")).opening("README.md");
    session.apply(new Edit.Attach(file, "[server]\nhostname = \"localhost\"\n"));
    var node = session.snapshot().design().topology().nodes().getFirst();
    session.apply(new Edit.Change(node.withDeploymentToml(Optional.of(file))));
    PreviewState after = before.with(session.snapshot());
    assertEquals(
        new Reading("nodes/apim-1/deployment.toml", PreviewState.Tab.CHANGES, 0), after.place());
    assertEquals("README.md", after.back().path());
    assertTrue(after.comparison().firstChange().isPresent());
    session.undo();
    assertEquals(
        "nodes/apim-1/deployment.toml.edits", after.with(session.snapshot()).path(), "and back");
  }

  @Test
  void theFileOfABoxStaysOpenWhenTheBoxGetsAnotherName() {
    PreviewState script = start.selecting(ref("apim-1")).opening("nodes/apim-1/install.sh");
    session.apply(new Edit.Rename(Ref.parse("apim-1"), new ElementId("first")));
    PreviewState after = script.following(session.snapshot(), ref("first"));
    assertEquals("nodes/first/install.sh", after.path());
  }
}
