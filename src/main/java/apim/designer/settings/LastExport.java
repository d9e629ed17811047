package apim.designer.settings;

import java.nio.file.Path;

/// Where a design was exported to.
///
/// @param design its file
/// @param bundle the zip
/// @param mark what tells the bundle from every other that may lie there later
public record LastExport(Path design, Path bundle, String mark) {
  public LastExport {
    design = design.toAbsolutePath().normalize();
    bundle = bundle.toAbsolutePath().normalize();
  }
}
