package apim.designer.desk.form;

import static apim.designer.desk.form.Sheet.sample;
import static apim.designer.topology.Sketch.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.project.ChosenFile;
import apim.designer.topology.Address;
import apim.designer.topology.ApimVersion;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The properties of nodes, zones, notes, what stands outside, and the design itself: each changes
/// exactly what it names.
final class ElementPropertiesTest {
  private static final Sheet NODE = new Sheet(sample(), "apim-1");

  private static Design with(UnaryOperator<Topology> change) {
    return sample().mapTopology(change);
  }

  private static Design withNode(String id, UnaryOperator<Node> change) {
    return with(
        all -> all.map(Node.class, old -> old.id().equals(id(id)) ? change.apply(old) : old));
  }

  @Test
  void theDesignHasItsNameAndRelease() {
    Sheet sheet = new Sheet(sample());
    assertEquals(with(all -> all.withName(new Label("New"))), sheet.typed("name", "New"));
    assertEquals(
        with(all -> all.withApim(ApimVersion.of("3.1.0"))), sheet.chosen("release", "3.1.0"));
  }

  @Test
  void eachPropertyOfANodeChangesThatAlone() {
    assertEquals(
        withNode("apim-1", node -> node.withAddress(Address.of("10.0.0.1"))),
        NODE.typed("address", " 10.0.0.1 "));
    assertEquals(
        withNode("apim-1", node -> node.withPortOffset(new PortOffset(2))),
        NODE.typed("offset", "2"));
    assertEquals(
        withNode("apim-1", node -> node.withProfile(Profile.GATEWAY)),
        NODE.chosen("profile", "Gateway"));
    assertEquals(
        new Edit.Rename(Ref.of(id("apim-1")), id("main")).applyTo(sample()),
        NODE.typed("id", "main"));
    assertEquals(Edit.Remove.of(id("apim-1")).applyTo(sample()), NODE.done("remove"));
  }

  @Test
  void anEmptyAddressIsNone() {
    Sheet sheet = new Sheet(NODE.typed("address", "10.0.0.1"), "apim-1");
    assertEquals(sample(), sheet.typed("address", ""));
    assertEquals("apim-1 (as a host name)", sheet.text("address").hint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          offset  | x        | A whole number is wanted here.
          offset  | 60000    | A port offset is a number from 0 to 55772, so that every port stays at most 65535.
          address | 10.0.0.  | An IPv4 address has four numbers from 0 to 255, such as 10.0.0.11.
          id      | apim-2   | The id apim-2 is taken; choose one that is free.
          id      | Not an id| An id has 1 to 39 lower-case letters, digits and hyphens and starts with a letter or digit.
          """)
  void whatIsRefusedIsASentence(String key, String text, String sentence) {
    assertEquals(sentence, NODE.refusal(key, text));
  }

  @Test
  void theReleaseDecidesWhichProfilesAreOffered() {
    List<String> offered =
        NODE.choice("profile").options().stream().map(Property.Option::label).toList();
    assertTrue(offered.contains("Control plane"), offered.toString());
    assertFalse(offered.contains("Gateway manager"), offered.toString());
    Sheet lacking =
        new Sheet(withNode("apim-1", node -> node.withProfile(Profile.GATEWAY_MANAGER)), "apim-1");
    assertEquals("Gateway manager (not in API-M 4.2)", lacking.choice("profile").value());
    assertEquals(sample(), lacking.chosen("profile", "All-in-one"));
  }

  @Test
  void theOffsetSaysWhichPortsFollow() {
    assertEquals("Opens 9443, 8243, 8280", NODE.text("offset").note());
    assertEquals("Opens 9444, 8244, 8281", new Sheet(sample(), "apim-2").text("offset").note());
  }

  @Test
  void aBaseFileIsAttachedUnderANameThatLosesNoOther() {
    ChosenFile first = new ChosenFile(new FileName("deployment.toml"), "a = 1\n");
    ChosenFile second = new ChosenFile(new FileName("deployment.toml"), "a = 2\n");
    assertFalse(NODE.file("file").remove().isPresent());
    Design one = NODE.file("file").attach().apply(first).applyTo(sample());
    assertEquals(Optional.of("a = 1\n"), one.attachments().text(new FileName("deployment.toml")));
    assertEquals(
        Optional.of(new FileName("deployment.toml")),
        one.topology().node(id("apim-1")).orElseThrow().deploymentToml());
    assertEquals("6 bytes", new Sheet(one, "apim-1").file("file").detail());

    Design other = new Sheet(one, "apim-2").file("file").attach().apply(second).applyTo(one);
    assertEquals("deployment-2.toml", new Sheet(other, "apim-2").file("file").file());
    Design shared = new Sheet(one, "apim-2").file("file").attach().apply(first).applyTo(one);
    assertEquals("deployment.toml", new Sheet(shared, "apim-2").file("file").file());
    Design again = new Sheet(one, "apim-1").file("file").attach().apply(second).applyTo(one);
    assertEquals(Optional.of("a = 2\n"), again.attachments().text(new FileName("deployment.toml")));
    assertEquals(
        "none",
        new Sheet(one, "apim-1")
            .file("file")
            .remove()
            .orElseThrow()
            .applyTo(one)
            .topology()
            .node(id("apim-1"))
            .orElseThrow()
            .deploymentToml()
            .map(FileName::value)
            .orElse("none"));
  }

  @Test
  void aFileThatIsNotThereSaysSo() {
    Sheet sheet =
        new Sheet(
            withNode(
                "apim-1", node -> node.withDeploymentToml(Optional.of(new FileName("a.toml")))),
            "apim-1");
    assertEquals("Not here yet; choose or drop it.", sheet.file("file").detail());
    assertEquals(
        List.of("deployment-toml-missing"),
        sheet.state().findings().at("file").stream().map(one -> one.rule().id()).toList());
  }

  @Test
  void anElementJoinsAndLeavesAZone() {
    ElementId dmz = id("dmz");
    Design joined = NODE.switched("zone/dmz", true);
    assertEquals(
        with(
            all ->
                all.map(Zone.class, zone -> zone.withElements(List.of(id("lb-1"), id("apim-1"))))),
        joined);
    assertEquals(sample(), new Sheet(joined, "apim-1").switched("zone/" + dmz, false));
  }

  @Test
  void linksAreRelabelledInPlaceRemovedAndAdded() {
    Sheet data = new Sheet(sample(), "db-1");
    assertEquals(
        with(
            all ->
                all.withLinks(
                    List.of(
                        new Link(id("apim-1"), id("db-1"), new Label("JDBC")),
                        all.links().get(1)))),
        data.typed("link-label/0", "JDBC"));
    assertEquals(
        with(all -> all.withLinks(List.of(all.links().get(1)))),
        data.acted("link/0", Property.Sign.REMOVE));
    assertEquals(
        with(all -> all.withLink(new Link(id("db-1"), id("lb-1"), new Label("")))),
        data.chosen("link", "lb-1"));
    assertTrue(data.choice("link").option("apim-1").isEmpty());
  }

  @Test
  void zonesNotesAndWhatStandsOutsideHaveTheirTexts() {
    assertEquals(
        with(all -> all.map(Zone.class, zone -> zone.withLabel(new Label("Edge")))),
        new Sheet(sample(), "dmz").typed("label", "Edge"));
    assertEquals(
        with(all -> all.map(Zone.class, (Zone zone) -> zone.withElements(List.of()))),
        new Sheet(sample(), "dmz").acted("element/lb-1", Property.Sign.REMOVE));
    assertEquals(
        with(
            all ->
                all.map(Zone.class, zone -> zone.withElements(List.of(id("lb-1"), id("note-1"))))),
        new Sheet(sample(), "dmz").chosen("enclose", "note-1"));
    assertEquals(
        with(all -> all.map(Note.class, (Note note) -> note.withText(new Label("a\nb")))),
        new Sheet(sample(), "note-1").typed("text", "a\nb"));
    assertEquals(
        with(all -> all.map(External.class, (External one) -> one.withLabel(new Label("Oracle")))),
        new Sheet(sample(), "db-1").typed("label", "Oracle"));
    assertEquals(
        new InspectorState.Head(
            "database", apim.designer.diagram.Hue.GREY, "db-1", "Database, outside"),
        new Sheet(sample(), "db-1").state().head());
  }
}
