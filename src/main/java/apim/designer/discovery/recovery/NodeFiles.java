package apim.designer.discovery.recovery;

import apim.designer.design.FreshId;
import apim.designer.discovery.recovery.Fate.Kept;
import apim.designer.discovery.recovery.Fate.Placed;
import apim.designer.nginx.Place;
import apim.designer.toml.Toml;
import apim.designer.toml.Toml.Found;
import apim.designer.topology.Address;
import apim.designer.topology.DatabaseType;
import apim.designer.topology.ElementId;
import apim.designer.topology.EnvironmentName;
import apim.designer.topology.External;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.Link;
import apim.designer.topology.Node;
import apim.designer.topology.PortOffset;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the deployment.toml files of nodes add to a design. Each stays whole beside it, so that
/// nothing of it is lost.
final class NodeFiles {
  private static final Pattern DATABASE_HOST = Pattern.compile("//([A-Za-z0-9_.\\[\\]-]+)");
  private static final Pattern OFFSET = Pattern.compile("\\d{1,5}");

  private Topology topology;
  private final Map<FileName, String> texts = new LinkedHashMap<>();
  private final List<Disposition> dispositions = new ArrayList<>();

  NodeFiles(Topology topology) {
    this.topology = topology;
  }

  Topology topology() {
    return topology;
  }

  Map<FileName, String> texts() {
    return texts;
  }

  List<Disposition> dispositions() {
    return dispositions;
  }

  void add(NodeFile given) {
    Node node = node(given.node());
    FileName file = new FileName(node.id() + "-deployment.toml");
    texts.put(file, given.file().file().text());
    Node changed = node.withDeploymentToml(Optional.of(file));
    Account account = new Account(given, Ref.of(node.id()), file);
    if (given.file().toml().isPresent()) {
      Toml toml = given.file().toml().get();
      changed = placed(changed, toml, account);
      databases(node.id(), toml, account);
      account.rest(toml);
    } else {
      account.whole(given.file().refusal().map(Throwable::getMessage).orElse("it cannot be read"));
    }
    put(changed);
  }

  private void put(Node node) {
    topology =
        topology.node(node.id()).isPresent()
            ? topology.map(Node.class, other -> other.id().equals(node.id()) ? node : other)
            : topology.with(node);
  }

  /// The node that is meant: by its id, by its address, by the first part of that; else a new one.
  private Node node(String name) {
    return topology.nodes().stream()
        .filter(node -> node.id().value().equals(name))
        .findFirst()
        .or(() -> byAddress(name, false))
        .or(() -> byAddress(name, true))
        .orElseGet(
            () -> {
              Set<ElementId> taken = topology.ids().collect(Collectors.toCollection(HashSet::new));
              return Node.of(FreshId.like(HostNames.id(name, "apim-1"), taken), Profile.ALL_IN_ONE)
                  .withAddress(address(name));
            });
  }

  private static Optional<Address> address(String name) {
    try {
      return name.contains(".") || name.contains(":")
          ? Optional.of(Address.of(name))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<Node> byAddress(String name, boolean firstPart) {
    return topology.nodes().stream()
        .filter(
            node ->
                node.address()
                    .map(Address::value)
                    .filter(
                        value -> value.equals(name) || (firstPart && value.startsWith(name + ".")))
                    .isPresent())
        .filter(node -> node.deploymentToml().isEmpty())
        .findFirst();
  }

  private static Node placed(Node node, Toml toml, Account account) {
    Node changed = node;
    Optional<Found> offset =
        toml.value("server", "offset")
            .filter(
                found -> found.text().filter(text -> OFFSET.matcher(text).matches()).isPresent());
    if (offset.isPresent()) {
      int number = Integer.parseInt(offset.get().text().orElseThrow());
      if (number <= PortOffset.HIGHEST) {
        changed = changed.withPortOffset(new PortOffset(number));
        account.place(offset.get(), "port offset " + number);
      }
    }
    Optional<Found> role = toml.value("server", "server_role");
    Optional<Profile> profile = role.flatMap(Found::text).flatMap(ProfileGuess::ofRole);
    if (role.isPresent() && profile.isPresent()) {
      boolean managed =
          profile.get() == Profile.GATEWAY && node.profile() == Profile.GATEWAY_MANAGER;
      changed = changed.withProfile(managed ? Profile.GATEWAY_MANAGER : profile.get());
      account.place(role.get(), "profile " + changed.profile().id());
    }
    return environment(changed, toml, account);
  }

  /// A gateway's labels name its environment.
  private static Node environment(Node node, Toml toml, Account account) {
    for (Found labels :
        List.of(toml.value("apim", "sync_runtime_artifacts", "gateway", "gateway_labels")).stream()
            .flatMap(Optional::stream)
            .toList()) {
      if (node.profile() == Profile.GATEWAY && labels.texts().size() == 1) {
        try {
          Node changed =
              node.withEnvironment(Optional.of(new EnvironmentName(labels.texts().getFirst())));
          account.place(labels, "gateway environment " + labels.texts().getFirst());
          return changed;
        } catch (IllegalArgumentException _) {
          return node;
        }
      }
    }
    return node;
  }

  private void databases(ElementId node, Toml toml, Account account) {
    for (String name : List.of("apim_db", "shared_db")) {
      Optional<Found> type = toml.value("database", name, "type");
      Optional<DatabaseType> known = type.flatMap(Found::text).flatMap(DatabaseType::of);
      if (type.isEmpty() || known.isEmpty() || known.get() == DatabaseType.H2) {
        continue;
      }
      Optional<Found> url = toml.value("database", name, "url");
      Matcher host = DATABASE_HOST.matcher(url.flatMap(Found::text).orElse(""));
      String at = host.find() ? host.group(1) : "";
      External database = database(known.get(), at);
      account.place(type.get(), "database " + database.id());
      Link link = new Link(node, database.id(), new Label(""));
      if (!topology.links().contains(link)) {
        topology = topology.withLink(link);
      }
    }
  }

  /// One for each kind and host.
  private External database(DatabaseType type, String host) {
    Label label = new Label(host.isEmpty() ? "Database" : host);
    return topology.externals().stream()
        .filter(
            one ->
                one.kind() == External.Kind.DATABASE
                    && one.label().equals(label)
                    && one.details().type().filter(type::equals).isPresent())
        .findFirst()
        .orElseGet(
            () -> {
              Set<ElementId> taken = topology.ids().collect(Collectors.toCollection(HashSet::new));
              External made =
                  External.of(
                          FreshId.like(new ElementId("database"), taken),
                          External.Kind.DATABASE,
                          label)
                      .mapDetails(details -> details.withType(Optional.of(type)));
              topology = topology.with(made);
              return made;
            });
  }

  /// What becomes of the values of one file. Their keys are told, never the values: some are
  /// passwords.
  private final class Account {
    private final NodeFile given;
    private final Ref ref;
    private final FileName file;
    private final Set<Found> known = new HashSet<>();

    Account(NodeFile given, Ref ref, FileName file) {
      this.given = given;
      this.ref = ref;
      this.file = file;
    }

    void place(Found found, String as) {
      if (known.add(found)) {
        add(found.line(), String.join(".", found.path()), new Placed(ref, as, ""));
      }
    }

    void rest(Toml toml) {
      toml.values().forEach(found -> keep(found, ""));
      for (List<String> array : toml.arrays()) {
        for (Toml element : toml.elements(array.toArray(String[]::new))) {
          element.values().forEach(found -> keep(found, String.join(".", array) + "."));
        }
      }
    }

    private void keep(Found found, String before) {
      if (!known.contains(found)) {
        add(found.line(), before + String.join(".", found.path()), new Kept(ref, file));
      }
    }

    void whole(String refusal) {
      add(1, "the whole file, which API-M would not read: " + refusal, new Kept(ref, file));
    }

    private void add(int line, String words, Fate fate) {
      dispositions.add(new Disposition(new Place(given.file().file().path(), line), words, fate));
    }
  }
}
