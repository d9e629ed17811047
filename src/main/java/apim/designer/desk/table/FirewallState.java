package apim.designer.desk.table;

import apim.designer.bundle.FirewallMatrix;
import apim.designer.bundle.FirewallMatrix.Row;
import apim.designer.desk.Selection;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.topology.Zone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of what firewalls must let through: every connection, or those of what is selected.
///
/// @param selected what is selected on the drawing, with what the selected zones hold
/// @param part whether only the connections of that are shown
public record FirewallState(List<Row> all, Set<ElementId> selected, boolean part) {
  /// What a row says.
  public enum Column {
    FROM("From"),
    FROM_ADDRESS("From address"),
    TO("To"),
    TO_ADDRESS("To address"),
    PORT("Port"),
    PROTOCOL("Protocol"),
    WHY("Why");

    private final String title;

    Column(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    public String of(Row row) {
      return switch (this) {
        case FROM -> row.from().name();
        case FROM_ADDRESS -> row.from().address();
        case TO -> row.to().name();
        case TO_ADDRESS -> row.to().address();
        case PORT -> row.port().isPresent() ? String.valueOf(row.port().getAsInt()) : "";
        case PROTOCOL -> row.protocol();
        case WHY -> row.why();
      };
    }
  }

  public FirewallState {
    all = List.copyOf(all);
    selected = Set.copyOf(selected);
  }

  public static FirewallState of(Outcome outcome, Selection selection) {
    Set<ElementId> selected = elements(outcome.design().topology(), selection);
    return new FirewallState(
        FirewallMatrix.of(outcome.deployment()), selected, !selected.isEmpty());
  }

  private static Set<ElementId> elements(Topology topology, Selection selection) {
    return selection.refs().stream()
        .flatMap(
            ref ->
                switch (ref) {
                  case Ref.OfElement(ElementId id) ->
                      Stream.concat(
                          Stream.of(id),
                          topology.element(Zone.class, id).stream()
                              .flatMap(zone -> zone.elements().stream()));
                  case Ref.OfSite site -> Stream.of(site.loadBalancer());
                  case Ref.OfMember member -> Stream.of(member.node());
                  case Ref.OfLink link -> Stream.of(link.from(), link.to());
                })
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public FirewallState withPart(boolean onlySelected) {
    return new FirewallState(all, selected, onlySelected);
  }

  public List<Row> rows() {
    return part ? FirewallMatrix.about(all, selected) : all;
  }

  /// What the table has, in a sentence.
  public String summary() {
    int shown = rows().size();
    if (all.isEmpty()) {
      return "Nothing connects to anything yet: put nodes behind a site first.";
    }
    return shown == all.size()
        ? connections(shown) + ", worked out from the design."
        : connections(shown) + " of what is selected, of " + all.size() + " in all.";
  }

  private static String connections(int count) {
    return count == 1 ? "1 connection" : count + " connections";
  }

  /// Rows with their head, as a spreadsheet takes them.
  public static String copied(List<Row> rows) {
    return Stream.concat(
            Stream.of(
                Stream.of(Column.values()).map(Column::title).collect(Collectors.joining("\t"))),
            rows.stream()
                .map(
                    row ->
                        Stream.of(Column.values())
                            .map(column -> column.of(row))
                            .collect(Collectors.joining("\t"))))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
