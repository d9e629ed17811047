package apim.designer.deployment;

import apim.designer.topology.Ref;
import java.util.List;
import java.util.OptionalInt;

/// That a node reaches another node, a site or something outside by itself, no client being
/// involved.
///
/// @param from a node, or a load balancer that checks the certificates of nodes
/// @param to a node, a site, a load balancer or something outside
/// @param port as it is opened, offset added; empty where nothing says it
public record Connection(Ref from, Ref to, Purpose purpose, OptionalInt port) {
  /// What a connection is for.
  public enum Purpose {
    EVENT_HUB("event hub"),
    THROTTLING("throttling"),
    KEY_MANAGER("key manager"),
    DEPLOYMENT("deploys APIs"),
    DATABASE("JDBC"),
    CERTIFICATE("trusts"),
    OTHER("calls");

    private final String words;

    Purpose(String words) {
      this.words = words;
    }

    /// As a line of the drawing says it.
    public String words() {
      return words;
    }

    /// Of an address in a table of deployment.toml.
    public static Purpose of(List<String> table) {
      if (table.size() < 2 || !table.getFirst().equals("apim")) {
        return table.equals(List.of("event_listener")) ? EVENT_HUB : OTHER;
      }
      return switch (table.get(1)) {
        case "event_hub" -> EVENT_HUB;
        case "throttling" -> THROTTLING;
        case "key_manager", "oauth_config" -> KEY_MANAGER;
        case "gateway" -> DEPLOYMENT;
        default -> OTHER;
      };
    }
  }

  public static Connection of(Ref from, Ref to, Purpose purpose, int port) {
    return new Connection(from, to, purpose, OptionalInt.of(port));
  }
}
