package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Two nodes at one address that open the same port.
record PortClash() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "port-clash",
        Severity.ERROR,
        "The second node at the address does not start: address already in use.",
        Sources.PORTS_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    Map<String, Map<Integer, ApimServer>> first = new HashMap<>();
    FreeOffset offsets = FreeOffset.of(deployment);
    List<Finding> findings = new ArrayList<>();
    for (ApimServer server : atSharedAddresses(deployment.servers())) {
      List<Integer> clashes = new ArrayList<>();
      List<ApimServer> others = new ArrayList<>();
      Map<Integer, ApimServer> here =
          first.computeIfAbsent(server.address().inUrl(), _ -> new HashMap<>());
      for (int port : OpenPorts.of(server)) {
        ApimServer other = here.putIfAbsent(port, server);
        if (other != null) {
          clashes.add(port);
          others.add(other);
        }
      }
      if (!clashes.isEmpty()) {
        findings.add(finding(offsets, server, others.getFirst(), clashes));
      }
    }
    return findings.stream();
  }

  private static List<ApimServer> atSharedAddresses(List<ApimServer> servers) {
    List<String> addresses =
        Twice.of(servers.stream().map(server -> server.address().inUrl()).toList());
    return addresses.isEmpty()
        ? List.of()
        : servers.stream().filter(server -> addresses.contains(server.address().inUrl())).toList();
  }

  private Finding finding(
      FreeOffset offsets, ApimServer server, ApimServer other, List<Integer> clashes) {
    return finding(
        List.of(other.ref(), server.ref()),
        "Nodes "
            + other.id()
            + " and "
            + server.id()
            + " both open "
            + ports(clashes)
            + " at "
            + server.address().value()
            + "; give "
            + server.id()
            + " another port offset or address.",
        offsets.fixes(server));
  }

  private static String ports(List<Integer> ports) {
    return switch (ports.size()) {
      case 1 -> "port " + ports.getFirst();
      case 2, 3 -> "the ports " + Phrase.list(ports);
      default -> "port " + ports.getFirst() + " and " + (ports.size() - 1) + " more";
    };
  }
}
