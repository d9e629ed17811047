package apim.designer.validation;

import apim.designer.deployment.Deployment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// A site in front of a port that speaks no HTTP.
record RawTcpPort() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
        "raw-tcp-port",
        Severity.ERROR,
        "AMQP and binary data are no HTTP: events and throttling stop.",
        Sources.DISTRIBUTED_PAGE);
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return PlacedSite.all(deployment).flatMap(place -> Stream.concat(own(place), members(place)));
  }

  private Stream<Finding> own(PlacedSite place) {
    return OpenPorts.RAW_TCP.contains(place.host().port())
        ? Stream.of(
            finding(
                List.of(place.ref()),
                Phrase.capitalised(place.name())
                    + " is on port "
                    + place.host().port()
                    + ", over which API-M speaks raw TCP; choose another port, and have clients of"
                    + " the raw port name every node directly.",
                FreePort.fix(place).stream().toList()))
        : Stream.of();
  }

  private Stream<Finding> members(PlacedSite place) {
    return place.host().servers().stream()
        .filter(server -> OpenPorts.isRaw(server.server(), server.port()))
        .map(
            server ->
                finding(
                    server.ref(),
                    Phrase.capitalised(place.name())
                        + " forwards HTTP to port "
                        + server.port()
                        + " of "
                        + server.server().id()
                        + ", which speaks raw TCP; change the port offset of the node."));
  }
}
