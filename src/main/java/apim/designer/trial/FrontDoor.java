package apim.designer.trial;

import apim.designer.deployment.VirtualHost;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a site receives clients: its certificate, its name, and who comes without TLS.
final class FrontDoor {
  private static final String STRANGER = "stranger.invalid";
  private static final int PERMANENT_REDIRECT = 308;

  private FrontDoor() {}

  /// The handshake checks the name and that the certificate is one of the bundle (RFC 9110 §4.3.4).
  static Optional<Observation> tls(Stage stage, VirtualHost host) throws IOException {
    if (!host.tls()) {
      return Optional.empty();
    }
    String expected = "a certificate of the bundle for " + Stage.nameOf(host);
    try (Client.Conversation _ = stage.client(host).talk()) {
      return Optional.of(
          Observation.of(host.ref(), Aspect.TLS, true, expected, "the handshake succeeds"));
    }
  }

  /// The complete file ends connections that ask for a host that no site serves.
  static Optional<Observation> unknownHost(Stage stage, VirtualHost host) {
    String observed = stranger(stage, host);
    return Optional.of(
        Observation.of(
            host.ref(),
            Aspect.UNKNOWN_HOST,
            observed.startsWith("refused"),
            "a request for another host reaches no node",
            observed));
  }

  private static String stranger(Stage stage, VirtualHost host) {
    List<String> head = List.of("GET / HTTP/1.1", "Host: " + STRANGER);
    try {
      HttpMessage answer = stage.client(host).ask(head, "");
      return answer
          .node()
          .map(node -> node + " answers it")
          .orElse("refused: " + answer.firstLine());
    } catch (IOException _) {
      return "refused: the connection is closed";
    }
  }

  /// 308 keeps the method (RFC 9110 §15.4.9), so that a POST stays one.
  static Optional<Observation> redirect(Stage stage, VirtualHost host) throws IOException {
    if (!host.redirectsHttp()) {
      return Optional.empty();
    }
    String target = host.servedBelow().prefix() + "/a%2Fb/c?x=%26y";
    String there = host.publicSide().scheme() + "://" + Stage.authority(host) + target;
    HttpMessage answer =
        stage
            .client(host, 80, false)
            .ask(
                new ArrayList<>(
                    List.of("POST " + target + " HTTP/1.1", "Host: " + Stage.nameOf(host))),
                "grant_type=password");
    String location = answer.first("location").orElse("nowhere");
    return Optional.of(
        Observation.of(
            host.ref(),
            Aspect.REDIRECT,
            answer.status() == PERMANENT_REDIRECT && location.equals(there),
            "a POST to port 80 is sent on by 308 to " + there,
            answer.status() + " to " + location));
  }
}
