package apim.designer.catalog;

import apim.designer.catalog.AffinityNeed.Level;
import apim.designer.catalog.RoleFacts.Candidate;
import apim.designer.topology.Listener;
import apim.designer.topology.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        roles(root.at("roles"), tables),
        root.at("calls").items().stream().map(field -> call(field, tables)).toList(),
        root.at("webApplications").items().stream()
            .map(field -> webApplication(field, tables))
            .toList(),
        tables.fact(root.at("oneActiveTrafficManager"), Field::flag),
        toml(root.at("deploymentToml"), tables));
  }

  List<Setting> settings() {
    try (InputStream content = resource(SettingsReader.FILE)) {
      return SettingsReader.read(new String(content.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RoleFacts roles(Field field, Tables tables) {
    Function<String, List<Candidate>> candidates =
        role -> field.at(role).items().stream().map(ReleaseReader::candidate).toList();
    return new RoleFacts(
        candidates.apply("gateways"),
        candidates.apply("gatewayAdministrations"),
        candidates.apply("keyManagers"),
        candidates.apply("trafficManagers"),
        candidates.apply("eventHubs"),
        candidates.apply("portals"),
        tables.source(field));
  }

  private static Candidate candidate(Field field) {
    return field.isText()
        ? new Candidate(profileOf(field), Set.of())
        : new Candidate(profileOf(field.at("profile")), profilesOf(field.at("beside")));
  }

  private static Call call(Field field, Tables tables) {
    return new Call(
        profilesOf(field.at("from")),
        profilesOf(field.at("to")),
        choice(field.at("listener"), Listener.values(), Listener::id),
        tables.source(field));
  }

  private static WebApplication webApplication(Field field, Tables tables) {
    return new WebApplication(
        field.at("id").text(),
        field.at("title").text(),
        texts(field.at("paths")),
        profilesOf(field.at("profiles")),
        field.at("opened").flag(),
        field.at("servedByDefault").flag(),
        field.find("upgrades").map(Field::flag).orElse(false),
        tables.source(field));
  }

  private static HealthCheck health(Field field, Tables tables) {
    return new HealthCheck(
        choice(field.at("listener"), Listener.values(), Listener::id),
        field.at("path").text(),
        field.at("tells").text(),
        tables.source(field));
  }

  private static Profile profileOf(Field field) {
    return choice(field, Profile.values(), Profile::id);
  }

  private static Set<Profile> profilesOf(Field field) {
    return field.items().stream().map(ReleaseReader::profileOf).collect(Collectors.toSet());
  }

  private static List<String> texts(Field field) {
    return field.items().stream().map(Field::text).toList();
  }

  private Field file(String name) {
    try (InputStream content = resource(name)) {
      return Field.read(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream resource(String name) {
    return open.apply(name)
        .orElseThrow(() -> new IllegalStateException("catalog resource " + name + ": is missing"));
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
        profileOf(field.at("profile")),
        field.at("displayName").text(),
        field.find("deprecated").map(Field::flag).orElse(false),
        field.at("startScript").text(),
        field.find("startOption").map(Field::text),
        field.at("distribution").text(),
        Tables.named(tables.sources(), field.at("template")).text(),
        ports,
        affinities,
        texts(field.at("ships")),
        field.at("health").items().stream().map(check -> health(check, tables)).toList(),
        tables.source(field));
  }

  private static Listener listenerOfKey(Field need) {
    String key = need.path().substring(need.path().lastIndexOf('.') + 1);
    return Listener.of(key).orElseThrow(() -> need.wrong("is not a listener"));
  }

  private static TomlFacts toml(Field field, Tables tables) {
    return new TomlFacts(
        tables.fact(field.at("gatewayEnvironment"), Field::text),
        tables.fact(field.at("endpointsNamePort"), Field::flag),
        tables.fact(field.at("portalSettings"), ReleaseReader::texts),
        tables.fact(field.at("customUrlAllowedHosts"), Field::flag),
        tables.fact(field.at("sharedFolders"), ReleaseReader::texts),
        tables.fact(field.at("jmsCredentials"), Field::flag),
        tables.fact(field.at("portalsCallLocalhost"), Field::flag),
        tables.fact(field.at("streamingApis"), Field::flag),
        tables.fact(field.at("gatewayIssuesTokens"), Field::flag),
        tables.fact(field.at("portalsKnowHostname"), Field::flag),
        tables.fact(field.at("adminPortalAsksLocalhost"), Field::flag),
        tables.fact(field.at("labelsHonoured"), Field::flag),
        tables.fact(field.at("websocketHostShown"), Field::flag),
        field.find("replacedBy").map(fact -> tables.fact(fact, Field::text)));
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
