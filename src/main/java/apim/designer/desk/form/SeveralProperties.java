package apim.designer.desk.form;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.session.Snapshot;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Node;
import apim.designer.topology.Ref;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What several selected things have in common; setting it changes all of them in one step.
record SeveralProperties(Snapshot snapshot, List<Ref> refs) {
  private static final String SEVERAL = "several values";

  SeveralProperties {
    refs = List.copyOf(refs);
  }

  List<Property> all() {
    List<Property> all = new ArrayList<>(common());
    if (all.isEmpty()) {
      all.add(
          Property.Remark.of(
              "nothing-common",
              "These have nothing in common that could be set for all at once; select elements of"
                  + " one kind."));
    }
    List<ElementId> elements =
        selected(Ref.OfElement.class)
            .map(Ref.OfElement::element)
            .filter(id -> design().topology().element(Zone.class, id).isEmpty())
            .toList();
    if (elements.size() == refs.size()) {
      all.addAll(new Belonging(design(), elements).zones());
    }
    all.add(
        Property.Action.of(
            "remove",
            "Remove all " + refs.size(),
            new Edit.Together(
                "Remove " + refs.size() + " elements", List.of(new Edit.Remove(refs)))));
    return all;
  }

  /// What they are, when they are all of one kind: "2 sites".
  String title() {
    String kind =
        !nodes().isEmpty()
            ? " nodes"
            : !balancers().isEmpty() ? " load balancers" : !sites().isEmpty() ? " sites" : "";
    return kind.isEmpty() ? refs.size() + " selected" : refs.size() + kind;
  }

  private Design design() {
    return snapshot.design();
  }

  private List<Property> common() {
    List<List<Property>> each =
        Stream.of(nodes(), balancers(), sites())
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (each.isEmpty()) {
      return List.of();
    }
    return withoutEmptyGroups(
        each.getFirst().stream().flatMap(first -> merged(first, each).stream()).toList());
  }

  /// A caption stays where there is a row below it.
  private static List<Property> withoutEmptyGroups(List<Property> rows) {
    List<Property> kept = new ArrayList<>();
    for (Property row : rows.reversed()) {
      boolean above = !kept.isEmpty() && !(kept.getFirst() instanceof Property.Heading);
      if (above || !(row instanceof Property.Heading)) {
        kept.addFirst(row);
      }
    }
    return kept;
  }

  private <R extends Ref> Stream<R> selected(Class<R> kind) {
    return refs.stream().filter(kind::isInstance).map(kind::cast);
  }

  private <E extends Element> Stream<E> elements(Class<E> kind) {
    return selected(Ref.OfElement.class)
        .flatMap(ref -> design().topology().element(kind, ref.element()).stream());
  }

  private List<List<Property>> nodes() {
    return unlessOther(
        elements(Node.class).map(node -> new NodeProperties(snapshot, node).common()).toList());
  }

  private List<List<Property>> balancers() {
    return unlessOther(
        elements(LoadBalancer.class)
            .map(lb -> new BalancerProperties(snapshot, lb).common())
            .toList());
  }

  private List<List<Property>> sites() {
    return unlessOther(selected(Ref.OfSite.class).flatMap(ref -> common(ref).stream()).toList());
  }

  private Optional<List<Property>> common(Ref.OfSite ref) {
    return design()
        .topology()
        .loadBalancer(ref.loadBalancer())
        .flatMap(
            lb -> lb.site(ref.site()).map(site -> new SiteProperties(snapshot, lb, site).common()));
  }

  private List<List<Property>> unlessOther(List<List<Property>> found) {
    return found.size() == refs.size() ? found : List.of();
  }

  private static Optional<Property> merged(Property first, List<List<Property>> each) {
    return switch (first) {
      case Property.Text text -> parts(text, each).map(SeveralProperties::texts);
      case Property.Choice choice -> parts(choice, each).map(SeveralProperties::choices);
      case Property.Switch toggle -> parts(toggle, each).map(SeveralProperties::switches);
      case Property.Attachment file -> parts(file, each).map(SeveralProperties::files);
      case Property.Heading heading -> parts(heading, each).map(SeveralProperties::headings);
      case Property.Entry _, Property.Action _, Property.Remark _ -> Optional.empty();
    };
  }

  /// The same property of each; empty where one of them does not have it.
  private static <P extends Property> Optional<List<P>> parts(P first, List<List<Property>> each) {
    @SuppressWarnings("unchecked")
    Class<P> type = (Class<P>) first.getClass();
    List<P> found =
        each.stream()
            .flatMap(
                list ->
                    list.stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .filter(one -> one.key().equals(first.key()))
                        .limit(1))
            .toList();
    return found.size() == each.size() ? Optional.of(found) : Optional.empty();
  }

  private static Edit together(Stream<Edit> edits) {
    List<Edit> all = edits.toList();
    return new Edit.Together("Change " + all.size() + " elements", all);
  }

  private static Property texts(List<Property.Text> parts) {
    Property.Text first = parts.getFirst();
    boolean same = parts.stream().allMatch(one -> one.value().equals(first.value()));
    return new Property.Text(
        first.title(),
        same ? first.value() : "",
        first.shape(),
        first.moment(),
        same ? common(parts.stream().map(Property.Text::hint)) : SEVERAL,
        common(parts.stream().map(Property.Text::note)),
        first.suggestions(),
        text -> together(parts.stream().map(one -> one.edit().apply(text))));
  }

  private static String common(Stream<String> words) {
    List<String> distinct = words.distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : "";
  }

  private static Property choices(List<Property.Choice> parts) {
    Property.Choice first = parts.getFirst();
    List<Property.Option> options = new ArrayList<>();
    for (Property.Option option : first.options()) {
      List<Property.Option> same =
          parts.stream().flatMap(one -> one.option(option.label()).stream()).toList();
      if (same.size() == parts.size()) {
        Property.Option strictest =
            same.stream().filter(one -> !one.possible()).findFirst().orElse(option);
        options.add(
            new Property.Option(
                option.label(),
                strictest.note(),
                strictest.possible(),
                together(same.stream().map(Property.Option::edit))));
      }
    }
    return new Property.Choice(
        first.title(),
        common(parts.stream().map(Property.Choice::value)),
        common(parts.stream().map(Property.Choice::note)),
        first.look(),
        options);
  }

  private static Property switches(List<Property.Switch> parts) {
    Property.Switch first = parts.getFirst();
    boolean same = parts.stream().allMatch(one -> Objects.equals(one.on(), first.on()));
    return new Property.Switch(
        first.title(),
        same ? first.on() : Optional.empty(),
        common(parts.stream().map(Property.Switch::note)),
        on -> together(parts.stream().map(one -> one.edit().apply(on))));
  }

  /// Where one of them has something below it, it is shown.
  private static Property headings(List<Property.Heading> parts) {
    return parts.stream()
        .filter(one -> one.fold() == Property.Fold.NEVER)
        .findFirst()
        .orElseGet(parts::getFirst);
  }

  private static Property files(List<Property.Attachment> parts) {
    Property.Attachment first = parts.getFirst();
    boolean same = parts.stream().allMatch(one -> one.file().equals(first.file()));
    List<Edit> removals = parts.stream().flatMap(one -> one.remove().stream()).toList();
    return new Property.Attachment(
        first.title(),
        same ? first.file() : SEVERAL,
        same ? first.detail() : "A file that you choose takes the place of all.",
        "Choose the " + first.label() + " of all " + parts.size(),
        first.endings(),
        chosen -> together(parts.stream().map(one -> one.attach().apply(chosen))),
        removals.isEmpty() ? Optional.empty() : Optional.of(together(removals.stream())));
  }
}
