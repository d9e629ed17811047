package apim.designer.catalog;

import apim.designer.catalog.AffinityNeed.Level;
import apim.designer.catalog.TomlFacts.Presence;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads the resource files of the catalog. `releases.json` lists the releases; each file is
/// complete: a table of sources, of ports and of affinity needs, which its profiles name.
final class ReleaseReader {
  private final Function<String, Optional<InputStream>> open;

  ReleaseReader(Function<String, Optional<InputStream>> open) {
    this.open = open;
  }

  static ReleaseReader ofResources() {
    return new ReleaseReader(
        name -> Optional.ofNullable(ReleaseReader.class.getResourceAsStream(name)));
  }

  List<String> releases() {
    return file("releases.json").at("releases").items().stream().map(Field::text).toList();
  }

  Release release(String id) {
    Field root = file(id + ".json");
    if (!root.at("release").text().equals(id)) {
      throw root.at("release").wrong("must be " + id + ", as the file is named");
    }
    Tables tables = Tables.of(root);
    List<ProfileFacts> profiles =
        root.at("profiles").items().stream().map(field -> profile(field, tables)).toList();
    Set<Profile> seen = new HashSet<>();
    for (ProfileFacts facts : profiles) {
      if (!seen.add(facts.profile())) {
        throw root.at("profiles").wrong("has " + facts.profile().id() + " twice");
      }
    }
    return new Release(
        id,
        tables.fact(root.at("released"), Field::text),
        profiles,
        toml(root.at("deploymentToml"), tables));
  }

  private Field file(String name) {
    try (InputStream content =
        open.apply(name)
            .orElseThrow(
                () -> new IllegalStateException("catalog resource " + name + ": is missing"))) {
      return Field.read(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProfileFacts profile(Field field, Tables tables) {
    List<Port> ports = field.at("ports").items().stream().map(tables::port).toList();
    Map<Listener, AffinityNeed> affinities = new EnumMap<>(Listener.class);
    field
        .at("affinity")
        .fields()
        .values()
        .forEach(need -> affinities.put(listenerOfKey(need), tables.affinity(need)));
    Set<Integer> numbers = new HashSet<>();
    Set<Listener> listeners = new HashSet<>();
    for (Port port : ports) {
      if (!numbers.add(port.number())) {
        throw field.at("ports").wrong("has port " + port.number() + " twice");
      }
      port.listener().ifPresent(listeners::add);
    }
    if (!listeners.equals(affinities.keySet())) {
      throw field.at("affinity").wrong("must name the listeners of the ports, " + listeners);
    }
    return new ProfileFacts(
        choice(field.at("profile"), Profile.values(), Profile::id),
        field.at("displayName").text(),
        field.find("deprecated").map(Field::flag).orElse(false),
        field.at("serverRole").text(),
        field.at("startScript").text(),
        field.find("startOption").map(Field::text),
        field.at("distribution").text(),
        Tables.named(tables.sources(), field.at("template")).text(),
        ports,
        affinities,
        tables.source(field));
  }

  private static Listener listenerOfKey(Field need) {
    String key = need.path().substring(need.path().lastIndexOf('.') + 1);
    return Listener.of(key).orElseThrow(() -> need.wrong("is not a listener"));
  }

  private static TomlFacts toml(Field field, Tables tables) {
    Function<String, Fact<Boolean>> flag = name -> tables.fact(field.at(name), Field::flag);
    Function<String, Fact<String>> text = name -> tables.fact(field.at(name), Field::text);
    return new TomlFacts(
        text.apply("gatewayEnvironment"),
        flag.apply("environmentProvider"),
        flag.apply("environmentGatewayType"),
        flag.apply("websubEndpoints"),
        tables.fact(field.at("eventHub"), value -> choice(value, Presence.values(), Presence::id)),
        flag.apply("tokenRevocationListener"),
        flag.apply("remoteIpValve"),
        flag.apply("nodeIpAndMode"),
        text.apply("userStoreType"),
        flag.apply("tokenEndpointOnGateway"),
        flag.apply("endpointsNeedPort"),
        flag.apply("sharedEncryptionKey"),
        tables.fact(
            field.at("portalSettings"), value -> value.items().stream().map(Field::text).toList()),
        flag.apply("customUrlAllowedHosts"),
        flag.apply("startsWithProfile"));
  }

  private static <T> T choice(Field field, T[] choices, Function<T, String> id) {
    String wanted = field.text();
    return Arrays.stream(choices)
        .filter(choice -> id.apply(choice).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                field.wrong(
                    "must be one of "
                        + String.join(", ", Arrays.stream(choices).map(id).toList())
                        + ", not "
                        + wanted));
  }

  /// What the profiles of one file name instead of repeating it.
  private record Tables(
      Map<String, Field> sources, Map<String, Field> ports, Map<String, Field> affinities) {

    static Tables of(Field root) {
      return new Tables(
          root.at("sources").fields(), root.at("ports").fields(), root.at("affinities").fields());
    }

    String source(Field owner) {
      return named(sources, owner.at("source")).text();
    }

    <T> Fact<T> fact(Field field, Function<Field, T> read) {
      return new Fact<>(read.apply(field.at("value")), source(field));
    }

    Port port(Field reference) {
      Field field = named(ports, reference);
      int number = field.at("number").number();
      if (number < 1 || number > 65_535) {
        throw field.at("number").wrong("must be a port, from 1 to 65535");
      }
      return new Port(
          number,
          field.at("name").text(),
          choice(field.at("transport"), Transport.values(), Transport::id),
          field.at("offsetApplies").flag(),
          field.find("listener").map(listener -> choice(listener, Listener.values(), Listener::id)),
          field.at("serves").text(),
          source(field));
    }

    AffinityNeed affinity(Field reference) {
      Field field = named(affinities, reference);
      return new AffinityNeed(
          choice(field.at("level"), Level.values(), Level::id),
          field.at("reason").text(),
          source(field));
    }

    private static Field named(Map<String, Field> table, Field reference) {
      Field field = table.get(reference.text());
      if (field == null) {
        throw reference.wrong("names " + reference.text() + ", which the file does not define");
      }
      return field;
    }
  }
}
