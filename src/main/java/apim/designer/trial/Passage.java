package apim.designer.trial;

import apim.designer.deployment.VirtualHost;
import apim.designer.topology.ByteSize;
import apim.designer.topology.Listener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What of a request arrives at a node, and what of its answer comes back.
final class Passage {
  private static final String VERSION = "/services/Version";
  private static final String CLIENT = "127.249.7.7";
  private static final int LONG_TOKEN = 9_000;
  private static final int LONG_ANSWER = 14_000;
  private static final int ARCHIVE = 3 << 20;
  private static final int MESSAGE = 1 << 20;

  /// What a client may try to pass off.
  private static final List<String> FORGED =
      List.of(
          "X-Forwarded-For: 192.0.2.66",
          "X-Forwarded-Host: forged.invalid",
          "X-Forwarded-Port: 1",
          "X-Forwarded-Proto: gopher",
          "X-Forwarded-Server: forged.invalid");

  private Passage() {}

  /// A path of the nodes that clients reach through the site; empty where there is none.
  static Optional<String> openPath(VirtualHost host) {
    if (host.listener() != Listener.MANAGEMENT) {
      return Optional.of(host.servedBelow().prefix() + "/trial");
    }
    return Stream.concat(
            Stream.of("/trial", "/publisher", "/devportal", "/admin", "/oauth2"),
            host.servedPaths().named().stream())
        .filter(path -> host.servedPaths().serve(path) && !host.accessList().limits(path))
        .map(path -> host.servedBelow().prefix() + path)
        .findFirst();
  }

  private static List<String> head(String line, VirtualHost host, List<String> more) {
    List<String> head = new ArrayList<>(List.of(line + " HTTP/1.1"));
    // Until the Host is known, a server of the port reads what comes before.
    head.addAll(more);
    head.add("Host: " + Stage.authority(host));
    return head;
  }

  static Optional<Observation> headers(Stage stage, VirtualHost host) throws IOException {
    Optional<String> path = openPath(host);
    if (path.isEmpty() || host.servers().isEmpty()) {
      return Optional.empty();
    }
    HttpMessage answer =
        stage.client(host).from(CLIENT).ask(head("GET " + path.get(), host, FORGED), "");
    Map<String, String> expected = new TreeMap<>();
    expected.put("Host", Stage.authority(host));
    expected.put("X-Forwarded-Host", Stage.authority(host));
    expected.put("X-Forwarded-Port", host.publicSide().port().toString());
    expected.put("X-Forwarded-Proto", host.publicSide().scheme());
    expected.put("X-Forwarded-For", CLIENT);
    Map<String, String> arrived = new TreeMap<>();
    expected
        .keySet()
        .forEach(name -> arrived.put(name, String.join(", ", answer.arrived().all(name))));
    arrived.values().removeAll(List.of(""));
    return Optional.of(
        Observation.of(
            host.ref(),
            Aspect.HEADERS,
            arrived.equals(expected),
            "a node is told " + words(expected) + ", whatever the client forges",
            answer.node().isEmpty()
                ? "no node answers: " + answer.firstLine()
                : arrived.equals(expected) ? "so it is" : "it is told " + words(arrived)));
  }

  private static String words(Map<String, String> headers) {
    List<String> all = new ArrayList<>();
    headers.forEach((name, value) -> all.add(name + ": " + value));
    return String.join(", ", all);
  }

  static Optional<Observation> version(Stage stage, VirtualHost host) throws IOException {
    boolean expected =
        host.listener() == Listener.MANAGEMENT
            && !host.servers().isEmpty()
            && host.servedPaths().serve(VERSION)
            && !host.accessList().limits(VERSION);
    if (!expected) {
      return Optional.empty();
    }
    HttpMessage answer =
        stage
            .client(host)
            .ask(head("GET " + host.servedBelow().prefix() + VERSION, host, List.of()), "");
    boolean told = answer.status() == 200 && answer.body().contains("WSO2 API Manager-");
    return Optional.of(
        Observation.of(
            host.ref(),
            Aspect.HEALTH,
            told,
            VERSION + " tells the release",
            told ? "so it does" : answer.firstLine()));
  }

  static Optional<Observation> webSocket(Stage stage, VirtualHost host) throws IOException {
    if (!host.listener().isWebSocket() || host.servers().isEmpty()) {
      return Optional.empty();
    }
    String observed;
    try (Client.Conversation conversation = stage.client(host).talk()) {
      HttpMessage answer =
          conversation.ask(
              head(
                  "GET " + host.servedBelow().prefix() + "/chat",
                  host,
                  List.of(
                      "Upgrade: websocket",
                      "Connection: keep-alive, Upgrade",
                      "Sec-WebSocket-Version: 13",
                      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")),
              "");
      if (answer.status() == 101) {
        conversation.sendText("frame");
        observed = conversation.read("frame".length()).equals("frame") ? "101 and its echo" : "101";
      } else {
        observed = answer.firstLine();
      }
    }
    return Optional.of(
        Observation.of(
            host.ref(),
            Aspect.WEBSOCKET,
            observed.endsWith("echo"),
            "a handshake is answered by 101, and what is sent comes back",
            observed));
  }

  /// A node sends each event when the client has read the one before: whatever keeps events back
  /// keeps all.
  static Optional<Observation> events(Stage stage, VirtualHost host) throws IOException {
    if (!host.listener().carriesApiTraffic()
        || host.listener().isWebSocket()
        || host.servers().isEmpty()) {
      return Optional.empty();
    }
    String stream = stage.newStream();
    int read = 0;
    try (Client.Conversation conversation = stage.client(host).talk()) {
      conversation.send(
          List.of(
              "GET " + host.servedBelow().prefix() + StandIn.EVENTS + stream + " HTTP/1.0",
              "Host: " + Stage.authority(host)),
          "");
      conversation.answer();
      for (int event = 1; event <= StandIn.EVENT_COUNT; event++) {
        String sent = StandInPort.event(event);
        if (!conversation.read(sent.length()).equals(sent)) {
          break;
        }
        stage.eventRead(stream, event);
        read++;
      }
    } catch (IOException _) {
      // What was read until then is what was read.
    }
    return Optional.of(
        Observation.of(
            host.ref(),
            Aspect.EVENTS,
            read == StandIn.EVENT_COUNT,
            "events arrive one by one",
            read == StandIn.EVENT_COUNT
                ? "so they do"
                : read + " of " + StandIn.EVENT_COUNT + " came while the stream was open"));
  }

  static Optional<Observation> sizes(Stage stage, VirtualHost host) throws IOException {
    Optional<String> path = openPath(host);
    if (path.isEmpty() || host.servers().isEmpty() || host.listener().isWebSocket()) {
      return Optional.empty();
    }
    int length =
        Math.toIntExact(
            Math.min(
                host.listener() == Listener.MANAGEMENT ? ARCHIVE : MESSAGE,
                host.site().policy().bodySize().map(ByteSize::bytes).orElse(Long.MAX_VALUE)));
    HttpMessage answer =
        stage
            .client(host)
            .ask(
                head(
                    "POST " + path.get(),
                    host,
                    List.of("Authorization: Bearer " + "t".repeat(LONG_TOKEN))),
                "x".repeat(length));
    boolean arrived = answer.body().endsWith("body-bytes: " + length);
    int back = arrived ? longAnswer(stage, host) : 0;
    return Optional.of(
        Observation.of(
            host.ref(),
            Aspect.SIZES,
            arrived && back == LONG_ANSWER,
            "a token of %,d bytes, a body of %,d and an answer with a header of %,d pass"
                .formatted(LONG_TOKEN, length, LONG_ANSWER),
            !arrived
                ? answer.firstLine()
                : back == LONG_ANSWER ? "so they do" : "the header of the answer does not"));
  }

  /// Only where everything is open, since the path is none of API-M's.
  private static int longAnswer(Stage stage, VirtualHost host) throws IOException {
    String path = StandIn.LONG_HEAD + LONG_ANSWER;
    if (!host.servedPaths().serve(path) || host.accessList().limits(path)) {
      return LONG_ANSWER;
    }
    return stage
        .client(host)
        .ask(head("GET " + host.servedBelow().prefix() + path, host, List.of()), "")
        .first("x-trial-long")
        .map(String::length)
        .orElse(0);
  }
}
