package apim.designer.generator;

import apim.designer.catalog.Release;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.toml.Change;
import apim.designer.toml.Element;
import apim.designer.toml.Value;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sheet on which the changes for one node are noted. It takes only what the table of settings
/// has for the node's profile and release, and hands it out in the order of that table.
final class TomlSheet {
  /// A change and the row of the table that it comes from.
  record Entry(TomlSetting setting, Change change) {}

  private final Deployment deployment;
  private final ApimServer server;
  private final List<Entry> entries = new ArrayList<>();

  TomlSheet(Deployment deployment, ApimServer server) {
    this.deployment = deployment;
    this.server = server;
  }

  ApimServer server() {
    return server;
  }

  Deployment deployment() {
    return deployment;
  }

  /// The name of the gateway environment; empty when the catalog does not know the release.
  Optional<String> environment() {
    return deployment.release().map(Release::toml).map(toml -> toml.gatewayEnvironment().value());
  }

  List<Entry> entries() {
    return entries.stream().sorted(Comparator.comparing(Entry::setting)).toList();
  }

  boolean has(TomlSetting setting) {
    return entries.stream().anyMatch(entry -> entry.setting() == setting);
  }

  /// Whether the customer's own deployment.toml has a line that matches; comments do not count.
  boolean fileHas(String line) {
    Pattern pattern = Pattern.compile("(?m)^[ \\t]*" + line);
    return server
        .node()
        .deploymentToml()
        .flatMap(deployment::attached)
        .map(text -> pattern.matcher(text).find())
        .orElse(false);
  }

  void set(TomlSetting setting, Value value) {
    set(setting, value, List.of(), "");
  }

  void set(TomlSetting setting, Value value, Collection<Ref> causes) {
    set(setting, value, causes, "");
  }

  void set(TomlSetting setting, Reach reach, String path) {
    set(setting, Value.of(reach.url() + path), reach.refs(), reach.remark());
  }

  void set(TomlSetting setting, Value value, Collection<Ref> causes, String remark) {
    List<String> refs = refs(causes);
    String reason = setting.reason() + (remark.isEmpty() ? "" : "; " + remark);
    List<String> path = setting.place().path();
    switch (setting.place().shape()) {
      case TABLE -> add(setting, new Change.Set(path, setting.key(), value, refs, reason));
      case ENVIRONMENT ->
          environment()
              .ifPresent(
                  name ->
                      add(
                          setting,
                          new Change.SetInElement(
                              path, "name", name, List.of(), setting.key(), value, refs, reason)));
      case LISTENER ->
          add(
              setting,
              new Change.SetInElement(
                  path,
                  "id",
                  "token_revocation",
                  List.of("properties"),
                  setting.key(),
                  value,
                  refs,
                  reason));
      case ARRAY -> throw new IllegalArgumentException(setting + " is an array of tables");
    }
  }

  void elements(TomlSetting setting, List<Element> elements, Collection<Ref> causes) {
    add(
        setting,
        new Change.Elements(setting.place().path(), elements, refs(causes), setting.reason()));
  }

  private void add(TomlSetting setting, Change change) {
    if (setting.includes(server.profile(), deployment.topology().apim())) {
      entries.add(new Entry(setting, change));
    }
  }

  private List<String> refs(Collection<Ref> causes) {
    return Stream.concat(Stream.of(server.ref()), causes.stream())
        .map(Ref::path)
        .distinct()
        .toList();
  }
}
