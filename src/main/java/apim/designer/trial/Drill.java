package apim.designer.trial;

import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A node of a site stops, hangs, and comes back, while clients go on asking.
final class Drill {
  private static final int CLIENTS = 40;

  /// NGINX leaves a node that failed alone for `fail_timeout`, here ten seconds.
  private static final long RETURN_MILLIS = 13_000;

  private static final long PAUSE_MILLIS = 200;

  /// Of the clients of a node that hangs so many are waited for.
  private static final int FEW = 1;

  private final Stage stage;
  private final VirtualHost host;
  private final ElementId node;
  private final Ref member;
  private final String path;
  private final List<Visitor> visitors = new ArrayList<>();

  private Drill(Stage stage, VirtualHost host, UpstreamServer stopped, String path) {
    this.stage = stage;
    this.host = host;
    this.node = stopped.server().id();
    this.member = stopped.ref();
    this.path = path;
    for (int number = 1; number <= CLIENTS; number++) {
      visitors.add(new Visitor(Client.address(number)));
    }
  }

  /// The drill of a node behind a site; empty where there is nobody to take over.
  static Optional<Drill> of(Stage stage, VirtualHost host, Predicate<ElementId> wanted) {
    boolean others =
        host.servers().stream().map(server -> server.server().id()).distinct().count() > 1;
    Optional<String> path = Passage.openPath(host);
    if (!others || path.isEmpty() || host.listener().isWebSocket()) {
      return Optional.empty();
    }
    return host.servers().stream()
        .filter(server -> !server.backup() && wanted.test(server.server().id()))
        .findFirst()
        .map(server -> new Drill(stage, host, server, path.get()));
  }

  /// A client with cookies, and the node that it was last at.
  private final class Visitor {
    private final String address;
    private final CookieJar cookies = new CookieJar();
    private String at = "";

    Visitor(String address) {
      this.address = address;
    }

    /// Asks once more; empty where no node answers.
    Optional<String> ask() {
      try {
        List<String> head =
            new ArrayList<>(List.of("GET " + path + " HTTP/1.1", "Host: " + Stage.authority(host)));
        String sent = cookies.header(path);
        if (!sent.isEmpty()) {
          head.add("Cookie: " + sent);
        }
        HttpMessage answer = stage.client(host).from(address).ask(head, "");
        cookies.take(answer);
        Optional<String> answered = answer.node();
        answered.ifPresent(now -> at = now);
        return answered;
      } catch (IOException _) {
        return Optional.empty();
      }
    }
  }

  /// @param patiently whether to wait until the node is asked again, and to have it hang, too
  List<Observation> run(boolean patiently) throws IOException {
    List<Observation> seen = new ArrayList<>();
    visitors.forEach(Visitor::ask);
    List<Visitor> its = visitors.stream().filter(one -> one.at.equals(node.value())).toList();
    List<Visitor> others = visitors.stream().filter(one -> !its.contains(one)).toList();
    stage.stop(node);
    seen.add(stopped(its, others));
    if (Crowd.hasSessions(host) && !others.isEmpty()) {
      seen.add(sessionsOf(others));
    }
    stage.restart(node);
    seen.add(patiently ? returned() : notWaited());
    if (patiently) {
      stage.node(node).hang(true);
      seen.add(hung());
      stage.node(node).hang(false);
    }
    return seen;
  }

  private Observation stopped(List<Visitor> its, List<Visitor> others) {
    long before = stage.millis();
    long failed = its.stream().filter(one -> one.ask().isEmpty()).count();
    long millis = stage.millis() - before;
    failed += others.stream().filter(one -> one.ask().isEmpty()).count();
    return Observation.of(
        member,
        Aspect.NODE_STOPS,
        failed == 0,
        "no request fails when " + node + " is gone",
        "%d of %d requests failed; the %d clients of %s were with others within %,d ms%s"
            .formatted(
                failed,
                its.size() + others.size(),
                its.size(),
                node,
                millis,
                Crowd.hasSessions(host) && !its.isEmpty()
                    ? ", and lost their " + its.size() + " sessions"
                    : ""));
  }

  private Observation sessionsOf(List<Visitor> others) {
    List<String> before = others.stream().map(one -> one.at).toList();
    others.forEach(Visitor::ask);
    long moved = 0;
    for (int i = 0; i < others.size(); i++) {
      moved += others.get(i).at.equals(before.get(i)) ? 0 : 1;
    }
    return Observation.of(
        host.ref(),
        Aspect.SESSIONS_KEPT,
        moved == 0,
        "whoever is at another node stays there",
        moved + " of " + others.size() + " were moved");
  }

  private Observation notWaited() {
    return Observation.notTried(
        member,
        Aspect.NODE_RETURNS,
        "clients come back to " + node + " once it runs again",
        "NGINX leaves a node that failed alone for ten seconds; name the node with --stop to wait"
            + " for it");
  }

  private Observation returned() throws IOException {
    long begin = stage.millis();
    boolean back = false;
    while (!back && stage.millis() - begin < RETURN_MILLIS) {
      pause();
      for (Visitor visitor : visitors) {
        back |= visitor.ask().filter(node.value()::equals).isPresent();
      }
    }
    visitors.forEach(Visitor::ask);
    long there = visitors.stream().filter(one -> one.at.equals(node.value())).count();
    return Observation.of(
        member,
        Aspect.NODE_RETURNS,
        back,
        "clients come back to " + node + " once it runs again",
        back
            ? "after %,d ms; %d of %d clients are there then"
                .formatted(stage.millis() - begin, there, visitors.size())
            : "nobody within %,d ms".formatted(RETURN_MILLIS));
  }

  /// Whoever is sent to a node that hangs waits as long as the configuration says; others must not.
  private Observation hung() {
    List<Visitor> its = new ArrayList<>();
    int served = 0;
    int others = 0;
    for (Visitor visitor : visitors) {
      if (visitor.at.equals(node.value())) {
        its.add(visitor);
      } else {
        others++;
        served += visitor.ask().isPresent() ? 1 : 0;
      }
    }
    long before = stage.millis();
    long waiting = its.stream().limit(FEW).filter(one -> one.ask().isEmpty()).count();
    long millis = stage.millis() - before;
    String observed =
        "%d of %d others were served; of %d of its own clients %d had no answer within %,d ms"
            .formatted(served, others, Math.min(FEW, its.size()), waiting, millis);
    String expected =
        "who is at another node is served while " + node + " takes requests and says nothing";
    return others == 0
        ? Observation.notTried(
            member, Aspect.NODE_HANGS, expected, "nobody is at another node; " + observed)
        : Observation.of(member, Aspect.NODE_HANGS, served == others, expected, observed);
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
