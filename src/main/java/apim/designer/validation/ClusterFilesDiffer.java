package apim.designer.validation;

import apim.designer.deployment.Deployment;
import apim.designer.topology.Ref;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Nodes behind one site whose attached files disagree on what such nodes have in common.
///
/// @param facts what they have in common
/// @param remedy what to do, as a sentence ends
record ClusterFilesDiffer(Entry entry, List<CommonFact> facts, String remedy)
    implements ListedRule {
  static final List<Rule> ALL =
      List.of(
          new ClusterFilesDiffer(
              new Entry(
                      "databases-differ",
                      Severity.WARNING,
                      "What is stored by way of one node is missing on the other.",
                      Sources.ACTIVE_ACTIVE_PAGE)
                  .withoutQuickFix(),
              List.of(CommonFact.database("apim_db"), CommonFact.database("shared_db")),
              "name one database in both"),
          new ClusterFilesDiffer(
              new Entry(
                      "user-stores-differ",
                      Severity.WARNING,
                      "Who may log in at one node is refused by the other.",
                      Sources.DISTRIBUTED_PAGE)
                  .withoutQuickFix(),
              List.of(
                  CommonFact.value("user_store", "type"),
                  CommonFact.value("super_admin", "username"),
                  CommonFact.value("super_admin", "password")),
              "write the same in both"),
          new ClusterFilesDiffer(
              new Entry(
                      "key-stores-differ",
                      Severity.WARNING,
                      "What one node signs or encrypts, the other cannot verify or read.",
                      Sources.ONE_KEY_STORE)
                  .withoutQuickFix(),
              List.of(CommonFact.KEY_STORE, CommonFact.KEY_ALIAS),
              "give all nodes one primary key store, under one name and alias"));

  /// What one file says of a fact.
  private record Said(AttachedToml file, CommonFact.Stated stated) {}

  @Override
  public Stream<Finding> check(Deployment deployment, LocalDate today) {
    Map<Ref, AttachedToml> files =
        AttachedToml.all(deployment)
            .collect(
                Collectors.toMap(
                    AttachedToml::ref, file -> file, (first, _) -> first, LinkedHashMap::new));
    if (files.size() < 2) {
      return Stream.of();
    }
    // Nodes are often together behind several sites.
    Set<List<Ref>> seen = new HashSet<>();
    return deployment
        .hosts()
        .map(
            host ->
                host.servers().stream()
                    .map(behind -> behind.server().ref())
                    .distinct()
                    .filter(files::containsKey)
                    .toList())
        .filter(seen::add)
        .map(together -> together.stream().flatMap(node -> Stream.of(files.get(node))).toList())
        .flatMap(this::differing)
        .distinct();
  }

  private Stream<Finding> differing(List<AttachedToml> files) {
    return facts.stream().flatMap(fact -> differing(fact, files));
  }

  private Stream<Finding> differing(CommonFact fact, List<AttachedToml> files) {
    List<Said> said =
        files.stream()
            .flatMap(file -> fact.in(file.toml()).stream().map(stated -> new Said(file, stated)))
            .toList();
    return said.stream()
        .skip(1)
        .filter(other -> !other.stated().value().equals(said.getFirst().stated().value()))
        .map(other -> finding(fact, said.getFirst(), other));
  }

  private Finding finding(CommonFact fact, Said first, Said other) {
    int line = first.stated().line();
    return finding(
        List.of(first.file().ref(), other.file().ref()),
        place(other)
            + ", "
            + fact.words()
            + " is not the one "
            + (line == 0 ? "" : "in line " + line + " ")
            + "of that of node "
            + first.file().server().id()
            + ", which is behind the same site; "
            + remedy
            + ".",
        List.of());
  }

  private static String place(Said said) {
    return said.stated().line() == 0
        ? "In " + said.file().name()
        : said.file().line(said.stated().line());
  }
}
