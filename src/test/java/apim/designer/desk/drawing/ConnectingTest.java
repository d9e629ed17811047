package apim.designer.desk.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.deployment.Deployment;
import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Selection;
import apim.designer.diagram.Stacks;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Affinity;
import apim.designer.topology.Listener;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Member;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Site;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What comes of a line, and what a line says.
final class ConnectingTest {
  private static final Ref.OfMember MEMBER =
      new Ref.OfMember(Sketch.id("lb-1"), Sketch.id("portals"), Sketch.id("apim-1"));

  private final Design design = Drawn.design();
  private final Topology topology = design.topology();

  private static Optional<PendingLine> tie(Topology topology, String from) {
    return Connecting.tie(topology, Ref.parse(from));
  }

  private static Connecting connecting(Design design, PendingLine tie) {
    return new Connecting(Deployment.of(design), tie, List.of(), Stacks.NONE);
  }

  private List<String> targets(PendingLine tie) {
    return connecting(design, tie)
        .targets(Outcome.of(design, LocalDate.of(2026, 6, 1)).scene())
        .stream()
        .map(Ref::path)
        .sorted()
        .toList();
  }

  private static List<Member> members(Design design) {
    return design.topology().loadBalancers().getFirst().sites().getFirst().members();
  }

  private Design with(Edit... edits) {
    return new Edit.Together("Prepare", List.of(edits)).applyTo(design);
  }

  private LoadBalancer balancer() {
    return topology.loadBalancers().getFirst();
  }

  @Test
  void whatALineWillBeIsSaidByWhereItStarts() {
    Ref portals = Ref.parse("lb-1/portals");
    assertEquals(Optional.of(new PendingLine.Membership(Ref.parse("lb-1"))), tie(topology, "lb-1"));
    assertEquals(Optional.of(new PendingLine.Membership(portals)), tie(topology, "lb-1/portals"));
    assertEquals(Optional.of(new PendingLine.Membership(Ref.parse("lb-2"))), tie(topology, "lb-2"));
    assertEquals(
        Optional.of(new PendingLine.Reconnection(MEMBER)), tie(topology, "lb-1/portals/apim-1"));
    assertEquals(
        Optional.of(new PendingLine.Traffic(Ref.parse("apim-2"))), tie(topology, "apim-2"));
    assertEquals(Optional.of(new PendingLine.Traffic(Ref.parse("db"))), tie(topology, "db"));
  }

  @Test
  void noLineStartsAtAZoneANoteALinkOrWhatIsGone() {
    for (String from : List.of("dc", "note-1", "clients/lb-1/link/1", "nobody")) {
      assertEquals(Optional.empty(), tie(topology, from), from);
    }
  }

  @Test
  void aLineIsDrawnFromWhereItsTrafficComes() {
    assertEquals(Ref.parse("lb-1/portals"), new PendingLine.Reconnection(MEMBER).from());
    assertEquals(Ref.parse("lb-2"), new PendingLine.Membership(Ref.parse("lb-2")).from());
    assertEquals(Ref.parse("db"), new PendingLine.Traffic(Ref.parse("db")).from());
  }

  @Test
  void theTargetsOfALineAreTheBoxesThatTakeIt() {
    assertEquals(
        List.of("apim-2", "apim-3"),
        targets(new PendingLine.Membership(Ref.parse("lb-1/portals"))));
    assertEquals(
        List.of("apim-1", "apim-2", "apim-3", "clients", "db", "lb-1"),
        targets(new PendingLine.Membership(Ref.parse("lb-2"))));
    assertEquals(List.of("apim-2", "apim-3"), targets(new PendingLine.Reconnection(MEMBER)));
    assertEquals(
        List.of("apim-1", "apim-2", "apim-3", "db", "lb-2"),
        targets(new PendingLine.Traffic(Ref.parse("clients"))),
        "not itself, not where it leads already, not a note");
    assertEquals(
        List.of("clients", "db", "lb-2"),
        targets(new PendingLine.Traffic(Ref.parse("lb-1"))),
        "to a node a load balancer leads by its sites");
  }

  @Test
  void whatIsGoneTakesNoLine() {
    Connecting gone = connecting(design, new PendingLine.Membership(Ref.parse("lb-1/nothing")));
    assertEquals(List.of(), gone.offers(Ref.parse("apim-2")));
    Connecting noBalancer = connecting(design, new PendingLine.Membership(Ref.parse("lb-9")));
    assertEquals(List.of(), noBalancer.offers(Ref.parse("apim-2")));
    Connecting noMember =
        connecting(
            design,
            new PendingLine.Reconnection(
                new Ref.OfMember(Sketch.id("lb-1"), Sketch.id("portals"), Sketch.id("apim-3"))));
    assertEquals(List.of(), noMember.offers(Ref.parse("apim-2")));
  }

  @Test
  void aReconnectedMemberKeepsItsPlaceAndStaysABackup() {
    Site site =
        balancer()
            .sites()
            .getFirst()
            .withMember(Member.of(Sketch.id("apim-3")))
            .mapMembers(one -> new Member(one.node(), one.node().equals(Sketch.id("apim-1"))));
    Design before = with(new Edit.ChangeSite(balancer().id(), site));
    Edit edit =
        connecting(before, new PendingLine.Reconnection(MEMBER))
            .offers(Ref.parse("apim-2"))
            .getFirst()
            .edit();
    assertEquals("Reconnect portals to apim-2", edit.name());
    assertEquals(
        List.of(new Member(Sketch.id("apim-2"), true), new Member(Sketch.id("apim-3"), false)),
        members(edit.applyTo(before)));
  }

  private static List<String> labels(Design design, String from, String to, String... selected) {
    return new Connecting(
            Deployment.of(design),
            tie(design.topology(), from).orElseThrow(),
            Stream.of(selected).map(Sketch::id).toList(),
            Stacks.NONE)
        .offers(Ref.parse(to)).stream().map(Offer::label).toList();
  }

  @Test
  void fromACardANodeComesBehindTheSiteOfItsLike() {
    assertEquals(List.of("Behind portals"), labels(design, "lb-1", "apim-2"));
    assertEquals(
        List.of("New site gateway: gateway.example.com, APIs over HTTPS"),
        labels(design, "lb-1", "apim-1"),
        "it is behind the portals already");
    assertEquals(
        List.of("New site portals: api.example.com, Portals and management"),
        labels(design, "lb-2", "apim-1"));
  }

  @Test
  void whereSeveralSitesCanBeMeantTheArchitectIsAsked() {
    Design two =
        with(
            new Edit.AddSite(
                balancer().id(),
                Sketch.site("gateway", "gateway.example.com", Listener.GATEWAY_HTTPS, "apim-1")));
    assertEquals(
        List.of(
            "Behind all 2 sites",
            "Behind portals",
            "Behind gateway",
            "New site websocket: gateway.example.com, WebSocket APIs, TLS"),
        labels(two, "lb-1", "apim-2"));
    Offer all =
        new Connecting(
                Deployment.of(two),
                tie(two.topology(), "lb-1").orElseThrow(),
                List.of(),
                Stacks.NONE)
            .offers(Ref.parse("apim-2"))
            .getFirst();
    assertEquals("Connect portals, gateway to apim-2", all.edit().name());
    assertEquals(
        List.of(true, true),
        all.edit().applyTo(two).topology().loadBalancers().getFirst().sites().stream()
            .map(site -> site.hasMember(Sketch.id("apim-2")))
            .toList());
  }

  @Test
  void aNodeOfAnotherProfileIsNotMixedInUnasked() {
    Design mixed =
        with(
            new Edit.Change(
                topology.node(Sketch.id("apim-2")).orElseThrow().withProfile(Profile.DEVPORTAL)));
    List<String> asked =
        List.of(
            "New site devportal: devportal.example.com, Portals and management",
            "Behind portals, together with All-in-one");
    assertEquals(asked, labels(mixed, "lb-1", "apim-2"));
    assertEquals(asked, labels(mixed, "lb-1/portals", "apim-2"));
  }

  @Test
  void aLineToOneOfSeveralSelectedNodesLeadsToAllOfThem() {
    Connecting line =
        new Connecting(
            Deployment.of(design),
            new PendingLine.Membership(Ref.parse("lb-1/portals")),
            List.of(Sketch.id("apim-2"), Sketch.id("apim-3")),
            Stacks.NONE);
    Edit edit = line.offers(Ref.parse("apim-3")).getFirst().edit();
    assertEquals("Connect portals to 2 nodes", edit.name());
    assertEquals(
        List.of("apim-1", "apim-2", "apim-3"),
        members(edit.applyTo(design)).stream().map(member -> member.node().value()).toList());
    assertEquals(
        List.of(),
        line.offers(Ref.parse("apim-1")),
        "not selected, and behind the portals already");
  }

  private Edit link(String from, String to, String... selected) {
    return new Connecting(
            Deployment.of(design),
            tie(topology, from).orElseThrow(),
            Stream.of(selected).map(Sketch::id).toList(),
            Stacks.NONE)
        .offers(Ref.parse(to))
        .getFirst()
        .edit();
  }

  private List<String> links(Edit edit) {
    return edit.applyTo(design).topology().links().stream()
        .map(link -> link.from() + " " + link.to())
        .skip(1)
        .toList();
  }

  @Test
  void aLinkLeadsToAllThatAreSelectedWithItsEnd() {
    Edit edit = link("clients", "lb-2", "apim-2", "lb-1", "lb-2", "note-1", "dc");
    assertEquals("Link clients to 2 boxes", edit.name());
    assertEquals(
        List.of("clients apim-2", "clients lb-2"),
        links(edit),
        "it leads to lb-1 already, and never to a note or a zone");
    assertEquals("Link clients to lb-2", link("clients", "lb-2", "lb-1", "lb-2").name());
    assertEquals(List.of("clients lb-2"), links(link("clients", "lb-2", "apim-2")));
  }

  @Test
  void aLinkComesFromAllThatAreSelectedWithItsStart() {
    Edit edit = link("apim-1", "db", "apim-1", "apim-2");
    assertEquals("Link 2 boxes to db", edit.name());
    assertEquals(List.of("apim-1 db", "apim-2 db"), links(edit));
    assertEquals(
        List.of("apim-1 db"),
        links(link("apim-1", "db", "apim-1", "apim-2", "db")),
        "between two that are selected there is one line");
    Edit joined =
        connecting(
                design, new PendingLine.Joining(List.of(Sketch.id("apim-1"), Sketch.id("apim-3"))))
            .offers(Ref.parse("db"))
            .getFirst()
            .edit();
    assertEquals(List.of("apim-1 db", "apim-3 db"), links(joined));
  }

  @Test
  void severalNodesLookForASite() {
    PendingLine nodes = new PendingLine.Joining(List.of(Sketch.id("apim-2"), Sketch.id("apim-3")));
    assertEquals(List.of("clients", "db", "lb-1", "lb-1/portals", "lb-2"), targets(nodes));
    assertEquals(Ref.parse("apim-2"), nodes.from());
  }

  @Test
  void eachRefusalSaysWhereSuchALineEnds() {
    assertEquals(
        "A site's line ends at an API-M node that is not yet behind the site.",
        connecting(design, new PendingLine.Membership(Ref.parse("lb-2"))).refusal());
    assertEquals(
        "The line stays: its end goes to a node that the site lacks.",
        connecting(design, new PendingLine.Reconnection(MEMBER)).refusal());
    assertEquals(
        "A link ends at another box that it does not lead to yet; a load balancer's lines to nodes"
            + " start at its sites.",
        connecting(design, new PendingLine.Traffic(Ref.parse("db"))).refusal());
  }

  @Test
  void someMembersAreMadeBackupsAndAllOfThemOrdinaryAgain() {
    Design two =
        with(
            new Edit.Connect(
                balancer().id(), Sketch.id("portals"), Member.of(Sketch.id("apim-2"))));
    Selection both = Selection.of(List.of(MEMBER, Ref.parse("lb-1/portals/apim-2")));
    Edit one = Backup.toggle(two.topology(), Selection.of(MEMBER)).orElseThrow();
    assertEquals("Mark lb-1/portals/apim-1 as backup", one.name());
    Design mixed = one.applyTo(two);
    Edit all = Backup.toggle(mixed.topology(), both).orElseThrow();
    assertEquals("Mark 2 members as backup", all.name());
    Design backups = all.applyTo(mixed);
    assertEquals(List.of(true, true), members(backups).stream().map(Member::backup).toList());
    Edit back = Backup.toggle(backups.topology(), both).orElseThrow();
    assertEquals("Let 2 members take requests always", back.name());
    assertEquals(two, back.applyTo(backups));
  }

  @Test
  void onlyMembersThatAreThereAreBackups() {
    assertEquals(Optional.of(false), Backup.of(topology, MEMBER));
    for (String other : List.of("lb-1/portals/apim-3", "lb-1/portals", "apim-1")) {
      assertEquals(Optional.empty(), Backup.of(topology, Ref.parse(other)), other);
    }
    assertEquals(
        Optional.empty(),
        Backup.toggle(
            topology, Selection.of(List.of(Ref.parse("lb-1/portals/apim-3"), Ref.parse("db")))));
  }

  @Test
  void aLineSaysWhereItsTrafficGoesAndHowSessionsAreKept() {
    assertEquals(
        Optional.of(
            "api.example.com:443 → 10.0.0.1:9443\n"
                + "Sessions: kept by the load balancer's cookie WSO2LB"),
        words(design, "lb-1/portals/apim-1"));
    Design backup = Backup.toggle(topology, Selection.of(MEMBER)).orElseThrow().applyTo(design);
    assertEquals(
        Optional.of("api.example.com:443 → 10.0.0.1:9443, backup"),
        words(backup, "lb-1/portals/apim-1").map(text -> text.lines().findFirst().orElseThrow()));
    assertEquals(
        Optional.of("Link from clients to lb-1: HTTPS"), words(design, "clients/lb-1/link/1"));
    assertEquals(Optional.empty(), words(design, "lb-1"));
    assertEquals(Optional.empty(), words(design, "clients/lb-1/link/2"));
  }

  private static Optional<String> words(Design design, String line) {
    return LineWords.of(Outcome.of(design, LocalDate.of(2026, 6, 1)).deployment(), Ref.parse(line));
  }

  @Test
  void eachAffinityIsSaidInWords() {
    assertEquals(
        List.of(
            "any node takes any request",
            "kept by client address (ip_hash)",
            "kept by the load balancer's cookie WSO2LB"),
        Stream.of(
                new Affinity.None(),
                new Affinity.IpHash(),
                new Affinity.StickyCookie(Affinity.LOAD_BALANCER_COOKIE))
            .map(LineWords::of)
            .toList());
  }
}
