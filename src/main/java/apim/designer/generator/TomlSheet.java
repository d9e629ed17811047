package apim.designer.generator;

import apim.designer.catalog.Recipe;
import apim.designer.catalog.Setting;
import apim.designer.catalog.Setting.Place;
import apim.designer.catalog.Setting.Traffic;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.toml.ArrayElement;
import apim.designer.toml.Change;
import apim.designer.toml.TableEntry;
import apim.designer.toml.Toml;
import apim.designer.toml.Value;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The sheet on which the changes for one node are noted. It takes only what the catalog has for
/// the node's profile and release, and hands it out in the order of the catalog.
final class TomlSheet {
  /// A change and the row of the catalog that it comes from.
  ///
  /// @param rank of which environment it is told, counted from 0
  record Entry(Setting setting, int rank, Change change) {}

  /// `[[event_listener]]` elements are told apart by this id.
  private static final String LISTENER = "token_revocation";

  private static final String ENVIRONMENT = "environment";

  private final Surroundings around;
  private final ApimServer server;
  private final Optional<String> environment;
  private final Map<Recipe, List<Setting>> settings;
  private final List<Entry> entries;
  private final int rank;

  TomlSheet(Surroundings around, ApimServer server) {
    this(
        around,
        server,
        around.environmentOf(server).names().of(server),
        around.settings(server),
        new ArrayList<>(),
        0);
  }

  private TomlSheet(
      Surroundings around,
      ApimServer server,
      Optional<String> environment,
      Map<Recipe, List<Setting>> settings,
      List<Entry> entries,
      int rank) {
    this.around = around;
    this.server = server;
    this.environment = environment;
    this.settings = settings;
    this.entries = entries;
    this.rank = rank;
  }

  /// The same sheet, where the environment is another one. What is noted on one stands on both.
  TomlSheet forEnvironment(Optional<String> name, int itsRank) {
    return new TomlSheet(around, server, name, settings, entries, itsRank);
  }

  ApimServer server() {
    return server;
  }

  Deployment deployment() {
    return around.deployment();
  }

  Surroundings around() {
    return around;
  }

  /// The name of the gateway environment that is told of; empty where the file has several and none
  /// of them can be told to be it.
  Optional<String> environment() {
    return environment;
  }

  List<Entry> entries() {
    int environments =
        settings.values().stream()
            .flatMap(List::stream)
            .filter(TomlSheet::isOfEnvironment)
            .mapToInt(Setting::row)
            .min()
            .orElse(0);
    // An environment after the other: each is whole before the next one begins.
    return entries.stream()
        .sorted(
            Comparator.comparingInt(
                    (Entry entry) ->
                        isOfEnvironment(entry.setting()) ? environments : entry.setting().row())
                .thenComparingInt(entry -> isOfEnvironment(entry.setting()) ? entry.rank() : 0)
                .thenComparingInt(entry -> entry.setting().row()))
        .toList();
  }

  private static boolean isOfEnvironment(Setting setting) {
    return setting.place().array() && setting.place().path().contains(ENVIRONMENT);
  }

  boolean has(Recipe recipe) {
    return entries.stream()
        .anyMatch(entry -> entry.setting().recipe() == recipe && entry.rank() == rank);
  }

  /// The rows of a recipe that apply to the node.
  List<Setting> settings(Recipe recipe) {
    return settings.getOrDefault(recipe, List.of());
  }

  /// Whether the node has a key that the recipe makes.
  boolean takes(Recipe recipe) {
    return settings.containsKey(recipe);
  }

  /// What the file at hand says in the place of a setting; empty where it says nothing, or where
  /// there is no file.
  Optional<String> current(Setting setting) {
    return holder(setting.place()).flatMap(holder -> holder.text(path(setting)));
  }

  private static String[] path(Setting setting) {
    List<String> inside =
        setting.place().array() ? setting.place().subTable() : setting.place().path();
    return Stream.concat(inside.stream(), Stream.of(setting.key())).toArray(String[]::new);
  }

  /// What a table, or the element of an array of tables that is meant, says in the file at hand.
  Optional<Toml> holder(Place place) {
    return place.array()
        ? server
            .file()
            .flatMap(
                file ->
                    selected(place).flatMap(one -> file.element(place.path(), one, name(place))))
        : server.file();
  }

  private Optional<String> selected(Place place) {
    return switch (place.path().getLast()) {
      case ENVIRONMENT -> environment.map(_ -> "name");
      case "event_listener" -> Optional.of("id");
      default -> Optional.empty();
    };
  }

  private String name(Place place) {
    return place.path().getLast().equals(ENVIRONMENT) ? environment.orElse("") : LISTENER;
  }

  /// The same sheet with one more value; this one stays as it is.
  TomlSheet with(Recipe recipe, Value value) {
    TomlSheet copy =
        new TomlSheet(around, server, environment, settings, new ArrayList<>(entries), rank);
    copy.set(recipe, value);
    return copy;
  }

  void set(Recipe recipe, Value value) {
    set(recipe, value, List.of());
  }

  void set(Recipe recipe, Value value, Collection<Ref> causes) {
    settings(recipe).forEach(setting -> set(setting, value, causes, ""));
  }

  /// An address of theirs. One that the file has already stays where it leads to the same place, or
  /// where ours would be the worse: a path is not taken away, and what people are shown is not
  /// turned from a public name to an inner address.
  void set(Recipe recipe, Reach reach, String path) {
    for (Setting setting : settings(recipe)) {
      String wanted = reach.url() + path;
      String text =
          ServiceUrl.of(wanted)
              .flatMap(
                  ours ->
                      current(setting)
                          .flatMap(ServiceUrl::of)
                          .map(theirs -> kept(setting, theirs, ours, reach.bySite())))
              .map(ServiceUrl::toString)
              .orElse(wanted);
      set(setting, Value.of(text), reach.refs(), reach.remark());
    }
  }

  private ServiceUrl kept(Setting setting, ServiceUrl theirs, ServiceUrl ours, boolean bySite) {
    boolean shown = traffic(setting) == Traffic.SHOWN;
    String usual = usualPort(ours.scheme());
    if (theirs.leadsWhere(ours, usual) && !(shown && portIsNeeded(theirs))) {
      return theirs;
    }
    if (shown && !bySite && theirs.isPublic() && !isOfNode(theirs.host())) {
      return theirs;
    }
    return theirs.extendsPathOf(ours) && (shown || theirs.hasOriginOf(ours, usual))
        ? ours.withPath(theirs.path())
        : ours;
  }

  private Traffic traffic(Setting setting) {
    return setting.traffic(server.profile(), deployment().topology().apim()).orElse(Traffic.OWN);
  }

  /// Endpoints of an environment mean ports of their own where they name none.
  private boolean portIsNeeded(ServiceUrl url) {
    return url.port().isEmpty()
        && !url.path().endsWith("/devportal")
        && deployment().nearestRelease().toml().endpointsNamePort().value();
  }

  private boolean isOfNode(String host) {
    return deployment().servers().stream()
        .anyMatch(one -> one.address().inUrl().equalsIgnoreCase(host));
  }

  private static String usualPort(String scheme) {
    return scheme.equals("https") || scheme.equals("wss") ? "443" : "80";
  }

  void set(Setting setting, Value value, Collection<Ref> causes, String remark) {
    List<String> refs = refs(causes);
    String reason = setting.reason() + (remark.isEmpty() ? "" : "; " + remark);
    Place place = setting.place();
    if (!place.array()) {
      add(setting, new Change.Set(place.path(), setting.key(), value, refs, reason));
      return;
    }
    selected(place)
        .ifPresent(
            selector ->
                add(
                    setting,
                    new Change.SetInElement(
                        place.path(),
                        selector,
                        name(place),
                        place.subTable(),
                        setting.key(),
                        value,
                        refs,
                        reason)));
  }

  void elements(Recipe recipe, List<ArrayElement> elements, Collection<Ref> causes) {
    for (Setting setting : settings(recipe)) {
      add(
          setting,
          new Change.Elements(setting.place().path(), elements, refs(causes), setting.reason()));
    }
  }

  /// One more element of an array of tables inside the environment that is told of.
  void inEnvironment(Recipe recipe, List<TableEntry> inner, Collection<Ref> causes) {
    for (Setting setting : settings(recipe)) {
      List<String> path = setting.place().path();
      environment.ifPresent(
          name ->
              add(
                  setting,
                  new Change.AddToElement(
                      path.subList(0, path.size() - 1),
                      "name",
                      name,
                      path.getLast(),
                      inner,
                      refs(causes),
                      setting.reason())));
    }
  }

  /// What the file at hand says of the environment that is told of.
  Optional<Toml> inFile() {
    return environment.flatMap(
        name ->
            server
                .file()
                .flatMap(
                    file -> file.element(List.of("apim", "gateway", ENVIRONMENT), "name", name)));
  }

  private void add(Setting setting, Change change) {
    entries.add(new Entry(setting, rank, change));
  }

  private List<String> refs(Collection<Ref> causes) {
    return Stream.concat(Stream.of(server.ref()), causes.stream())
        .map(Ref::path)
        .distinct()
        .toList();
  }
}
