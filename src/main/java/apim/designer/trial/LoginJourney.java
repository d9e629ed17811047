package apim.designer.trial;

import apim.designer.deployment.Portals;
import apim.designer.deployment.VirtualHost;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a browser goes through to log in to a portal: from the portal to the identity provider, which
/// is web applications of their own, and back, following every redirect.
///
/// @param portal such as `/publisher`
record LoginJourney(Stage stage, VirtualHost host, String portal) {
  /// Where API-M sends whose login the node does not know.
  static final String LOST = "/authenticationendpoint/retry.do";

  private static final int MOST_STEPS = 12;

  /// The journey at the portal of a site; empty where it has none.
  static Optional<LoginJourney> of(Stage stage, VirtualHost host) {
    return Portals.loginAt(stage.release(), host)
        .map(portal -> new LoginJourney(stage, host, portal));
  }

  /// How a login ended.
  ///
  /// @param nodes that answered on the way
  /// @param lost whether a node did not know of it
  /// @param trouble what came instead of an answer; empty where all is well
  record Ended(Set<String> nodes, boolean lost, String trouble) {
    boolean kept() {
      return nodes.size() == 1 && !lost && trouble.isEmpty();
    }
  }

  Ended logIn(String address, CookieJar cookies) throws IOException {
    Set<String> nodes = new TreeSet<>();
    try (Client.Conversation conversation = stage.client(host).from(address).talk()) {
      String target = prefix() + portal + "/services/auth/login";
      for (int step = 0; step < MOST_STEPS; step++) {
        HttpMessage answer = conversation.ask(head("GET", target, cookies), "");
        cookies.take(answer);
        answer.node().ifPresent(nodes::add);
        if (answer.status() == 200 && target.contains("/authenticationendpoint/login.do")) {
          String key = target.substring(target.indexOf("sessionDataKey="));
          answer =
              conversation.ask(
                  head("POST", prefix() + "/commonauth", cookies), "username=trial&" + key);
          cookies.take(answer);
          answer.node().ifPresent(nodes::add);
        }
        if (answer.status() == 200) {
          return new Ended(nodes, false, "");
        }
        Optional<String> next = answer.first("location");
        if (answer.status() != 302 || next.isEmpty()) {
          return new Ended(nodes, false, target + " answers " + answer.firstLine());
        }
        if (next.get().contains(LOST)) {
          return new Ended(nodes, true, "");
        }
        String own = host.publicSide().scheme() + "://" + Stage.authority(host);
        if (!next.get().startsWith(own + "/")) {
          return new Ended(nodes, false, target + " sends on to " + next.get());
        }
        target = next.get().substring(own.length());
      }
    }
    return new Ended(nodes, false, "it does not end after " + MOST_STEPS + " steps");
  }

  private List<String> head(String method, String target, CookieJar cookies) {
    List<String> head =
        new ArrayList<>(
            List.of(method + " " + target + " HTTP/1.1", "Host: " + Stage.authority(host)));
    String sent = cookies.header(URI.create(target).getPath());
    if (!sent.isEmpty()) {
      head.add("Cookie: " + sent);
    }
    return head;
  }

  private String prefix() {
    return host.servedBelow().prefix();
  }
}
