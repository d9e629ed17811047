package apim.designer.validation;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.topology.Address;
import java.time.LocalDate;
import java.util.stream.Stream;

/// A node whose address is the machine itself, whichever that is.
record NodeOnLocalhost() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "node-on-localhost",
            Severity.WARNING,
            "Everybody who is told this address looks for the node on a machine of their own, and"
                + " finds it on one only.",
            Sources.LOOPBACK)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return deployment.servers().stream()
        .filter(server -> server.node().address().filter(NodeOnLocalhost::isLoopback).isPresent())
        .map(server -> finding(server.ref(), message(server)));
  }

  private static String message(ApimServer server) {
    return "Node "
        + server.id()
        + " has the address "
        + server.address().value()
        + ", which is reached from its own machine only; write the address that load balancers and"
        + " other nodes reach it by, or accept this where all of them are on one machine.";
  }

  private static boolean isLoopback(Address address) {
    return switch (address) {
      case Address.Ipv4(String value) -> value.startsWith("127.");
      case Address.Ipv6(String value) -> value.equals("::1");
      case Address.Named(String value) -> value.equals("localhost") || value.endsWith(".localhost");
    };
  }
}
