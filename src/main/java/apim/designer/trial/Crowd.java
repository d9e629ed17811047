package apim.designer.trial;

import apim.designer.deployment.UpstreamServer;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Listener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Many clients of a site, each on an address in a network of its own.
final class Crowd {
  /// How many are at it at a time: a machine of loopback answers no sooner when more are.
  private static final int AT_A_TIME = 32;

  private final Stage stage;
  private final VirtualHost host;
  private final int size;

  Crowd(Stage stage, VirtualHost host, int size) {
    this.stage = stage;
    this.host = host;
    this.size = size;
  }

  /// What each client came to, in their order.
  <T> List<T> each(Function<Integer, T> client) throws IOException {
    Semaphore free = new Semaphore(AT_A_TIME);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all =
          IntStream.rangeClosed(1, size)
              .mapToObj(
                  number ->
                      threads.submit(
                          () -> {
                            free.acquire();
                            try {
                              return client.apply(number);
                            } finally {
                              free.release();
                            }
                          }))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IOException("a client failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// How many users stay on one node from the first page of a portal to the last.
  Optional<Observation> logins() throws IOException {
    Optional<LoginJourney> journey = LoginJourney.of(stage, host);
    if (journey.isEmpty() || active(host).isEmpty()) {
      return Optional.empty();
    }
    List<LoginJourney.Ended> ended = each(number -> login(journey.get(), number));
    long kept = ended.stream().filter(LoginJourney.Ended::kept).count();
    long lost = ended.stream().filter(LoginJourney.Ended::lost).count();
    long moved = ended.stream().filter(one -> one.nodes().size() > 1).count();
    Optional<String> trouble =
        ended.stream()
            .map(LoginJourney.Ended::trouble)
            .filter(words -> !words.isEmpty())
            .findFirst();
    return Optional.of(
        Observation.of(
            host.ref(),
            Aspect.LOGINS,
            kept == size,
            "each of " + size + " logins at " + journey.get().portal() + " stays on one node",
            kept
                + " stayed, "
                + moved
                + " changed the node, "
                + lost
                + " were lost by it"
                + trouble.map(words -> "; " + words).orElse("")));
  }

  private static LoginJourney.Ended login(LoginJourney journey, int number) {
    try {
      return journey.logIn(Client.address(number), new CookieJar());
    } catch (IOException e) {
      return new LoginJourney.Ended(Set.of(), false, "the connection breaks: " + e.getMessage());
    }
  }

  /// How the clients spread over the nodes that are no backup.
  Optional<Observation> balance() throws IOException {
    Optional<String> path = Passage.openPath(host);
    Set<String> active = active(host);
    if (path.isEmpty() || active.size() < 2 || host.listener().isWebSocket()) {
      return Optional.empty();
    }
    Map<String, Long> answers = new TreeMap<>();
    active.forEach(node -> answers.put(node, 0L));
    for (String node : each(number -> firstAnswer(path.get(), number))) {
      answers.merge(node, 1L, Long::sum);
    }
    boolean all = active.stream().allMatch(node -> answers.getOrDefault(node, 0L) > 0);
    return Optional.of(
        Observation.of(
            host.ref(),
            Aspect.BALANCE,
            all && answers.keySet().equals(active),
            "each of " + String.join(", ", active) + " has some of " + size + " clients",
            answers.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "))));
  }

  private String firstAnswer(String path, int number) {
    try {
      return stage
          .client(host)
          .from(Client.address(number))
          .ask(List.of("GET " + path + " HTTP/1.1", "Host: " + Stage.authority(host)), "")
          .node()
          .orElse("no node");
    } catch (IOException _) {
      return "no answer";
    }
  }

  /// The nodes that take requests while all is well.
  static Set<String> active(VirtualHost host) {
    Set<String> active = new TreeSet<>();
    for (UpstreamServer server : host.servers()) {
      if (!server.backup()) {
        active.add(server.server().id().value());
      }
    }
    return active;
  }

  /// Whether its clients have sessions, which a node keeps.
  static boolean hasSessions(VirtualHost host) {
    return host.listener() == Listener.MANAGEMENT;
  }
}
