package apim.designer.desk.table;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.Footprint;
import apim.designer.design.Position;
import apim.designer.design.TidyLayout;
import apim.designer.desk.NewElements;
import apim.designer.desk.Words;
import apim.designer.topology.Node;
import apim.designer.topology.Profile;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table of nodes or sites. What is refused stays in its cell, and out of the design, until it is
/// mended.
///
/// @param refused what was typed and cannot be taken
public record TableState(Design design, Subject subject, Map<Cell, String> refused) {
  /// What the rows are.
  public enum Subject {
    NODES("Nodes"),
    SITES("Sites");

    private final String label;

    Subject(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /// A place in the table.
  public record Cell(int row, int column) {}

  /// What typing or pasting comes to.
  ///
  /// @param edit what the design is to become; empty where nothing of it changes
  /// @param told why something was refused, or what was done
  public record Typed(TableState next, Optional<Edit> edit, Optional<String> told) {}

  private static final int MOST_ROWS = 5_000;
  private static final int BELOW = Footprint.CARD.height() + 32;

  public TableState {
    refused = Map.copyOf(refused);
  }

  public static TableState of(Design design, Subject subject) {
    return new TableState(design, subject, Map.of());
  }

  /// The same cells of another state of the design.
  public TableState showing(Design next) {
    return new TableState(next, subject, refused);
  }

  public List<TableColumn> columns() {
    return switch (subject) {
      case NODES -> List.of(NodeColumn.values());
      case SITES -> List.of(SiteColumn.values());
    };
  }

  /// How many rows there are; the empty one in which a node begins is one of them.
  public int rows() {
    return size(design.topology()) + (canGrow() ? 1 : 0);
  }

  private int size(Topology topology) {
    return switch (subject) {
      case NODES -> topology.nodes().size();
      case SITES -> SiteColumn.all(topology).size();
    };
  }

  private boolean canGrow() {
    return subject == Subject.NODES;
  }

  /// Where one begins to type: at the first address that is missing, or else in the first cell.
  public Cell begin() {
    List<Node> nodes = design.topology().nodes();
    return IntStream.range(0, subject == Subject.NODES ? nodes.size() : 0)
        .filter(row -> nodes.get(row).address().isEmpty())
        .mapToObj(row -> new Cell(row, columns().indexOf(NodeColumn.ADDRESS)))
        .findFirst()
        .orElseGet(() -> new Cell(0, firstOpen()));
  }

  private int firstOpen() {
    return IntStream.range(0, columns().size())
        .filter(i -> columns().get(i).isOpen())
        .findFirst()
        .orElse(0);
  }

  /// What a row is about; empty for the one in which a node begins.
  public Optional<Ref> ref(int row) {
    if (row >= size(design.topology())) {
      return Optional.empty();
    }
    return Optional.of(
        switch (subject) {
          case NODES -> Ref.of(design.topology().nodes().get(row).id());
          case SITES -> SiteColumn.all(design.topology()).get(row).ref();
        });
  }

  /// What a cell says: what was typed, also where it is refused.
  public String text(Cell cell) {
    String typed = refused.get(cell);
    if (typed != null) {
      return typed;
    }
    return cell.row() < size(design.topology())
        ? columns().get(cell.column()).text(design.topology(), cell.row())
        : "";
  }

  /// Why what a cell says is not in the design; empty where it is.
  public Optional<String> fault(Cell cell) {
    return Optional.ofNullable(refused.get(cell)).flatMap(text -> fault(design, cell, text));
  }

  private Optional<String> fault(Design now, Cell cell, String text) {
    try {
      edit(now, cell, text, Optional.empty());
      return Optional.empty();
    } catch (IllegalArgumentException why) {
      return Optional.of(Words.sentence(String.valueOf(why.getMessage())));
    }
  }

  /// A text is typed into a cell.
  public Typed typed(Cell cell, String text) {
    Map<Cell, String> left = new HashMap<>(refused);
    left.remove(cell);
    Optional<String> fault = fault(design, cell, text);
    if (fault.isPresent()) {
      left.put(cell, text);
      return new Typed(new TableState(design, subject, left), Optional.empty(), fault);
    }
    return new Typed(
        new TableState(design, subject, left),
        edit(design, cell, text, Optional.empty()),
        Optional.empty());
  }

  private Optional<Edit> edit(Design now, Cell cell, String text, Optional<Position> after) {
    TableColumn column = columns().get(cell.column());
    if (cell.row() < size(now.topology())) {
      return column.typed(now, cell.row(), text);
    }
    if (text.isBlank()) {
      return Optional.empty();
    }
    Profile profile =
        now.topology().nodes().isEmpty()
            ? Profile.ALL_IN_ONE
            : now.topology().nodes().getLast().profile();
    Node node =
        NewElements.node(
            now, column == NodeColumn.PROFILE ? NodeColumn.profile(text.strip()) : profile);
    Edit add = new Edit.Add(node, after.orElseGet(() -> place(now, node)));
    List<Edit> edits = new ArrayList<>(List.of(add));
    column.typed(add.applyTo(now), cell.row(), text).ifPresent(edits::add);
    return Optional.of(new Edit.Together("Add a node", edits));
  }

  private static Position place(Design design, Node node) {
    return TidyLayout.complete(design.topology().with(node), design.layout())
        .of(node.id())
        .orElse(new Position(0, 0));
  }

  /// Rows of a spreadsheet are pasted from a cell on, as one step; a row below the last becomes a
  /// node. What is refused stays in its cells and changes nothing.
  public Typed pasted(Cell at, String clipboard) {
    List<List<String>> lines = lines(clipboard);
    if (lines.size() > MOST_ROWS) {
      return new Typed(
          this,
          Optional.empty(),
          Optional.of("At most " + MOST_ROWS + " rows are pasted at once."));
    }
    Pasting pasting = new Pasting(at);
    IntStream.range(0, lines.size()).forEach(i -> pasting.line(at.row() + i, lines.get(i)));
    return pasting.done();
  }

  private final class Pasting {
    private final Cell at;
    private final Map<Cell, String> left = new HashMap<>(refused);
    private final List<Edit> edits = new ArrayList<>();
    private Design now = design;
    private Optional<Position> last = Optional.empty();
    private int taken;
    private int refusals;
    private int homeless;

    Pasting(Cell at) {
      this.at = at;
    }

    void line(int row, List<String> texts) {
      if (row > size(now.topology()) || (row == size(now.topology()) && !canGrow())) {
        homeless++;
        return;
      }
      int columns = Math.min(texts.size(), columns().size() - at.column());
      for (int i = 0; i < columns; i++) {
        cell(new Cell(row, at.column() + i), texts.get(i));
      }
    }

    private void cell(Cell cell, String text) {
      left.remove(cell);
      int before = now.topology().nodes().size();
      try {
        Optional<Position> below = last.map(place -> new Position(place.x(), place.y() + BELOW));
        edit(now, cell, text, below)
            .ifPresent(
                edit -> {
                  now = edit.applyTo(now);
                  edits.add(edit);
                  taken++;
                });
        if (now.topology().nodes().size() > before) {
          last = now.layout().of(now.topology().nodes().getLast().id());
        }
      } catch (IllegalArgumentException _) {
        left.put(cell, text);
        refusals++;
      }
    }

    Typed done() {
      Optional<Edit> edit =
          edits.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Edit.Together("Paste " + taken + (taken == 1 ? " cell" : " cells"), edits));
      return new Typed(new TableState(design, subject, left), edit, Optional.of(told()));
    }

    private String told() {
      String done = taken + (taken == 1 ? " cell changed" : " cells changed");
      String not = refusals == 0 ? "" : ", " + refusals + " refused and marked red";
      String beyond =
          homeless == 0 ? "" : ", " + homeless + (homeless == 1 ? " row" : " rows") + " too many";
      return done + not + beyond + ".";
    }
  }

  /// The rows of a spreadsheet's text, without the captions of this table.
  private List<List<String>> lines(String clipboard) {
    List<List<String>> lines =
        clipboard
            .lines()
            .map(line -> Arrays.stream(line.split("\t", -1)).map(TableState::plain).toList())
            .toList();
    List<String> titles = columns().stream().map(TableColumn::title).toList();
    return !lines.isEmpty() && lines.getFirst().equals(titles)
        ? lines.subList(1, lines.size())
        : lines;
  }

  // A spreadsheet puts what has quotation marks in it between two of them.
  private static String plain(String cell) {
    return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  /// A rectangle of cells as a spreadsheet takes it.
  public String copied(Cell from, Cell to) {
    return IntStream.rangeClosed(from.row(), to.row())
        .mapToObj(
            row ->
                IntStream.rangeClosed(from.column(), to.column())
                    .mapToObj(column -> text(new Cell(row, column)))
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  /// The whole table with its captions, as a spreadsheet takes it.
  public String copied() {
    String titles = columns().stream().map(TableColumn::title).collect(Collectors.joining("\t"));
    int rows = size(design.topology());
    return rows == 0
        ? titles
        : titles + "\n" + copied(new Cell(0, 0), new Cell(rows - 1, columns().size() - 1));
  }
}
