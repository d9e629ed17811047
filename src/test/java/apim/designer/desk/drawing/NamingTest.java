package apim.designer.desk.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.topology.Ref;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is typed where it stands on the drawing.
final class NamingTest {
  private static Naming of(String ref) {
    return Naming.of(Drawn.design(), Ref.parse(ref)).orElseThrow();
  }

  @Test
  void ofASiteTheHostNameIsTypedAsTheCardShowsIt() {
    Naming site = of("lb-1/portals");
    assertEquals("api.example.com", site.typed());
    assertEquals("Host name of lb-1/portals", site.caption());
    assertEquals(Optional.empty(), site.edit());
    assertEquals(
        "portal.acme.test",
        site.typing(" portal.acme.test ")
            .edit()
            .orElseThrow()
            .applyTo(Drawn.design())
            .topology()
            .loadBalancers()
            .getFirst()
            .sites()
            .getFirst()
            .hostname()
            .shown());
  }

  @Test
  void anAddressOfAPageIsNoHostName() {
    Optional<String> fault = of("lb-1/portals").typing("https://portal.acme.test").fault();
    assertEquals(
        Optional.of(true), fault.map(words -> words.matches("[A-Z].*\\.")), fault.toString());
  }
}
