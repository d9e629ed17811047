package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.deployment.NginxInstance;
import apim.designer.nginx.ServerNameTable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A host name, or more of them on one port, that NGINX's table of server names has no room for
/// unless told otherwise.
record LongHostname() implements ListedRule {
  @Override
  public Entry entry() {
    return new Entry(
            "long-hostname",
            Severity.WARNING,
            "NGINX with its usual settings does not start, or with many names warns at each test:"
                + " could not build server_names_hash.",
            Sources.SERVER_NAMES)
        .withoutQuickFix();
  }

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return Stream.concat(
        PlacedSite.all(deployment).filter(place -> !fits(place)).map(this::tooLong),
        deployment.instances().stream().flatMap(this::tooMany));
  }

  private static boolean fits(PlacedSite place) {
    return ServerNameTable.USUAL.hasRoomFor(place.host().hostname().value());
  }

  private Finding tooLong(PlacedSite place) {
    return finding(
        place.ref(),
        "The host name of "
            + place.name()
            + " has "
            + place.host().hostname().value().length()
            + " characters, and NGINX takes 46 by default; set"
            + " server_names_hash_bucket_size 128 in an nginx.conf of your own, or"
            + " choose a shorter name.");
  }

  private Stream<Finding> tooMany(NginxInstance instance) {
    // The names of sites with a redirect are on port 80, too.
    Map<Set<String>, ServerNameTable> needed = new HashMap<>();
    return instance.namesByPort().entrySet().stream()
        .filter(port -> ServerNameTable.USUAL.hasRoomForEach(port.getValue()))
        .flatMap(
            port -> {
              ServerNameTable table =
                  needed.computeIfAbsent(port.getValue(), LongHostname::tableFor);
              return table.equals(ServerNameTable.USUAL)
                  ? Stream.of()
                  : Stream.of(tooMany(instance, port.getKey(), port.getValue().size(), table));
            });
  }

  private static ServerNameTable tableFor(Set<String> names) {
    return ServerNameTable.of(List.of(names), ServerNameTable.USUAL.bucketSize());
  }

  private Finding tooMany(NginxInstance instance, int port, int names, ServerNameTable needed) {
    return finding(
        instance.ref(),
        "The "
            + names
            + " host names of "
            + instance.id()
            + " on port "
            + port
            + " do not fit NGINX's table of names by default; set server_names_hash_max_size "
            + needed.maxSize()
            + " in an nginx.conf of your own, or use the complete one.");
  }
}
