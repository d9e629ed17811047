package apim.designer.trial;

import apim.designer.catalog.WebApplication;
import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Listener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether what a site does not serve is closed, however it is spelled.
final class ClosedDoors {
  private ClosedDoors() {}

  static Optional<Observation> closedPaths(Stage stage, VirtualHost host) throws IOException {
    List<String> closed = closed(stage, host);
    if (host.listener() != Listener.MANAGEMENT || closed.isEmpty() || host.servers().isEmpty()) {
      return Optional.empty();
    }
    List<String> reached = new ArrayList<>();
    int tried = 0;
    for (String path : closed) {
      for (String spelling : spellings(path)) {
        tried++;
        if (reaches(stage, host, spelling, path)) {
          reached.add(spelling);
        }
      }
    }
    return Optional.of(
        Observation.of(
            host.ref(),
            Aspect.CLOSED_PATHS,
            reached.isEmpty(),
            "nobody reaches " + String.join(", ", closed),
            reached.isEmpty()
                ? tried + " spellings tried, none reaches a node"
                : "reached by " + String.join(", ", reached)));
  }

  private static List<String> closed(Stage stage, VirtualHost host) {
    return stage.release().webApplications().stream()
        .map(WebApplication::paths)
        .flatMap(List::stream)
        .filter(path -> path.length() > 1 && !host.servedPaths().serve(path))
        .distinct()
        .toList();
  }

  /// Ways to write a path that lead Tomcat to the same place.
  private static List<String> spellings(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    String encoded =
        path.substring(0, path.length() - last.length())
            + "%%%02x".formatted((int) last.charAt(0))
            + last.substring(1);
    return Stream.of(
            path,
            path + "/x",
            path.replace("/", "//") + "/x",
            encoded + "/x",
            path + ";a=b/x",
            "/trial/.." + path + "/x",
            "/t/trial.com" + path + "/x")
        .distinct()
        .toList();
  }

  private static boolean reaches(Stage stage, VirtualHost host, String target, String closed) {
    try {
      HttpMessage answer =
          stage
              .client(host)
              .ask(
                  List.of(
                      "GET " + host.servedBelow().prefix() + target + " HTTP/1.1",
                      "Host: " + Stage.authority(host)),
                  "");
      return answer.node().isPresent()
          && (answer.arrived().path().isEmpty()
              || ContainerPath.leadsInto(answer.arrived().path(), closed));
    } catch (IOException _) {
      // Refused without an answer is closed, too.
      return false;
    }
  }
}
