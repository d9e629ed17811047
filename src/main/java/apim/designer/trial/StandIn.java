package apim.designer.trial;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// Stands for an API-M node: it names itself in each answer, keeps a session for each web
/// application as Tomcat does, and takes users through a login as the portals do, of which it alone
/// knows how far it has come. Whatever else is asked it answers with the head of what arrived.
final class StandIn {
  static final String NODE_HEADER = "X-Trial-Node";
  static final String EVENTS = "/trial-events/";
  static final String LONG_HEAD = "/trial-head/";
  static final int EVENT_COUNT = 3;

  private final String name;
  private final String version;
  private final String contextPath;
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final Set<String> logins = ConcurrentHashMap.newKeySet();
  private final Map<String, CountDownLatch> read = new ConcurrentHashMap<>();
  private final AtomicLong made = new AtomicLong();
  private volatile boolean hangs;

  /// @param version of API-M
  /// @param contextPath what it puts before its own paths in URLs; empty for nothing
  StandIn(String name, String version, String contextPath) {
    this.name = name;
    this.version = version;
    this.contextPath = contextPath;
  }

  /// Of no other session or login of any node.
  private String newId() {
    return name + "-" + made.incrementAndGet();
  }

  String name() {
    return name;
  }

  /// Whether it takes connections and never answers.
  boolean hangs() {
    return hangs;
  }

  void hang(boolean on) {
    hangs = on;
  }

  /// Forgets every session and login, as a node does that is started again.
  void restart() {
    sessions.clear();
    logins.clear();
    hangs = false;
  }

  /// What is counted down when the client has read an event of a stream.
  CountDownLatch eventRead(String stream, int event) {
    return read.computeIfAbsent(stream + "/" + event, _ -> new CountDownLatch(1));
  }

  /// The answer to a request, as it goes over the wire.
  String answer(HttpMessage request) {
    Answer answer = new Answer(name);
    Optional<String> path = ContainerPath.withoutTenant(request.path());
    if (path.isEmpty()) {
      return answer.withStatus("400 Bad Request").text();
    }
    session(request, ContainerPath.application(path.get())).ifPresent(answer::with);
    route(request, path.get(), answer);
    return answer.text();
  }

  private void route(HttpMessage request, String path, Answer answer) {
    if (path.endsWith("/services/auth/login")) {
      answer.sendOn(
          own(request)
              + "/oauth2/authorize?client_id=trial&back="
              + ContainerPath.application(path));
      return;
    }
    if (path.endsWith("/services/auth/callback/login")) {
      answer.sendOn(own(request) + ContainerPath.application(path) + "/apis");
      return;
    }
    switch (path) {
      case "/oauth2/authorize" -> authorize(request, answer);
      case "/authenticationendpoint/login.do" -> askForPassword(request, answer);
      case "/commonauth" -> checkPassword(request, answer);
      case "/services/Version" ->
          answer.withBody(
              "<ns:getVersionResponse><return>WSO2 API Manager-"
                  + version
                  + "</return></ns:getVersionResponse>");
      default -> echo(request, path, answer);
    }
  }

  /// A login begins with a key of which its node alone knows, and comes back with it.
  private void authorize(HttpMessage request, Answer answer) {
    Optional<String> key = request.parameter("sessionDataKey");
    if (key.isEmpty()) {
      String id = newId() + "." + request.parameter("back").orElse("/publisher").substring(1);
      logins.add(id);
      answer.sendOn(own(request) + "/authenticationendpoint/login.do?sessionDataKey=" + id);
    } else if (logins.contains(key.get())) {
      String back = key.get().substring(key.get().indexOf('.') + 1);
      answer.sendOn(own(request) + "/" + back + "/services/auth/callback/login?code=trial");
    } else {
      lost(request, answer);
    }
  }

  private void askForPassword(HttpMessage request, Answer answer) {
    if (request.parameter("sessionDataKey").filter(logins::contains).isPresent()) {
      answer.withBody("<form action=\"/commonauth\" method=\"post\">");
    } else {
      lost(request, answer);
    }
  }

  private void checkPassword(HttpMessage request, Answer answer) {
    Optional<String> key = request.parameter("sessionDataKey").filter(logins::contains);
    if (key.isPresent()) {
      answer.with("Set-Cookie: commonAuthId=" + newId() + "; Path=/; HttpOnly");
      answer.sendOn(own(request) + "/oauth2/authorize?sessionDataKey=" + key.get());
    } else {
      lost(request, answer);
    }
  }

  /// What API-M shows who comes with a key that the node does not know.
  private void lost(HttpMessage request, Answer answer) {
    answer.sendOn(own(request) + LoginJourney.LOST);
  }

  private static void echo(HttpMessage request, String path, Answer answer) {
    if (path.startsWith(LONG_HEAD)) {
      answer.with("X-Trial-Long: " + "h".repeat(number(path.substring(LONG_HEAD.length()))));
    }
    answer.withBody(request.head() + "\nbody-bytes: " + request.body().length());
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
  }

  /// As Tomcat and API-M learn how clients call them: from the headers of the load balancer.
  private String own(HttpMessage request) {
    return request.first("x-forwarded-proto").orElse("http")
        + "://"
        + request.first("x-forwarded-host").orElse("localhost:9443")
        + contextPath;
  }

  /// Tomcat gives a session to who brings none of its own, for the paths of one application.
  private Optional<String> session(HttpMessage request, String application) {
    Optional<String> brought = request.cookie("JSESSIONID");
    if (brought.filter(id -> sessions.contains(application + "=" + id)).isPresent()) {
      return Optional.empty();
    }
    String id = newId();
    sessions.add(application + "=" + id);
    return Optional.of("Set-Cookie: JSESSIONID=" + id + "; Path=" + application + "; HttpOnly");
  }

  /// An answer that is put together.
  private static final class Answer {
    private final StringBuilder headers = new StringBuilder();
    private String status = "200 OK";
    private String body = "";

    Answer(String node) {
      with(NODE_HEADER + ": " + node);
    }

    Answer withStatus(String line) {
      status = line;
      return this;
    }

    void with(String header) {
      headers.append(header).append("\r\n");
    }

    void withBody(String text) {
      body = text;
    }

    void sendOn(String location) {
      status = "302 Found";
      with("Location: " + location);
    }

    String text() {
      return "HTTP/1.1 "
          + status
          + "\r\nContent-Type: text/plain\r\n"
          + headers
          + "Content-Length: "
          + body.length()
          + "\r\n\r\n"
          + body;
    }
  }
}
