package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.deployment.VirtualServer;
import apim.designer.nginx.ServerSnippet;
import apim.designer.topology.FileName;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody adds to a server, and cannot stand there.
record SnippetRefused() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "snippet-refused",
            Severity.ERROR,
            "What the snippet says is left out of the server, since NGINX would not start with it.",
            Sources.DIRECTIVES)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.instances().stream()
        .flatMap(
            instance -> instance.servers().stream().flatMap(server -> check(instance, server)));
  }

  private Stream<Finding> check(NginxInstance instance, VirtualServer server) {
    if (server.hosts().stream().allMatch(host -> host.site().front().snippet().isEmpty())) {
      return Stream.of();
    }
    Set<String> locations = new HashSet<>(server.locations());
    return server.hosts().stream()
        .flatMap(
            host ->
                host.site().front().snippet().stream()
                    .flatMap(file -> check(instance, host, file, locations)));
  }

  private Stream<Finding> check(
      NginxInstance instance, VirtualHost host, FileName file, Set<String> locations) {
    if (host.snippet().isEmpty()) {
      return Stream.of(
          finding(
              host.ref(),
              "The file "
                  + file
                  + " of "
                  + new PlacedSite(instance, host).name()
                  + " is not beside the design or cannot be read; choose it again in the properties"
                  + " of the site, or take it off."));
    }
    ServerSnippet read =
        ServerSnippet.read(file.value(), host.snippet().orElse(""), instance.target(), locations);
    locations.addAll(read.locations());
    return read.faults().stream()
        .map(
            fault ->
                finding(
                    host.ref(),
                    "Line "
                        + fault.line()
                        + " of "
                        + file
                        + ", the snippet of "
                        + new PlacedSite(instance, host).name()
                        + ", cannot stand in its server: "
                        + fault.message()
                        + "; the snippet is left out until that is mended."));
  }
}
