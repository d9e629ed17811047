package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.validation.DeploymentTables.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keys that API-M reads in one table and that a file has in another: the rest of a table that
/// another header was put into, or keys that never stood where they are read.
record MisplacedKeys(Entry entry, boolean swallowed) implements ListedRule {
  static final List<Rule> ALL =
      List.of(
          new MisplacedKeys(
              new Entry(
                      "keys-swallowed",
                      Severity.WARNING,
                      "A header in the middle of a table takes the keys below it: the table lacks"
                          + " them, and they become settings of the other.",
                      Sources.SPLIT_TABLE)
                  .withoutQuickFix(),
              true),
          new MisplacedKeys(
              new Entry(
                      "dead-key",
                      Severity.WARNING,
                      "API-M does not look for the key in this table, so it has no effect.",
                      Sources.PROXY_PORT_TABLE)
                  .withoutQuickFix(),
              false));

  /// Where keys are and where they belong.
  private record Move(String table, int header, List<String> homes, boolean swallowed) {}

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    return AttachedToml.all(deployment).flatMap(this::of);
  }

  private Stream<Finding> of(AttachedToml attached) {
    NavigableMap<Integer, String> headers = DeploymentTables.KNOWN.headers(attached.toml());
    Map<Move, List<Place>> moves = new LinkedHashMap<>();
    for (Place place : DeploymentTables.KNOWN.places(attached.toml())) {
      move(place, headers)
          .filter(move -> move.swallowed() == swallowed)
          .ifPresent(move -> moves.computeIfAbsent(move, _ -> new ArrayList<>()).add(place));
    }
    return moves.entrySet().stream().map(move -> finding(attached, move.getKey(), move.getValue()));
  }

  private static Optional<Move> move(Place place, NavigableMap<Integer, String> headers) {
    List<String> homes = DeploymentTables.KNOWN.homes(place.key());
    if (homes.isEmpty()
        || homes.contains(place.table())
        || !DeploymentTables.KNOWN.knows(place.table())) {
      return Optional.empty();
    }
    Map.Entry<Integer, String> before = headers.lowerEntry(place.header());
    if (before != null && homes.contains(before.getValue())) {
      return Optional.of(new Move(place.table(), place.header(), List.of(before.getValue()), true));
    }
    List<String> inside =
        homes.stream().filter(home -> home.startsWith(place.table() + ".")).toList();
    return Optional.of(
        new Move(place.table(), place.header(), inside.isEmpty() ? homes : inside, false));
  }

  private Finding finding(AttachedToml attached, Move move, List<Place> places) {
    String keys = Phrase.list(places.stream().map(Place::key).distinct().toList());
    boolean one = places.stream().map(Place::key).distinct().count() == 1;
    String homes =
        move.homes().stream().map(home -> "[" + home + "]").collect(Collectors.joining(" or "));
    String where = attached.lines(places.stream().map(Place::line).toList()) + ", " + keys;
    return finding(
        attached.ref(),
        move.swallowed()
            ? where
                + (one ? " is" : " are")
                + " read as of ["
                + move.table()
                + "], because that table begins in line "
                + move.header()
                + ", in the middle of "
                + homes
                + "; move "
                + (one ? "it" : "them")
                + " above line "
                + move.header()
                + "."
            : where
                + (one ? " has" : " have")
                + " no effect in ["
                + move.table()
                + "]; move "
                + (one ? "it" : "them")
                + " to "
                + homes
                + ".");
  }
}
