package apim.designer.project;

import apim.designer.json.Quoted;
import apim.designer.topology.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The ids that a design gives out and those it relies on; checked against each other once all
/// are known.
final class Names {
  private final Map<String, Section.Entry<ElementId>> elements = new TreeMap<>();
  private final Set<String> nodes = new TreeSet<>();
  private final List<Section.Entry<ElementId>> usedNodes = new ArrayList<>();
  private final List<Section.Entry<ElementId>> usedElements = new ArrayList<>();
  private final Problems problems;

  Names(Problems problems) {
    this.problems = problems;
  }

  /// The id of an element with a box of its own.
  Optional<ElementId> element(Section section, String example) {
    Optional<ElementId> id = read(section, "id", example);
    id.ifPresent(known -> declare(elements, entry(section, "id", known), "design"));
    return id;
  }

  Optional<ElementId> node(Section section) {
    Optional<ElementId> id = element(section, "\"apim-1\"");
    id.ifPresent(known -> nodes.add(known.value()));
    return id;
  }

  /// The id of a site, which only its load balancer must not have twice.
  Optional<ElementId> site(Section section, Map<String, Section.Entry<ElementId>> siblings) {
    Optional<ElementId> id = read(section, "id", "\"portals\"");
    id.ifPresent(known -> declare(siblings, entry(section, "id", known), "load balancer"));
    return id;
  }

  /// The node that a member stands for. Whether a site has it twice is for the rules to say.
  Optional<ElementId> member(Section section) {
    Optional<ElementId> node = read(section, "node", "\"apim-1\"");
    node.ifPresent(known -> usedNodes.add(entry(section, "node", known)));
    return node;
  }

  /// An end of a link.
  Optional<ElementId> end(Section section, String name) {
    Optional<ElementId> id = read(section, name, "\"apim-1\"");
    id.ifPresent(known -> usedElements.add(entry(section, name, known)));
    return id;
  }

  void use(List<Section.Entry<ElementId>> entries) {
    usedElements.addAll(entries);
  }

  void checkUses() {
    for (Section.Entry<ElementId> use : usedNodes) {
      if (!nodes.contains(use.value().value())) {
        unknown(use, "no node has the id ", nodes);
      }
    }
    for (Section.Entry<ElementId> use : usedElements) {
      if (!elements.containsKey(use.value().value())) {
        unknown(use, "nothing in the design has the id ", elements.keySet());
      }
    }
  }

  private void unknown(Section.Entry<ElementId> use, String sentence, Set<String> known) {
    String id = use.value().value();
    problems.add(
        use.place(),
        use.path(),
        sentence
            + Quoted.of(id)
            + "; name one that is there, add it, or remove this"
            + Nearest.question(id, known));
  }

  private void declare(
      Map<String, Section.Entry<ElementId>> taken, Section.Entry<ElementId> entry, String scope) {
    Section.Entry<ElementId> first = taken.putIfAbsent(entry.value().value(), entry);
    if (first != null) {
      problems.add(
          entry.place(),
          entry.path(),
          "the id \""
              + entry.value()
              + "\" is already taken in this "
              + scope
              + ", by "
              + first.path()
              + " in line "
              + first.place().line()
              + "; give one of them another id");
    }
  }

  private static Optional<ElementId> read(Section section, String name, String example) {
    section.require(name, example);
    return section.text(name, ElementId::new);
  }

  private static Section.Entry<ElementId> entry(Section section, String name, ElementId id) {
    return new Section.Entry<>(id, section.place(name), section.path(name));
  }
}
