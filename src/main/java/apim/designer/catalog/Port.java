package apim.designer.catalog;

import apim.designer.topology.Listener;
import apim.designer.topology.PortOffset;
import java.util.Optional;

/// A port that an API-M node opens.
///
/// @param number before the node's offset
/// @param listener what a site refers to it by; empty for ports that no site stands in front of
/// @param serves what comes in here, in a few words
public record Port(
    int number,
    String name,
    Transport transport,
    boolean offsetApplies,
    Optional<Listener> listener,
    String serves,
    String source) {

  /// The port that the node really opens.
  public int withOffset(PortOffset portOffset) {
    return offsetApplies ? portOffset.moved(number) : number;
  }
}
