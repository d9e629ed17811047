package apim.designer.comparison;

import apim.designer.comparison.ElementChange.How;
import java.util.List;

/// A file of the bundle that two designs write differently.
///
/// @param added how many lines only the second design writes
/// @param removed how many lines only the first design writes
/// @param difference in the unified format, line by line, secrets masked
public record ChangedFile(String path, How how, int added, int removed, List<String> difference) {
  public ChangedFile {
    difference = List.copyOf(difference);
  }
}
