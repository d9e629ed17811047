package apim.designer.project;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import java.util.List;
import java.util.Optional;

/// A design as it was read, with what a faithful save needs.
///
/// @param text the file exactly as it was read; saving an unchanged design writes it again
/// @param newer present when a newer designer wrote the file: the sentence with which a terminal
///     refuses it; the window shows it read-only
/// @param remarks what is wrong beside the file and does not keep it from opening, such as an
///     attachment that cannot be read
/// @param carried whether a picture carried it; then there is no design file yet
public record Opened(
    Design design,
    String text,
    int schemaVersion,
    Optional<Problem> newer,
    List<Problem> remarks,
    boolean carried) {
  public Opened {
    remarks = List.copyOf(remarks);
  }

  /// Whether the design may only be looked at, because saving would lose what is not understood.
  public boolean readOnly() {
    return newer.isPresent();
  }

  Opened withDesign(Design newDesign, List<Problem> newRemarks) {
    return new Opened(newDesign, text, schemaVersion, newer, newRemarks, carried);
  }

  /// The same out of a picture in which boxes may have been moved.
  Opened outOfPicture(Layout layout) {
    return new Opened(design.withLayout(layout), text, schemaVersion, newer, remarks, true);
  }
}
