package apim.designer.desk.form;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.desk.Words;
import apim.designer.topology.Address;
import apim.designer.topology.DatabaseType;
import apim.designer.topology.Element;
import apim.designer.topology.ElementId;
import apim.designer.topology.External;
import apim.designer.topology.KeyManagerProduct;
import apim.designer.topology.Label;
import apim.designer.topology.Note;
import apim.designer.topology.Ref;
import apim.designer.topology.UrlPath;
import apim.designer.topology.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What there is to set on what the bundle does not configure: the design as a whole, zones, notes
/// and what stands outside.
final class DrawingProperties {
  private static final String UNSAID = "Not said";

  private DrawingProperties() {}

  static List<Property> of(Design design, List<String> releases) {
    return List.of(
        Property.Text.of(
            "name", "Name", design.topology().name().value(), text -> new Edit.SetName(line(text))),
        Releases.choice(design, releases),
        contextPath(design),
        Property.Remark.of(
            "hint", "Select something on the canvas or in the outline to see its properties."));
  }

  private static Property contextPath(Design design) {
    UrlPath now = design.topology().contextPath();
    return Property.Text.of(
            "context-path",
            "Context path",
            now.isRoot() ? "" : now.value(),
            text ->
                new Edit.SetContextPath(OptionalText.of(text, UrlPath::new).orElse(UrlPath.ROOT)))
        .hinting("none; such as /apim/");
  }

  static List<Property> of(Design design, Zone zone) {
    List<Property> all = new ArrayList<>();
    all.add(Ids.rename(design, zone.id()));
    all.add(label(zone.label(), text -> new Edit.Change(zone.withLabel(line(text)))));
    all.add(Property.Heading.of("Elements"));
    for (ElementId element : zone.elements()) {
      all.add(
          new Property.Entry(
              Property.Title.of("element/" + element, element.value()),
              Optional.of(Ref.of(element)),
              Optional.empty(),
              List.of(
                  new Property.Act(
                      Property.Sign.REMOVE,
                      "Take " + element + " out of the zone",
                      Optional.of(
                          new Edit.Change(
                              zone.withElements(
                                  zone.elements().stream()
                                      .filter(one -> !one.equals(element))
                                      .toList())))))));
    }
    List<Property.Option> free =
        design.topology().elements().stream()
            .filter(element -> !(element instanceof Zone))
            .map(Element::id)
            .filter(id -> !zone.elements().contains(id))
            .map(
                id ->
                    Property.Option.of(
                        id.value(), new Edit.Change(zone.withElements(with(zone, id)))))
            .toList();
    if (!free.isEmpty()) {
      all.add(
          Property.Choice.of("enclose", "Add an element…", "", free).looking(Property.Look.MENU));
    }
    all.addAll(Belonging.links(design, zone.id()));
    all.add(remove(zone.id()));
    return all;
  }

  static List<Property> of(Design design, Note note) {
    return List.of(
        Ids.rename(design, note.id()),
        Property.Text.of(
                "text",
                "Text",
                note.text().value(),
                text -> new Edit.Change(note.withText(new Label(text))))
            .shaped(Property.Shape.AREA),
        remove(note.id()));
  }

  static List<Property> of(Design design, External external) {
    List<Property> all = new ArrayList<>();
    all.add(Ids.rename(design, external.id()));
    all.add(label(external.label(), text -> new Edit.Change(external.withLabel(line(text)))));
    all.addAll(details(external));
    all.addAll(Belonging.of(design, external.id()));
    all.add(remove(external.id()));
    return all;
  }

  /// What the kind has, and what is said of it although it is of another.
  private static List<Property> details(External external) {
    External.Details now = external.details();
    boolean keyManager = external.kind() == External.Kind.KEY_MANAGER;
    List<Property> all = new ArrayList<>();
    if (keyManager || now.product().isPresent()) {
      all.add(
          choice(
              Property.Title.of("product", "Product"),
              now.product(),
              KeyManagerProduct.values(),
              Words::of,
              next -> changed(external, details -> details.withProduct(next))));
    }
    if (keyManager || now.address().isPresent()) {
      all.add(
          Property.Text.of(
                  "address",
                  "Address",
                  now.address().map(Address::shown).orElse(""),
                  text ->
                      changed(
                          external,
                          details -> details.withAddress(OptionalText.of(text, Address::of))))
              .hinting("such as is.example.com"));
    }
    if (external.kind() == External.Kind.DATABASE || now.type().isPresent()) {
      all.add(
          choice(
              Property.Title.of("type", "Type"),
              now.type(),
              DatabaseType.values(),
              Words::of,
              next -> changed(external, details -> details.withType(next))));
    }
    return all;
  }

  private static Edit changed(External external, UnaryOperator<External.Details> change) {
    return new Edit.Change(external.mapDetails(change));
  }

  private static <T> Property choice(
      Property.Title title,
      Optional<T> now,
      T[] all,
      Function<T, String> words,
      Function<Optional<T>, Edit> edit) {
    List<Property.Option> options = new ArrayList<>();
    options.add(Property.Option.of(UNSAID, edit.apply(Optional.empty())));
    for (T one : all) {
      options.add(Property.Option.of(words.apply(one), edit.apply(Optional.of(one))));
    }
    return Property.Choice.of(title.key(), title.label(), now.map(words).orElse(UNSAID), options);
  }

  private static Property label(Label now, Function<String, Edit> edit) {
    return Property.Text.of("label", "Label", now.value(), edit);
  }

  private static Label line(String text) {
    return new Label(text.replace('\n', ' '));
  }

  private static List<ElementId> with(Zone zone, ElementId added) {
    List<ElementId> more = new ArrayList<>(zone.elements());
    more.add(added);
    return more;
  }

  private static Property remove(ElementId id) {
    return Property.Action.of("remove", "Remove " + id, Edit.Remove.of(id));
  }
}
