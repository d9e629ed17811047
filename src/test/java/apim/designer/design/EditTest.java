package apim.designer.design;

import static apim.designer.design.Samples.APIM_1;
import static apim.designer.design.Samples.APIM_2;
import static apim.designer.design.Samples.FRESH;
import static apim.designer.design.Samples.LB;
import static apim.designer.design.Samples.PORTALS;
import static apim.designer.design.Samples.ZONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Hostname;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.NginxTarget;
import apim.designer.topology.Node;
import apim.designer.topology.Note;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EditTest {
  private static final Position AT = new Position(10, 20);
  private static final Label WORDS = new Label("words");

  private final Design before = Samples.design();

  @Test
  void whatIsAddedStandsWhereItWasPut() {
    Node node = Node.of(FRESH, Profile.GATEWAY);
    Design after = new Edit.Add(node, AT).applyTo(before);
    assertEquals(Optional.of(node), after.topology().node(FRESH));
    assertEquals(Optional.of(AT), after.layout().of(FRESH));

    LoadBalancer lb = LoadBalancer.of(FRESH, NginxTarget.of("open-source", "1.30.4"));
    after = new Edit.Add(lb, AT).applyTo(before);
    assertEquals(Optional.of(lb), after.topology().loadBalancer(FRESH));
    assertEquals(Optional.of(AT), after.layout().of(FRESH));

    for (Edit edit :
        List.of(
            new Edit.Add(new Zone(FRESH, WORDS, List.of()), AT),
            new Edit.Add(new Note(FRESH, WORDS), AT),
            new Edit.Add(External.of(FRESH, External.Kind.CLIENTS, WORDS), AT))) {
      after = edit.applyTo(before);
      assertTrue(after.topology().ids().anyMatch(FRESH::equals), edit.name());
      assertEquals(Optional.of(AT), after.layout().of(FRESH), edit.name());
    }
  }

  @Test
  void theDesignBeforeAnEditStaysAsItWas() {
    new Edit.Add(Node.of(FRESH, Profile.GATEWAY), AT).applyTo(before);
    assertEquals(Samples.design(), before);
  }

  @Test
  void aChangeReplacesTheElementOfTheSameIdAndNoOther() {
    Node gateway = Node.of(APIM_1, Profile.GATEWAY).withPortOffset(new PortOffset(3));
    Design after = new Edit.Change(gateway).applyTo(before);
    assertEquals(Optional.of(gateway), after.topology().node(APIM_1));
    assertEquals(before.topology().node(APIM_2), after.topology().node(APIM_2));

    Zone zone = new Zone(ZONE, WORDS, List.of());
    after = new Edit.Change(zone).applyTo(before);
    assertEquals(List.of(zone), after.topology().zones());

    LoadBalancer lb = before.topology().loadBalancers().getFirst().withHttp2(true);
    after = new Edit.Change(lb).applyTo(before);
    assertEquals(List.of(lb), after.topology().loadBalancers());
  }

  @Test
  void notesAndOutsideElementsCanBeChanged() {
    Design noted = new Edit.Add(new Note(FRESH, WORDS), AT).applyTo(before);
    Note other = new Note(FRESH, new Label("other"));
    assertEquals(List.of(other), new Edit.Change(other).applyTo(noted).topology().notes());

    External clients = External.of(FRESH, External.Kind.CLIENTS, WORDS);
    External database = External.of(FRESH, External.Kind.DATABASE, WORDS);
    Design drawn = new Edit.Add(clients, AT).applyTo(before);
    assertEquals(
        List.of(database), new Edit.Change(database).applyTo(drawn).topology().externals());
  }

  @Test
  void anEditOfWhatIsNotThereChangesNothing() {
    Site site = Site.of(FRESH, new Hostname("a"), Listener.WEBSUB);
    for (Edit edit :
        List.of(
            new Edit.Change(Node.of(FRESH, Profile.GATEWAY)),
            new Edit.Change(LoadBalancer.of(FRESH, new NginxTarget.Plus(30))),
            new Edit.Change(new Zone(FRESH, WORDS, List.of())),
            new Edit.Change(new Note(FRESH, WORDS)),
            new Edit.Change(External.of(FRESH, External.Kind.CLIENTS, WORDS)),
            new Edit.AddSite(FRESH, site),
            new Edit.ChangeSite(LB, site),
            Edit.Remove.of(Ref.of(LB, FRESH)),
            new Edit.Rename(Ref.of(LB, FRESH), APIM_1),
            new Edit.Connect(LB, FRESH, Member.of(APIM_1)),
            Edit.Remove.of(Ref.of(LB, PORTALS, FRESH)),
            Edit.Remove.of(Ref.of(new Link(APIM_2, APIM_1, WORDS), 1)),
            new Edit.Rename(Ref.of(FRESH), ZONE),
            Edit.Remove.of(FRESH),
            new Edit.Move(Map.of()),
            new Edit.Together("nothing", List.of()))) {
      assertEquals(before, edit.applyTo(before), edit.name());
    }
  }

  @Test
  void sitesComeGoAndChange() {
    Site site = Site.of(FRESH, new Hostname("gw.example.com"), Listener.GATEWAY_HTTPS);
    Design added = new Edit.AddSite(LB, site).applyTo(before);
    assertEquals(2, added.topology().loadBalancers().getFirst().sites().size());
    assertEquals(before, Edit.Remove.of(Ref.of(LB, FRESH)).applyTo(added));

    Site other =
        Samples.portals(before)
            .mapFront(front -> front.withHostname(new Hostname("other.example.com")));
    assertEquals(other, Samples.portals(new Edit.ChangeSite(LB, other).applyTo(before)));

    Design renamed = new Edit.Rename(Ref.of(LB, PORTALS), FRESH).applyTo(before);
    assertEquals(FRESH, Samples.portals(renamed).id());
    assertEquals(Samples.portals(before).members(), Samples.portals(renamed).members());
  }

  @Test
  void aNodeIsConnectedOnceAndDisconnected() {
    Design gone = Edit.Remove.of(Ref.of(LB, PORTALS, APIM_1)).applyTo(before);
    assertFalse(Samples.portals(gone).hasMember(APIM_1));
    Design back = new Edit.Connect(LB, PORTALS, Member.of(APIM_1)).applyTo(gone);
    assertTrue(Samples.portals(back).hasMember(APIM_1));
    assertEquals(back, new Edit.Connect(LB, PORTALS, new Member(APIM_1, true)).applyTo(back));
  }

  @Test
  void aLinkIsDrawnOnceAndRemoved() {
    Link link = new Link(APIM_2, LB, WORDS);
    Design linked = new Edit.AddLink(link).applyTo(before);
    assertEquals(2, linked.topology().links().size());
    assertSame(linked, new Edit.AddLink(link).applyTo(linked));
    assertEquals(before, Edit.Remove.of(Ref.of(link, 1)).applyTo(linked));
  }

  @Test
  void aMoveChangesOnlyTheDrawing() {
    Design moved = new Edit.Move(Map.of(APIM_1, AT)).applyTo(before);
    assertSame(before.topology(), moved.topology());
    assertEquals(Optional.of(AT), moved.layout().of(APIM_1));
    assertEquals(before.layout().of(APIM_2), moved.layout().of(APIM_2));
  }

  @Test
  void nameReleaseAndAttachmentsCanBeSet() {
    assertEquals(WORDS, new Edit.SetName(WORDS).applyTo(before).topology().name());
    ApimVersion version = ApimVersion.of("4.5.0");
    assertEquals(version, new Edit.SetApim(version).applyTo(before).topology().apim());
    FileName file = new FileName("apim-1.toml");
    Design attached = new Edit.Attach(file, "[server]").applyTo(before);
    assertEquals(Optional.of("[server]"), attached.attachments().text(file));
    assertFalse(attached.attachments().toString().contains("[server]"));
  }

  @Test
  void editsTogetherAreAppliedInTheirOrder() {
    Edit both =
        new Edit.Together(
            "Replace",
            List.of(Edit.Remove.of(APIM_1), new Edit.Add(Node.of(APIM_1, Profile.GATEWAY), AT)));
    Design after = both.applyTo(before);
    assertEquals(Optional.of(Profile.GATEWAY), after.topology().node(APIM_1).map(Node::profile));
    assertEquals("Replace", both.name());
  }

  @Test
  void undoMenusSayWhatWasDone() {
    assertEquals("Add apim-1", new Edit.Add(Node.of(APIM_1, Profile.GATEWAY), AT).name());
    assertEquals(
        "Connect portals to apim-1", new Edit.Connect(LB, PORTALS, Member.of(APIM_1)).name());
    assertEquals("Move apim-1", new Edit.Move(Map.of(APIM_1, AT)).name());
    assertEquals("Move 2 elements", new Edit.Move(Map.of(APIM_1, AT, LB, AT)).name());
    assertEquals("Remove 2 elements", new Edit.Remove(List.of(Ref.of(APIM_1), Ref.of(LB))).name());
    assertEquals("Change to API-M 4.5.0", new Edit.SetApim(ApimVersion.of("4.5.0")).name());
  }

  @Test
  void afterRemovingEverythingNothingIsLeftBehind() {
    for (long seed = 0; seed < 300; seed++) {
      Design design = RandomDesigns.design(seed);
      List<Ref> all = design.topology().ids().map(Ref::of).toList();
      Design empty = new Edit.Remove(all).applyTo(design);
      assertEquals(Design.of(bare(design.topology())), empty, "seed " + seed);
    }
  }

  /// What is said of the whole design, and of all findings of a rule.
  private static Topology bare(Topology all) {
    return Topology.empty(all.name(), all.apim())
        .withContextPath(all.contextPath())
        .withAccepted(all.accepted().stream().filter(one -> one.elements().isEmpty()).toList());
  }
}
