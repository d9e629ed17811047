package apim.designer.desk.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Position;
import apim.designer.desk.Selection;
import apim.designer.project.Templates;
import apim.designer.session.Session;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PreviewStateTest {
  private static final String SITES = "load-balancers/lb-1/conf.d/apim.conf";

  private final Session session = session(Templates.design("active-active"));
  private final PreviewState start = PreviewState.EMPTY.with(session.snapshot());

  private static Session session(Design design) {
    return new Session(design, () -> LocalDate.of(2026, 6, 1));
  }

  private static Selection ref(String path) {
    return Selection.of(Ref.parse(path));
  }

  private void address(String address) {
    var node = session.snapshot().design().topology().nodes().getFirst();
    session.apply(new Edit.Change(node.withAddress(Address.of(address))));
  }

  private static List<String> marked(PreviewState state) {
    FileText text = state.text().orElseThrow();
    return IntStream.range(0, text.size())
        .filter(text::isMarked)
        .mapToObj(line -> text.text(line).strip())
        .toList();
  }

  private static Map<String, String> texts(PreviewState state) {
    Map<String, String> texts = new HashMap<>();
    state
        .files()
        .orElseThrow()
        .parts()
        .forEach(part -> texts.put(part.path(), part.artifact().text()));
    return texts;
  }

  @Test
  void itBeginsWithTheSites() {
    assertEquals(SITES, start.path());
    assertEquals(List.of(), marked(start));
  }

  @Test
  void whatIsOpenedOverAnEmptyCanvasShowsItsSites() {
    Design blank = Design.of(Topology.empty(new Label("Untitled"), ApimVersion.of("3.1.0")));
    PreviewState empty = PreviewState.EMPTY.with(session(blank).snapshot());
    assertEquals("README.md", empty.path());
    assertEquals(SITES, empty.with(session.snapshot()).path());
    PreviewState reading = start.opening("README.md");
    assertEquals("README.md", reading.with(session.snapshot()).path());
  }

  @Test
  void itFollowsTheSelectionToItsConfiguration() {
    PreviewState selected = start.opening("README.md").selecting(ref("lb-1/portals/apim-1"));
    assertEquals(SITES, selected.path());
    assertEquals(List.of("server 10.0.0.11:9443 max_fails=3 fail_timeout=10s;"), marked(selected));
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
    assertEquals(new Place(script, PreviewState.Tab.WHY, 0), reasons.place());
    PreviewState first = reasons.back().back();
    assertEquals(new Place(SITES, PreviewState.Tab.TEXT, 12), first.place());
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
        new Place("nodes/apim-1/deployment.toml", PreviewState.Tab.CHANGES, 0), after.place());
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

  @Test
  void aFileThatBelongsWholeToOneElementIsNotMarkedLineByLine() {
    PreviewState script = start.opening("load-balancers/lb-1/install.sh").selecting(ref("lb-1"));
    assertEquals("load-balancers/lb-1/install.sh", script.path());
    assertEquals(List.of(), marked(script));
  }

  @Test
  void theTreeKnowsTheFilesOfTheSelection() {
    assertTrue(start.selecting(ref("lb-1/portals")).ofSelection().contains(SITES));
    assertTrue(start.selecting(ref("apim-1")).ofSelection().contains("nodes/apim-1/install.sh"));
    assertFalse(start.selecting(ref("apim-1")).ofSelection().contains("README.md"));
    assertEquals(0, start.ofSelection().size());
  }

  @Test
  void aFileThatGoesAwayLeavesTheSites() {
    PreviewState node = start.opening("nodes/apim-2/install.sh");
    session.apply(Edit.Remove.of(new ElementId("apim-2")));
    assertEquals(SITES, node.with(session.snapshot()).path());
  }

  @Test
  void anotherSelectionOrAMoveWorksNothingOutAgain() {
    PreviewState sites = start.opening(SITES);
    assertSame(sites.files().orElseThrow(), sites.with(session.snapshot()).files().orElseThrow());
    session.apply(new Edit.Move(Map.of(new ElementId("apim-1"), new Position(8, 16))));
    PreviewState moved = sites.with(session.snapshot());
    assertSame(sites.part().orElseThrow(), moved.part().orElseThrow());
    assertFalse(
        sites
            .opening("design.apimtopology")
            .part()
            .equals(moved.opening("design.apimtopology").part()));
    address("10.9.9.9");
    assertFalse(sites.part().equals(moved.with(session.snapshot()).part()));
  }

  @Test
  void beforeAnExportThereIsASentence() {
    Comparison comparison = start.opening(SITES).comparison();
    assertEquals(0, comparison.size());
    assertTrue(comparison.sentence().startsWith("This design has not been exported yet."));
  }

  @Test
  void theChangesSinceTheLastExportAreShown() {
    PreviewState exported = start.opening(SITES).exported(texts(start));
    assertEquals("No line differs", exported.comparison().sentence());
    address("10.9.9.9");
    PreviewState now = exported.with(session.snapshot());
    assertEquals("2 lines added, 2 lines removed", now.comparison().sentence());
    int first = now.comparison().firstChange().orElseThrow();
    assertEquals("−", now.comparison().row(first, List.of()).sign());
    assertEquals("+", now.comparison().row(first + 1, List.of()).sign());
    assertTrue(now.differs(now.part().orElseThrow()));
    assertFalse(now.differs(now.opening("load-balancers/lb-1/nginx.conf").part().orElseThrow()));
  }

  @Test
  void aFileThatWasNotExportedSaysSo() {
    PreviewState exported = start.opening(SITES).exported(Map.of());
    assertEquals("This file was not in the last export.", exported.comparison().sentence());
    assertTrue(exported.differs(exported.part().orElseThrow()));
  }

  @Test
  void privateKeysOfAnExportAreNotKept() {
    PreviewState exported =
        start.exported(Map.of("ca/ca.key", "secret", "a.pass", "secret", "README.md", "read"));
    assertEquals(Map.of("README.md", "read"), exported.last().orElseThrow());
  }

  @Test
  void aCustomersFileIsComparedWithWithoutItsSecrets() {
    FileName file = new FileName("one.toml");
    session.apply(
        new Edit.Attach(
            file, "[server]\nhostname = \"localhost\"\n[super_admin]\npassword = \"hush\"\n"));
    var node = session.snapshot().design().topology().nodes().getFirst();
    session.apply(new Edit.Change(node.withDeploymentToml(Optional.of(file))));
    PreviewState toml = start.with(session.snapshot()).opening("nodes/apim-1/deployment.toml");
    assertEquals(Comparison.Against.CUSTOMER, toml.against());
    List<String> lines =
        IntStream.range(0, toml.comparison().size())
            .mapToObj(
                line ->
                    toml.comparison().row(line, List.of()).sign() + toml.comparison().text(line))
            .toList();
    assertTrue(lines.contains("−hostname = \"localhost\""), lines.toString());
    assertTrue(lines.contains("+hostname = \"api.am.wso2.com\""), lines.toString());
    assertTrue(lines.contains("password = ••••••"), lines.toString());
    assertFalse(lines.toString().contains("hush"));
    assertEquals(
        Comparison.Against.LAST_EXPORT, toml.comparing(Comparison.Against.LAST_EXPORT).against());
  }

  @Test
  void theTextOfACustomersFileHidesItsSecretsInWhateverIsCopied() {
    FileName file = new FileName("one.toml");
    session.apply(
        new Edit.Attach(
            file,
            """
            [super_admin]
            password = "hush"
            [database]
            apim = { user = "apim", password = "silent", type = "mysql" }
            url = "jdbc:mysql://db/apim?user=apim&password=quiet&useSSL=true"
            [keystore.tls]
            key_password = '''
            muffled'''
            """));
    var node = session.snapshot().design().topology().nodes().getFirst();
    session.apply(new Edit.Change(node.withDeploymentToml(Optional.of(file))));
    PreviewState state = start.with(session.snapshot()).opening("nodes/apim-1/deployment.toml");
    FileText text = state.text().orElseThrow();
    assertTrue(text.masks() && state.comparison().masks());
    String seen =
        IntStream.range(0, text.size())
            .mapToObj(line -> text.row(line, List.of()).text() + "\n")
            .collect(Collectors.joining());
    for (String shown : List.of(seen, text.handedOn())) {
      assertTrue(shown.contains("password = ••••••\n"), shown);
      assertTrue(shown.contains("password = ••••••, type = \"mysql\" }"), shown);
      assertTrue(shown.contains("&password=••••••&useSSL=true\""), shown);
      assertFalse(shown.matches("(?s).*(hush|silent|quiet|muffled).*"), shown);
    }
    assertTrue(text.file().text().contains("hush"), "the bundle holds it");
    assertFalse(start.text().orElseThrow().masks());
  }

  @Test
  void aKeyThatOnlyAnExportMakesIsNotCompared() {
    PreviewState key = start.opening("load-balancers/lb-1/ssl/lb-1.key").exported(Map.of());
    assertTrue(key.comparison().sentence().startsWith("Keys, certificates and requests"));
    assertFalse(key.differs(key.part().orElseThrow()));
  }

  @Test
  void reasonsAreListedOnceWithTheirLines() {
    List<LineReason> reasons = start.opening(SITES).text().orElseThrow().reasons();
    LineReason failures =
        reasons.stream()
            .filter(reason -> reason.first().text().equals("zone apim_portals 128k;"))
            .findFirst()
            .orElseThrow();
    assertEquals("3–5", failures.first().lines());
    assertTrue(failures.spots().size() > 2, "the other site and the locations, too");
    assertEquals(
        Optional.of("no upstream zone, max_fails or connect timeout"), failures.why().page());
    assertTrue(failures.said().startsWith("Without them each worker"), failures.said());
    assertTrue(failures.why().source().orElseThrow().startsWith("https://nginx.org/"));
    assertTrue(
        failures.spoken().startsWith("Lines 3–5, ") && failures.spoken().contains(". Here: zone "),
        failures.spoken());
    assertEquals(
        reasons.stream().map(LineReason::why).distinct().toList(),
        reasons.stream().map(LineReason::why).toList());
    assertEquals(
        reasons.stream().map(reason -> reason.first().first()).sorted().toList(),
        reasons.stream().map(reason -> reason.first().first()).toList());
  }

  @Test
  void aFindingAmongTheReasonsTellsThePageThatItsRuleIsFrom() {
    LineReason finding =
        start.opening(SITES).text().orElseThrow().reasons().stream()
            .filter(reason -> reason.severity().isPresent())
            .findFirst()
            .orElseThrow();
    assertTrue(finding.why().source().orElseThrow().startsWith("https://"));
    assertEquals(Optional.empty(), finding.why().page());
  }

  @Test
  void aClosingBraceHasNoReasonOfItsOwn() {
    FileText sites = start.opening(SITES).text().orElseThrow();
    assertEquals(
        List.of(),
        IntStream.range(0, sites.size())
            .filter(line -> sites.text(line).strip().equals("}"))
            .mapToObj(sites::reasons)
            .flatMap(List::stream)
            .filter(reason -> reason.severity().isEmpty())
            .toList());
  }

  @Test
  void aLineLeadsToTheElementThatMadeIt() {
    FileText sites = start.opening(SITES).text().orElseThrow();
    assertEquals("lb-1", source(sites, "ssl_certificate "));
    assertEquals("lb-1/portals", source(sites, "server_name api"));
    assertEquals("lb-1/portals/apim-1", source(sites, "server 10.0.0.11:9443"));
    FileText node = start.opening("nodes/apim-1/deployment.toml.edits").text().orElseThrow();
    assertEquals("lb-1/portals", source(node, "hostname ="));
  }

  private static String source(FileText text, String begin) {
    return IntStream.range(0, text.size())
        .filter(line -> text.text(line).strip().startsWith(begin))
        .mapToObj(line -> text.source(line).orElseThrow().path())
        .findFirst()
        .orElseThrow();
  }
}
