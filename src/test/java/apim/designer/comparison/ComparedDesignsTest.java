package apim.designer.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.comparison.ElementChange.How;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Layout;
import apim.designer.design.Position;
import apim.designer.design.RandomDesigns;
import apim.designer.json.Json;
import apim.designer.json.JsonReader;
import apim.designer.pipeline.Outcome;
import apim.designer.project.DesignFile;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import apim.designer.topology.Accepted;
import apim.designer.topology.Affinity;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Ref;
import apim.designer.topology.RuleId;
import apim.designer.topology.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ComparedDesignsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final ElementId LB = new ElementId("lb-1");
  private static final ElementId PORTALS = new ElementId("portals");

  private static Outcome outcome(Design design) {
    return Outcome.of(design, TODAY);
  }

  private static ComparedDesigns compared(Design before, Design after) {
    return ComparedDesigns.of(outcome(before), outcome(after));
  }

  private static Design template() {
    return Templates.design("active-active");
  }

  @Test
  void aDesignDoesNotDifferFromItself() {
    for (long seed = 0; seed < 500; seed++) {
      Design design = RandomDesigns.design(seed);
      Design again = design.mapTopology(topology -> topology.withElements(topology.elements()));
      assertTrue(compared(design, again).isEmpty(), "seed " + seed);
    }
  }

  @Test
  void whatIsFreeToStandAnywhereIsNoDifference() {
    int seen = 0;
    for (long seed = 0; seed < 250; seed++) {
      Design design = RandomDesigns.design(seed);
      Design other =
          shuffled(design, new Random(seed)).withLayout(Layout.EMPTY.with(LB, new Position(7, 7)));
      ComparedDesigns compared = compared(design, other);
      assertTrue(compared.isEmpty(), "seed " + seed + ": " + compared);
      seen += other.equals(design) ? 0 : 1;
    }
    assertTrue(seen > 200, "only " + seen + " were in another order");
  }

  private static Design shuffled(Design design, Random random) {
    return design.mapTopology(
        topology -> {
          List<Element> elements = new ArrayList<>(topology.elements());
          Collections.shuffle(elements, random);
          return topology
              .withElements(elements)
              .map(LoadBalancer.class, lb -> shuffled(lb, random));
        });
  }

  private static LoadBalancer shuffled(LoadBalancer lb, Random random) {
    List<Site> sites = new ArrayList<>(lb.sites());
    Collections.shuffle(sites, random);
    return lb.withSites(sites.stream().map(site -> shuffled(site, random)).toList());
  }

  private static Site shuffled(Site site, Random random) {
    if (site.back().affinity() instanceof Affinity.IpHash) {
      return site;
    }
    List<Member> members = new ArrayList<>(site.members());
    Collections.shuffle(members, random);
    return site.withMembers(members);
  }

  @Test
  void everySeededEditIsFoundAndNamed() {
    int edits = 0;
    for (long seed = 0; seed < 350; seed++) {
      Design design = RandomDesigns.design(seed);
      for (SeededEdit edit : some(design, seed)) {
        ComparedDesigns compared = compared(design, edit.after());
        assertTrue(
            edit.isIn(compared),
            () -> edit.how() + " " + edit.element() + " " + edit.property() + " in " + compared);
        edits++;
      }
    }
    assertTrue(edits > 1_000, edits + " edits");
  }

  private static List<SeededEdit> some(Design design, long seed) {
    Random random = new Random(seed);
    List<SeededEdit> all = new ArrayList<>(SeededEdit.of(design, random));
    Collections.shuffle(all, random);
    return all.subList(0, Math.min(4, all.size()));
  }

  @Test
  void whatComesOneWayGoesTheOther() {
    for (long seed = 0; seed < 100; seed++) {
      Design design = RandomDesigns.design(seed);
      for (SeededEdit edit : some(design, seed)) {
        ComparedDesigns there = compared(design, edit.after());
        ComparedDesigns back = compared(edit.after(), design);
        assertEquals(count(there, How.ADDED), count(back, How.REMOVED));
        assertEquals(count(there, How.REMOVED), count(back, How.ADDED));
        assertEquals(there.files().size(), back.files().size());
        assertEquals(
            there.findings().stream().filter(FindingChange::comes).count(),
            back.findings().stream().filter(one -> !one.comes()).count());
      }
    }
  }

  private static long count(ComparedDesigns compared, How how) {
    return compared.elements().stream().filter(one -> one.how() == how).count();
  }

  @Test
  void anotherIdAloneIsARenamingAndNothingBeyondIt() {
    Design before = template();
    Design after =
        new Edit.Rename(Ref.of(new ElementId("apim-1")), new ElementId("first")).applyTo(before);
    ComparedDesigns compared = compared(before, after);
    assertEquals(1, compared.elements().size(), compared.toString());
    ElementChange change = compared.elements().getFirst();
    assertEquals(How.RENAMED, change.how());
    assertEquals(Optional.of(Ref.of(new ElementId("apim-1"))), change.was());
    assertEquals("node first", change.name());
  }

  @Test
  void aSiteOfAnotherNameIsRenamedToo() {
    Design before = template();
    Design after = new Edit.Rename(Ref.of(LB, PORTALS), new ElementId("front")).applyTo(before);
    List<ElementChange> changes = compared(before, after).elements();
    assertEquals(1, changes.size(), changes.toString());
    assertEquals(Optional.of(Ref.of(LB, PORTALS)), changes.getFirst().was());
  }

  @Test
  void theOrderOfMembersCountsWhereTheAddressIsHashedOverThem() {
    Design before = Templates.design("active-active-ip-hash");
    Design after =
        before.mapTopology(
            topology ->
                topology.map(
                    LoadBalancer.class,
                    lb -> lb.mapSites(site -> site.withMembers(site.members().reversed()))));
    assertTrue(
        compared(before, after).elements().stream()
            .flatMap(change -> change.properties().stream())
            .anyMatch(property -> property.property().equals("members.order")));
  }

  @Test
  void anEditSaysWhatFollowsFromIt() {
    Design before = template();
    Design after =
        before.mapTopology(
            topology ->
                topology.map(
                    LoadBalancer.class,
                    lb ->
                        lb.mapSites(
                            site -> site.mapBack(back -> back.withAffinity(new Affinity.None())))));
    ComparedDesigns compared = compared(before, after);
    assertTrue(
        compared.findings().stream()
            .anyMatch(one -> one.comes() && one.finding().rule().id().equals("affinity-required")),
        compared.findings().toString());
    ChangedFile conf =
        compared.files().stream()
            .filter(file -> file.path().equals("load-balancers/lb-1/conf.d/apim.conf"))
            .findFirst()
            .orElseThrow();
    assertTrue(conf.removed() > 0, conf.toString());
    assertTrue(
        conf.difference().stream()
            .anyMatch(line -> line.startsWith("-") && line.contains("sticky")),
        conf.toString());
    assertTrue(conf.difference().getFirst().startsWith("@@ -"), conf.toString());
  }

  @Test
  void aFindingThatIsNowLetBeGoesWithItsReason() {
    Design before = Templates.design("single-node");
    Outcome was = outcome(before);
    var finding = was.findings().getFirst();
    Design after =
        before.mapTopology(
            topology ->
                topology.withAccepted(
                    List.of(
                        new Accepted(
                            new RuleId(finding.rule().id()),
                            finding.elements(),
                            new Label("a trial system"),
                            Optional.empty()))));
    ComparedDesigns compared = ComparedDesigns.of(was, outcome(after));
    FindingChange change = compared.findings().getFirst();
    assertFalse(change.comes());
    assertEquals(Optional.of("Accepted: a trial system"), change.accepted());
    assertTrue(compared.design().getFirst().property().startsWith("accepted."));
  }

  @Test
  void aSecretOfAFileIsNotShown() {
    FileName file = new FileName("a.toml");
    Design with =
        template()
            .mapTopology(
                topology ->
                    topology.map(Node.class, node -> node.withDeploymentToml(Optional.of(file))));
    Design before = attached(with, file, "hunter1");
    Design after = attached(with, file, "hunter2");
    ComparedDesigns compared = compared(before, after);
    assertFalse(compared.files().isEmpty());
    assertFalse(compared.toString().contains("hunter"), compared.toString());
    assertTrue(
        compared.elements().stream()
            .flatMap(change -> change.properties().stream())
            .anyMatch(property -> property.property().equals("deploymentToml.contents")));
  }

  private static Design attached(Design design, FileName file, String password) {
    return design.withAttachments(
        design
            .attachments()
            .with(file, "[super_admin]\nusername = \"admin\"\npassword = \"" + password + "\"\n"));
  }

  @Test
  void aPropertyLeftAsUsualIsSaidSo() {
    Design before = template();
    Design after =
        before.mapTopology(
            topology ->
                topology.map(
                    Node.class,
                    node ->
                        node.id().value().equals("apim-1")
                            ? node.withPortOffset(new PortOffset(1))
                            : node));
    assertEquals(
        "port offset: as usual → 1",
        compared(before, after).elements().getFirst().properties().getFirst().sentence());
  }

  @Test
  void everyPropertyOfTheDesignFileHasWords() throws IOException {
    TreeSet<String> bare = new TreeSet<>();
    for (long seed = 0; seed < 500; seed++) {
      Sheets sheets = Sheets.of(RandomDesigns.design(seed));
      Stream.concat(
              sheets.design().keySet().stream(),
              sheets.refs().stream().flatMap(ref -> sheets.whole(ref).keySet().stream()))
          .filter(key -> PropertyWords.of(key).equals(key))
          .filter(key -> !SAY_THEMSELVES.contains(key))
          .forEach(bare::add);
    }
    assertEquals(new TreeSet<>(), bare);
    assertEquals(new TreeSet<>(), withoutWords());
  }

  private static final List<String> SAY_THEMSELVES =
      List.of(
          "name",
          "profile",
          "address",
          "region",
          "path",
          "port",
          "listener",
          "members",
          "backup",
          "tenant",
          "snippet",
          "label",
          "text",
          "kind",
          "product");

  /// The keys of the published schema that no words mention.
  private static Set<String> withoutWords() throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(
            DesignFile.class.getResourceAsStream("apim-topology-2.schema.json"))) {
      String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
      Json.Obj file =
          (Json.Obj) JsonReader.read(text, "schema", (_, _, message) -> {}).orElseThrow();
      Json.Obj definitions = (Json.Obj) file.value("$defs").orElseThrow();
      TreeSet<String> bare = new TreeSet<>();
      for (String kind : List.of("node", "loadBalancer", "site", "member", "external")) {
        Json.Obj definition = (Json.Obj) definitions.value(kind).orElseThrow();
        Json.Obj properties = (Json.Obj) definition.value("properties").orElseThrow();
        properties.fields().stream()
            .map(Json.Field::name)
            .filter(key -> !NO_PROPERTIES.contains(key) && !PropertyWords.knows(key))
            .map(key -> kind + "." + key)
            .forEach(bare::add);
      }
      return bare;
    }
  }

  /// What names an element, what is an element of its own, and what version 1 said.
  private static final List<String> NO_PROPERTIES = List.of("id", "node", "sites", "carbon");

  @Test
  void oneTemplateDiffersFromTheNext() {
    Design before = template();
    for (Template one : Templates.all()) {
      Design design = Templates.design(one.id());
      assertEquals(design.equals(before), compared(before, design).isEmpty(), one.id());
      before = design;
    }
  }
}
