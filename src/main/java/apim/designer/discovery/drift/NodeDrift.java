package apim.designer.discovery.drift;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.discovery.drift.Drift.Kind;
import apim.designer.generator.EncryptionKey;
import apim.designer.generator.TomlChanges;
import apim.designer.nginx.Place;
import apim.designer.toml.ArrayElement;
import apim.designer.toml.Change;
import apim.designer.toml.TableEntry;
import apim.designer.toml.Toml;
import apim.designer.toml.Value;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares a deployment.toml with what the design sets in it, and with nothing else that it says.
final class NodeDrift {
  private static final Pattern SECRET = Pattern.compile("password|passphrase|secret|token");

  /// What is a node's own: `patch` leaves it where it is there.
  private static final Set<String> OWN =
      Set.of("username", "password", "gateway_id", "gateway_labels", "description");

  private static final String HIDDEN = "••••••";

  private final ApimServer server;
  private final Toml deployed;
  private final IntFunction<Place> places;
  private final List<Drift> found = new ArrayList<>();

  private NodeDrift(ApimServer server, Toml deployed, IntFunction<Place> places) {
    this.server = server;
    this.deployed = deployed;
    this.places = places;
  }

  /// A node that has a file attached says what is in it. Otherwise the deployed file counts as the
  /// one that is edited, so that an address which leads to the same place is no drift; what an edit
  /// would leave as it is there, because it is there, must still be what the design writes.
  ///
  /// @param text of the file, for which `deployed` stands
  static List<Drift> of(
      Deployment deployment,
      ApimServer server,
      String text,
      Toml deployed,
      IntFunction<Place> places) {
    NodeDrift drift = new NodeDrift(server, deployed, places);
    List<Change> written = changes(deployment, server);
    if (server.file().isPresent()) {
      written.forEach(drift::compare);
      return List.copyOf(drift.found);
    }
    List<Change> edits = changes(deployment.withFile(server.id(), text), server);
    edits.forEach(drift::compare);
    Set<List<String>> asked = edits.stream().map(NodeDrift::key).collect(Collectors.toSet());
    written.stream()
        .filter(change -> !asked.contains(key(change)) && drift.saysOtherwise(change))
        .forEach(drift::compare);
    return List.copyOf(drift.found);
  }

  private static List<Change> changes(Deployment deployment, ApimServer server) {
    return new TomlChanges(deployment)
        .of(
            deployment.server(server.id()).orElse(server),
            // Each deployment has its own.
            new EncryptionKey.LeftOut());
  }

  private static List<String> key(Change change) {
    return switch (change) {
      case Change.Set set -> joined(set.table(), set.key());
      case Change.SetInElement set ->
          Stream.of(
                  set.arrayOfTables(),
                  List.of(set.selectorValue()),
                  joined(set.subTable(), set.key()))
              .flatMap(List::stream)
              .toList();
      case Change.Elements all -> all.arrayOfTables();
      case Change.AddToElement one -> joined(one.arrayOfTables(), one.inner());
    };
  }

  /// Whether the file has the key, and it is one that the design and not the node decides.
  private boolean saysOtherwise(Change change) {
    return switch (change) {
      case Change.Set set ->
          !OWN.contains(set.key())
              && deployed.value(joined(set.table(), set.key()).toArray(String[]::new)).isPresent();
      case Change.SetInElement set ->
          !OWN.contains(set.key())
              && deployed
                  .element(set.arrayOfTables(), set.selectorKey(), set.selectorValue())
                  .flatMap(
                      one -> one.value(joined(set.subTable(), set.key()).toArray(String[]::new)))
                  .isPresent();
      case Change.Elements _, Change.AddToElement _ -> false;
    };
  }

  private void compare(Change change) {
    switch (change) {
      case Change.Set set ->
          value(change, deployed, "", joined(set.table(), set.key()), set.value());
      case Change.SetInElement set -> {
        String label = String.join(".", set.arrayOfTables()) + "[" + set.selectorValue() + "]";
        deployed
            .element(set.arrayOfTables(), set.selectorKey(), set.selectorValue())
            .ifPresentOrElse(
                element ->
                    value(
                        change,
                        element,
                        label + ".",
                        joined(set.subTable(), set.key()),
                        set.value()),
                () ->
                    add(
                        change,
                        set.key(),
                        label + "." + String.join(".", joined(set.subTable(), set.key())),
                        Optional.of(set.value().literal()),
                        Optional.empty(),
                        Optional.empty()));
      }
      case Change.Elements all -> elements(all);
      case Change.AddToElement one -> inner(one);
    }
  }

  private static List<String> joined(List<String> table, String key) {
    return Stream.concat(table.stream(), Stream.of(key)).toList();
  }

  private void value(Change change, Toml holder, String prefix, List<String> path, Value wanted) {
    Optional<Toml.Found> have = holder.value(path.toArray(String[]::new));
    if (have.isEmpty() || !says(have.get(), wanted)) {
      add(
          change,
          path.getLast(),
          prefix + String.join(".", path),
          Optional.of(wanted.literal()),
          have.map(NodeDrift::shown),
          have.map(Toml.Found::line));
    }
  }

  private static boolean says(Toml.Found have, Value wanted) {
    return switch (wanted) {
      case Value.Text(String text) -> have.text().filter(text::equals).isPresent();
      case Value.Whole(long number) ->
          have.text().filter(String.valueOf(number)::equals).isPresent();
      case Value.Flag(boolean flag) ->
          have.text().filter(String.valueOf(flag)::equalsIgnoreCase).isPresent();
      case Value.Texts(List<String> texts) -> have.texts().equals(texts);
    };
  }

  private static String shown(Toml.Found found) {
    return found.value() instanceof String text
        ? Value.of(text).literal()
        : String.valueOf(found.value());
  }

  /// Groups stand in any order.
  private void elements(Change.Elements wanted) {
    String name = String.join(".", wanted.arrayOfTables());
    List<Toml> left =
        new ArrayList<>(deployed.elements(wanted.arrayOfTables().toArray(String[]::new)));
    List<ArrayElement> missing = new ArrayList<>();
    for (ArrayElement element : wanted.elements()) {
      Optional<Toml> same =
          left.stream().filter(one -> saysAll(one, element.entries())).findFirst();
      same.ifPresentOrElse(left::remove, () -> missing.add(element));
    }
    for (ArrayElement element : missing) {
      Optional<Toml> other = left.isEmpty() ? Optional.empty() : Optional.of(left.removeFirst());
      for (TableEntry entry : element.entries()) {
        Optional<Toml.Found> have = other.flatMap(one -> one.value(entry.key()));
        if (have.isEmpty() || !says(have.get(), entry.value())) {
          add(
              wanted,
              entry.key(),
              name + "." + entry.key(),
              Optional.of(entry.value().literal()),
              have.map(NodeDrift::shown),
              have.map(Toml.Found::line));
        }
      }
    }
    for (Toml surplus : left) {
      add(
          wanted,
          wanted.arrayOfTables().getLast(),
          name,
          Optional.empty(),
          Optional.of("[[" + name + "]]"),
          Optional.of(surplus.line()));
    }
  }

  private static boolean saysAll(Toml element, List<TableEntry> entries) {
    return entries.stream()
        .allMatch(
            entry ->
                element.value(entry.key()).filter(have -> says(have, entry.value())).isPresent());
  }

  private void inner(Change.AddToElement wanted) {
    boolean there =
        deployed
            .element(wanted.arrayOfTables(), wanted.selectorKey(), wanted.selectorValue())
            .filter(
                element ->
                    element.elements(wanted.inner()).stream()
                        .anyMatch(one -> saysAll(one, wanted.entries())))
            .isPresent();
    if (!there) {
      String name =
          String.join(".", wanted.arrayOfTables())
              + "["
              + wanted.selectorValue()
              + "]."
              + wanted.inner();
      add(
          wanted,
          wanted.inner(),
          name,
          Optional.of("[[" + name + "]]"),
          Optional.empty(),
          Optional.empty());
    }
  }

  private void add(
      Change change,
      String key,
      String path,
      Optional<String> designed,
      Optional<String> have,
      Optional<Integer> line) {
    Kind kind = designed.isEmpty() ? Kind.ADDED : have.isPresent() ? Kind.CHANGED : Kind.MISSING;
    boolean secret = SECRET.matcher(key).find();
    found.add(
        new Drift(
            kind,
            change.refs().stream().map(Ref::parse).toList(),
            key,
            server.id() + ": deployment.toml, " + path,
            secret ? designed.map(_ -> HIDDEN) : designed,
            secret ? have.map(_ -> HIDDEN) : have,
            line.map(places::apply)));
  }
}
