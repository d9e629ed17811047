package apim.designer.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.desk.NewElements;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Site;
import apim.designer.topology.Topology;
import apim.designer.ui.shell.Picture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

/// Three designs drawn from the empty canvas to the bundle, with the fewest gestures that the window
/// knows.
final class BuildingJobs {
  private final Counted hands = new Counted();
  private final Path folder;

  BuildingJobs(Path folder) {
    this.folder = folder;
  }

  /// API-M 3.1, two all-in-one nodes behind a load balancer: portals and APIs, affinity, a
  /// certificate to be signed, and the bundle. Returns its gestures, as every job does.
  List<String> twoAllInOne() throws Exception {
    begins();
    hands.chooses("release", "3.1.0");
    hands.places("all-in-one", 2);
    hands.places("load-balancer", 1);
    hands.chooses("certificate", "Signing request");
    hands.clicks("plus-lb-1");
    hands.names("portal.acme.test");
    hands.presses(KeyCode.S);
    hands.pastesAddresses("10.0.0.11\n10.0.0.12");
    Path bundle = folder.resolve("state").resolve("untitled.zip");
    hands.exports();
    assertEquals(
        List.of(
            "lb-1/portals portal.acme.test:443 [apim-1, apim-2]",
            "lb-1/gateway gateway.acme.test:443 [apim-1, apim-2]"),
        sites());
    assertEquals(List.of("10.0.0.11", "10.0.0.12"), addresses());
    String nginx = sound(bundle, "lb-1");
    assertTrue(nginx.contains("sticky cookie") || nginx.contains("ip_hash"), nginx);
    assertEquals("", Bundles.file(bundle, "load-balancers/lb-1/tls/lb-1.crt"));
    return ended();
  }

  /// API-M 4.5, distributed: two control planes, two traffic managers, three gateways, a load
  /// balancer for each side, WebSocket, clients, a database, and a zone.
  List<String> distributed() throws Exception {
    begins();
    hands.chooses("release", "4.5.0");
    dragsIn("database", 0.9, 0.2);
    hands.places("control-plane", 2);
    linksToTheOnlyOne();
    hands.places("traffic-manager", 2);
    linksToTheOnlyOne();
    hands.places("gateway", 3);
    dragsIn("clients", 0.02, 0.3);
    hands.places("load-balancer", 2);
    hands.drags(knob("clients"), architect().middle("box-lb-1"));
    hands.clicks(head("box-lb-1"));
    hands.presses(KeyCode.S);
    hands.names("portal.acme.test");
    hands.clicks(head("box-lb-2"));
    hands.presses(KeyCode.S);
    hands.presses(KeyCode.S);
    hands.clicks("box-gateway-1");
    hands.presses(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.A);
    hands.presses(KeyCode.SHORTCUT, KeyCode.G);
    hands.types("DMZ");
    hands.presses(KeyCode.ENTER);
    hands.pastesAddresses(
        IntStream.rangeClosed(1, 7).mapToObj(i -> "10.1.0." + i).collect(Collectors.joining("\n")));
    hands.presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
    Path bundle = saves("distributed");
    hands.exports();
    assertEquals(
        List.of(
            "lb-1/portals portal.acme.test:443 [control-plane-1, control-plane-2]",
            "lb-2/gateway gateway.acme.test:443 [gateway-1, gateway-2, gateway-3]",
            "lb-2/websocket gateway.acme.test:8099 [gateway-1, gateway-2, gateway-3]"),
        sites());
    assertEquals(
        List.of(
            "control-plane-1 database",
            "control-plane-2 database",
            "traffic-manager-1 database",
            "traffic-manager-2 database",
            "clients lb-1",
            "clients lb-2"),
        topology().links().stream().map(link -> link.from() + " " + link.to()).toList());
    assertEquals("4.5.0", topology().apim().text());
    assertEquals(
        List.of("DMZ [gateway-1, gateway-2, gateway-3]"),
        topology().zones().stream()
            .map(zone -> zone.label().value() + " " + zone.elements())
            .toList());
    assertEquals("10.1.0.7", addresses().getLast());
    sound(bundle, "lb-1");
    sound(bundle, "lb-2");
    return ended();
  }

  /// API-M 3.2, every profile on nodes of its own, eleven of them behind five sites, without
  /// addresses.
  List<String> everyProfile() throws Exception {
    begins();
    hands.chooses("release", "3.2.0");
    hands.places("publisher", 2);
    hands.places("devportal", 2);
    hands.places("key-manager", 2);
    hands.places("traffic-manager", 2);
    hands.places("gateway", 3);
    hands.places("load-balancer", 1);
    hands.presses(KeyCode.S);
    hands.names("publisher.acme.test");
    for (int i = 0; i < 4; i++) {
      hands.presses(KeyCode.S);
    }
    hands.presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
    Path bundle = saves("every-profile");
    hands.exports();
    assertEquals(
        List.of(
            "lb-1/publisher publisher.acme.test:443 [publisher-1, publisher-2]",
            "lb-1/devportal devportal.acme.test:443 [devportal-1, devportal-2]",
            "lb-1/key-manager key-manager.acme.test:443 [key-manager-1, key-manager-2]",
            "lb-1/gateway gateway.acme.test:443 [gateway-1, gateway-2, gateway-3]",
            "lb-1/websocket gateway.acme.test:8099 [gateway-1, gateway-2, gateway-3]"),
        sites());
    assertEquals(11, topology().nodes().size());
    assertEquals("3.2.0", topology().apim().text());
    assertTrue(topology().nodes().stream().allMatch(node -> node.address().isEmpty()));
    sound(bundle, "lb-1");
    return ended();
  }

  private Architect architect() {
    return hands.architect;
  }

  private void begins() throws Exception {
    architect().opens(NewElements.design(), folder.resolve("state"));
    architect()
        .ask(
            () -> {
              architect().window().stage.setWidth(1280);
              return true;
            });
  }

  /// Leaves a picture for eyes.
  private List<String> ended() throws Exception {
    Path picture = Path.of("target/screenshots/jobs", topology().nodes().size() + "-nodes.png");
    Picture.write(Picture.of(architect().window().stage.getScene()), picture);
    architect().leaves();
    return hands.gestures();
  }

  void givesUp() throws Exception {
    architect().leaves();
  }

  /// Drags something from the palette to a place on the canvas, in parts of its size.
  private void dragsIn(String item, double across, double down) throws Exception {
    Bounds canvas = architect().bounds("canvas");
    Point2D to =
        new Point2D(
            canvas.getMinX() + across * canvas.getWidth(),
            canvas.getMinY() + down * canvas.getHeight());
    hands.drags(architect().middle("palette-" + item), to);
    assertTrue(architect().has("box-" + item), architect().view());
  }

  private void linksToTheOnlyOne() {
    hands.presses(KeyCode.C);
    hands.presses(KeyCode.ENTER);
  }

  private Point2D head(String box) throws Exception {
    Bounds bounds = architect().bounds(box);
    return new Point2D(bounds.getCenterX(), bounds.getMinY() + 12);
  }

  /// Where links are drawn from, once the mouse lies on the box.
  private Point2D knob(String box) throws Exception {
    architect().points(architect().middle("box-" + box));
    return architect().middle("knob-" + box);
  }

  /// Saves the design; its bundle is proposed beside it.
  private Path saves(String name) throws Exception {
    Path file = folder.resolve(name + ".apimtopology");
    hands.willName(file);
    hands.presses(KeyCode.SHORTCUT, KeyCode.S);
    assertTrue(Files.exists(file));
    return folder.resolve(name + ".zip");
  }

  private Topology topology() {
    return architect().design().topology();
  }

  private List<String> sites() {
    return topology().loadBalancers().stream()
        .flatMap(lb -> lb.sites().stream().map(site -> words(lb, site)))
        .toList();
  }

  private static String words(LoadBalancer lb, Site site) {
    return lb.id()
        + "/"
        + site.id()
        + " "
        + site.hostname().shown()
        + ":"
        + site.port()
        + " "
        + site.members().stream().map(member -> member.node().value()).toList();
  }

  private List<String> addresses() {
    return topology().nodes().stream()
        .flatMap(node -> node.address().stream().map(address -> address.shown()))
        .toList();
  }

  /// No error stands, and the bundle has what a load balancer reads; returns that.
  private String sound(Path bundle, String lb) throws Exception {
    assertEquals("0", architect().words("status-ERROR"), architect().view());
    String nginx = Bundles.file(bundle, "load-balancers/" + lb + "/conf.d/apim.conf");
    assertTrue(nginx.contains("proxy_pass"), bundle + ": " + nginx);
    return nginx;
  }
}
