package apim.designer.desk.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.desk.drawing.Drawn;
import apim.designer.desk.table.TableState.Cell;
import apim.designer.desk.table.TableState.Subject;
import apim.designer.desk.table.TableState.Typed;
import apim.designer.topology.Address;
import apim.designer.topology.Member;
import apim.designer.topology.Node;
import apim.designer.topology.Sketch;
import apim.designer.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What typing into the table, pasting and copying come to.
final class TableStateTest {
  private final TableState nodes = TableState.of(Drawn.design(), Subject.NODES);
  private final TableState sites = TableState.of(Drawn.design(), Subject.SITES);

  private static Topology after(Typed typed) {
    return typed.edit().orElseThrow().applyTo(typed.next().design()).topology();
  }

  private static List<String> row(TableState state, int row) {
    return IntStream.range(0, state.columns().size())
        .mapToObj(column -> state.text(new Cell(row, column)))
        .toList();
  }

  @Test
  void theTableSaysWhatTheDesignSays() {
    assertEquals(List.of("apim-1", "All-in-one", "10.0.0.1", "0", "", ""), row(nodes, 0));
    assertEquals(4, nodes.rows(), "and an empty row in which a node begins");
    assertEquals(List.of("", "", "", "", "", ""), row(nodes, 3));
    assertEquals(
        List.of("lb-1", "portals", "api.example.com", "443", "Portals and management", "apim-1"),
        row(sites, 0));
    assertEquals(1, sites.rows());
    assertEquals("lb-1/portals", sites.ref(0).orElseThrow().path());
    assertEquals(Optional.empty(), nodes.ref(3));
  }

  @Test
  void oneBeginsAtTheFirstAddressThatIsMissing() {
    assertEquals(new Cell(0, 0), nodes.begin());
    assertEquals(new Cell(0, 1), sites.begin(), "a site stays on its load balancer");
    assertEquals(
        new Cell(1, 2),
        nodes
            .showing(nodes.typed(new Cell(1, 2), "").edit().orElseThrow().applyTo(Drawn.design()))
            .begin());
  }

  @Test
  void eachCellOfANodeChangesThatAlone() {
    Node node = Drawn.design().topology().nodes().get(1);
    List<String> texts = List.of("store", "gateway", "10.9.9.9", "2", "partners", "eu-west");
    List<Topology> changed =
        IntStream.range(0, texts.size())
            .mapToObj(column -> after(nodes.typed(new Cell(1, column), texts.get(column))))
            .toList();
    assertEquals("store", changed.get(0).nodes().get(1).id().value());
    assertEquals(
        node.withProfile(apim.designer.topology.Profile.GATEWAY), changed.get(1).nodes().get(1));
    assertEquals(node.withAddress(Address.of("10.9.9.9")), changed.get(2).nodes().get(1));
    assertEquals(2, changed.get(3).nodes().get(1).portOffset().number());
    assertEquals("partners", changed.get(4).nodes().get(1).environment().orElseThrow().value());
    assertEquals("eu-west", changed.get(5).nodes().get(1).region().orElseThrow().value());
  }

  @Test
  void eachCellOfASiteChangesThatAlone() {
    assertEquals(
        "store",
        after(sites.typed(new Cell(0, 1), "store"))
            .loadBalancers()
            .getFirst()
            .sites()
            .getFirst()
            .id()
            .value());
    assertEquals(
        "store.acme.test",
        after(sites.typed(new Cell(0, 2), "store.acme.test"))
            .loadBalancers()
            .getFirst()
            .sites()
            .getFirst()
            .hostname()
            .value());
    assertEquals(
        8443,
        after(sites.typed(new Cell(0, 3), "8443"))
            .loadBalancers()
            .getFirst()
            .sites()
            .getFirst()
            .port());
    assertEquals(
        apim.designer.topology.Listener.GATEWAY_HTTPS,
        after(sites.typed(new Cell(0, 4), "apis over https"))
            .loadBalancers()
            .getFirst()
            .sites()
            .getFirst()
            .back()
            .listener());
    assertEquals(
        List.of(Member.of(Sketch.id("apim-3")), Member.of(Sketch.id("apim-1"))),
        after(sites.typed(new Cell(0, 5), "apim-3, apim-1"))
            .loadBalancers()
            .getFirst()
            .sites()
            .getFirst()
            .members());
  }

  @Test
  void whatIsRefusedStaysInItsCellWithItsSentenceAndChangesNothing() {
    Typed typed = nodes.typed(new Cell(1, 2), "10.0.0.300");
    assertEquals(Optional.empty(), typed.edit());
    assertEquals("10.0.0.300", typed.next().text(new Cell(1, 2)));
    assertEquals(
        Optional.of("An IPv4 address has four numbers from 0 to 255, such as 10.0.0.11."),
        typed.next().fault(new Cell(1, 2)));
    assertEquals(typed.next().fault(new Cell(1, 2)), typed.told());
    Typed mended = typed.next().typed(new Cell(1, 2), "10.0.0.30");
    assertEquals(Optional.empty(), mended.next().fault(new Cell(1, 2)));
    assertTrue(mended.edit().isPresent());
  }

  @Test
  void everyRefusalIsASentence() {
    for (String text : List.of("apim-1", "", "no good id!")) {
      assertTrue(nodes.typed(new Cell(1, 0), text).told().orElseThrow().endsWith("."), text);
    }
    assertTrue(nodes.typed(new Cell(1, 1), "router").told().orElseThrow().contains("Gateway"));
    assertTrue(nodes.typed(new Cell(1, 3), "many").told().isPresent());
    assertEquals(
        Optional.of("There is no node gateway-9."),
        sites.typed(new Cell(0, 5), "apim-1 gateway-9").told());
    assertEquals(
        Optional.of("A site stays on its load balancer here."),
        sites.typed(new Cell(0, 0), "lb-2").told());
    assertTrue(sites.typed(new Cell(0, 4), "everything").told().isPresent());
  }

  @Test
  void whatIsTypedAsItStandsIsNoStep() {
    for (int column = 0; column < nodes.columns().size(); column++) {
      Cell cell = new Cell(0, column);
      assertEquals(Optional.empty(), nodes.typed(cell, nodes.text(cell)).edit());
    }
    for (int column = 0; column < sites.columns().size(); column++) {
      Cell cell = new Cell(0, column);
      assertEquals(Optional.empty(), sites.typed(cell, sites.text(cell)).edit());
    }
  }

  @Test
  void theEmptyRowBecomesANode() {
    Topology named = after(nodes.typed(new Cell(3, 0), "store-1"));
    assertEquals("store-1", named.nodes().getLast().id().value());
    Topology profiled = after(nodes.typed(new Cell(3, 1), "Gateway"));
    assertEquals("gateway-1", profiled.nodes().getLast().id().value());
    assertEquals(Optional.empty(), nodes.typed(new Cell(3, 0), " ").edit());
  }

  @Test
  void aSheetIsPastedInOneStepAndItsNewRowsAreNodes() {
    Design empty = Design.of(Sketch.topology("Empty", "4.5.0"));
    String sheet =
        """
        Id\tProfile\tAddress\tPort offset\tEnvironment\tRegion
        cp-1\tControl plane\t10.0.0.1\t0\t\t
        gw-1\tgateway\t10.0.0.2\t0\tpartners\teu
        gw-2\tgateway\t10.0.0.2\t1\tpartners\teu
        """;
    Typed pasted = TableState.of(empty, Subject.NODES).pasted(new Cell(0, 0), sheet);
    Topology topology = after(pasted);
    assertEquals(
        List.of("cp-1", "gw-1", "gw-2"),
        topology.nodes().stream().map(node -> node.id().value()).toList());
    assertEquals(1, topology.nodes().get(2).portOffset().number());
    assertTrue(pasted.edit().orElseThrow().name().startsWith("Paste "));
    Design drawn = pasted.edit().orElseThrow().applyTo(empty);
    assertEquals(3, new HashSet<>(drawn.layout().positions().values()).size());
    assertEquals(
        sheet.strip(),
        TableState.of(drawn, Subject.NODES)
            .copied()
            .strip()
            .replace("cp-1\tAPI Control Plane", "cp-1\tControl plane")
            .replace("Gateway\t10", "gateway\t10"));
  }

  @Test
  void whatIsRefusedInAPasteStaysRedAndTheRestIsTaken() {
    Typed pasted = nodes.pasted(new Cell(0, 2), "10.1.0.1\n10.1.0.300\n10.1.0.3");
    assertEquals(Optional.of("2 cells changed, 1 refused and marked red."), pasted.told());
    assertEquals(
        List.of("10.1.0.1", "10.0.0.2", "10.1.0.3"),
        after(pasted).nodes().stream().map(node -> node.address().orElseThrow().value()).toList());
    TableState next = pasted.next().showing(pasted.edit().orElseThrow().applyTo(Drawn.design()));
    assertEquals("10.1.0.300", next.text(new Cell(1, 2)));
    assertTrue(next.fault(new Cell(1, 2)).isPresent());
    assertEquals("10.1.0.1", next.text(new Cell(0, 2)));
  }

  @Test
  void rowsWithoutASiteAndColumnsWithoutAPlaceAreCountedOrLeftOut() {
    Typed pasted = sites.pasted(new Cell(0, 2), "a.example.com\t443\nb.example.com");
    assertEquals(Optional.of("1 cell changed, 1 row too many."), pasted.told());
    Typed wide = nodes.pasted(new Cell(0, 5), "eu\tbeyond");
    assertEquals(Optional.of("1 cell changed."), wide.told());
    Typed long_ =
        nodes.pasted(
            new Cell(0, 0),
            Stream.generate(() -> "x")
                .limit(5_001)
                .collect(java.util.stream.Collectors.joining("\n")));
    assertEquals(Optional.empty(), long_.edit());
    assertEquals(Optional.of("At most 5000 rows are pasted at once."), long_.told());
  }

  @Test
  void aRectangleIsCopiedAsASpreadsheetTakesIt() {
    assertEquals(
        "apim-1\tAll-in-one\napim-2\tAll-in-one", nodes.copied(new Cell(0, 0), new Cell(1, 1)));
    Typed back = nodes.pasted(new Cell(0, 0), nodes.copied());
    assertEquals(Optional.empty(), back.edit(), "what is copied and pasted again changes nothing");
  }
}
