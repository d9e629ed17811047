package apim.designer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.session.TabId;
import org.junit.jupiter.api.Test;

/// What panels keep of designs that are not in front.
final class PerTabTest {
  private static final TabId ONE = new TabId(1);
  private static final TabId TWO = new TabId(2);

  @Test
  void eachDesignIsAsItWasLeftAndANewOneBegins() {
    PerTab<String> kept = new PerTab<>();
    assertEquals("start", kept.turn(ONE, "start", "fresh"));
    assertEquals("one", kept.turn(ONE, "one", "fresh"));
    assertEquals("fresh", kept.turn(TWO, "one", "fresh"));
    assertEquals("one", kept.turn(ONE, "two", "fresh"));
    assertEquals("two", kept.turn(TWO, "one", "fresh"));
  }

  @Test
  void ofADesignThatIsClosedNothingIsKept() {
    PerTab<String> kept = new PerTab<>();
    kept.turn(ONE, "one", "fresh");
    kept.turn(TWO, "one", "fresh");
    kept.forget(ONE);
    assertEquals("fresh", kept.turn(ONE, "two", "fresh"));
  }
}
