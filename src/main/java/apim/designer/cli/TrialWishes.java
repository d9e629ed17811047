package apim.designer.cli;

import apim.designer.topology.ElementId;
import apim.designer.topology.Topology;
import apim.designer.trial.NginxProgram;
import apim.designer.trial.TrialFailure;
import apim.designer.trial.TrialPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a design is to be tried, as options say it.
final class TrialWishes {
  private static final String NGINX = "nginx=";

  @Option(
      names = "--program",
      paramLabel = "PRODUCT=PATH",
      description =
          "The program that runs the files, such as nginx=/usr/sbin/nginx; the one on PATH"
              + " when left out.")
  private @Nullable String program;

  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "" + TrialPlan.USUAL_CLIENTS,
      description = "How many log in at each site; ${DEFAULT-VALUE} when left out.")
  private int clients;

  @Option(
      names = "--stop",
      paramLabel = "NODE",
      description =
          "A node to stop, hang and start again; of each site the first when left out,"
              + " which then is stopped only.")
  private List<String> stop = List.of();

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "A second design, which is tried beside it.")
  private @Nullable Path against;

  Optional<Path> against() {
    return Optional.ofNullable(against);
  }

  /// Throws Refusal for what is not there.
  TrialPlan plan(Path file, Topology topology, String path) {
    try {
      return new TrialPlan(program(path), clients, stopped(file, topology));
    } catch (IllegalArgumentException | TrialFailure e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  private Optional<NginxProgram> program(String path) throws TrialFailure {
    String named = program;
    if (named == null) {
      return NginxProgram.on(path);
    }
    if (!named.startsWith(NGINX) || named.length() == NGINX.length()) {
      throw new Refusal(
          "--program has the form nginx=/usr/sbin/nginx; other products cannot be tried");
    }
    return Optional.of(NginxProgram.at(Path.of(named.substring(NGINX.length()))));
  }

  private Set<ElementId> stopped(Path file, Topology topology) {
    Set<String> nodes =
        topology.nodes().stream().map(node -> node.id().value()).collect(Collectors.toSet());
    for (String node : stop) {
      if (!nodes.contains(node)) {
        throw new Refusal(file + ": there is no node " + node + " to stop; name one of the design");
      }
    }
    return stop.stream().map(ElementId::new).collect(Collectors.toSet());
  }
}
