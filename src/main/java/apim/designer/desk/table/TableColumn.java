package apim.designer.desk.table;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.topology.Topology;
import java.util.Optional;

/// A column of the table: what its cells say, and what typing into them does.
public interface TableColumn {
  String title();

  /// What the cell of a row says.
  String text(Topology topology, int row);

  /// Empty where nothing changes.
  ///
  /// @throws IllegalArgumentException with a reason where the text is refused
  Optional<Edit> typed(Design design, int row, String text);

  /// Whether it can be typed into.
  default boolean isOpen() {
    return true;
  }
}
