package apim.designer.diagram;

import apim.designer.deployment.Connection;
import java.util.List;

/// The traffic that a drawing is asked to show.
///
/// @param connections what is shown of it and is drawn by nobody
public record Layer(TrafficView view, List<Connection> connections) {
  /// What the architect drew, and nothing else.
  public static final Layer DRAWN = new Layer(TrafficView.DRAWN, List.of());

  public Layer {
    connections = List.copyOf(connections);
  }
}
