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

  private static Optional<EarlierTexts> last(Map<String, String> texts) {
    return Optional.of(new EarlierTexts("bundle.zip", texts));
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
    PreviewState exported = start.opening(SITES).exported(last(texts(start)), "");
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
    PreviewState exported = start.opening(SITES).exported(last(Map.of()), "");
    assertEquals("This file was not in the last export.", exported.comparison().sentence());
    assertTrue(exported.differs(exported.part().orElseThrow()));
  }

  @Test
  void privateKeysOfAnExportAreNotKept() {
    EarlierTexts texts =
        new EarlierTexts(
            "b.zip", Map.of("ca/ca.key", "secret", "a.pass", "secret", "README.md", "read"));
    assertEquals(Map.of("README.md", "read"), texts.texts());
    assertEquals("b.zip", texts.toString());
  }

  @Test
  void filesThatAreNoLongerMadeAreListedAndShowWhatTheyHeld() {
    PreviewState exported = start.exported(last(texts(start)), "");
    assertEquals(List.of(), exported.gone());
    session.apply(Edit.Remove.of(new ElementId("apim-2")));
    PreviewState now = exported.with(session.snapshot());
    String script = "nodes/apim-2/install.sh";
    assertTrue(
        now.gone().containsAll(List.of("nodes/apim-2/deployment.toml.edits", script)),
        now.gone().toString());
    assertTrue(now.gone().stream().allMatch(path -> path.startsWith("nodes/apim-2/")));
    PreviewState open = now.opening(script);
    assertEquals(new Reading(script, PreviewState.Tab.CHANGES, 0), open.place());
    assertEquals(Optional.empty(), open.text());
    assertTrue(open.comparison().sentence().startsWith("No longer made: "));
    assertTrue(open.comparison().lines().stream().allMatch(line -> line.removed()));
    assertEquals(open.place(), open.looking(PreviewState.Tab.TEXT).place(), "there is no text");
    assertFalse(now.has("no/such/file"));
  }

  @Test
  void anotherBundleIsComparedWithOnceItIsChosen() {
    PreviewState exported = start.opening(SITES).exported(last(texts(start)), "");
    PreviewState other =
        exported.choosing(new EarlierTexts("march.zip", Map.of(SITES, "# of march\n")));
    assertEquals(Comparison.Against.BUNDLE, other.against());
    assertEquals(PreviewState.Tab.CHANGES, other.tab());
    assertEquals("march.zip", other.captionOfBundle());
    assertTrue(other.comparison().sentence().endsWith("added, 1 line removed"));
    assertTrue(other.differs(other.part().orElseThrow()));
    assertEquals(
        "This file is not in march.zip.", other.opening("README.md").comparison().sentence());
    PreviewState back = other.comparing(Comparison.Against.LAST_EXPORT);
    assertEquals("No line differs", back.comparison().sentence());
    assertFalse(back.differs(back.part().orElseThrow()));
  }

  @Test
  void whyTheLastExportCannotBeComparedWithIsSaid() {
    PreviewState lost = start.opening(SITES).exported(Optional.empty(), "It is gone.");
    assertEquals(
        "It is gone. Compare with a bundle… takes another one.", lost.comparison().sentence());
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
    PreviewState key =
        start.opening("load-balancers/lb-1/ssl/lb-1.key").exported(last(Map.of()), "");
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
