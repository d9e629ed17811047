package apim.designer.session;

import apim.designer.design.Design;
import apim.designer.design.History;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Opened;
import java.nio.file.Path;
import java.util.Optional;

/// Everything that a window shows of the open design, at one moment.
///
/// @param tab which of the open designs it is
/// @param file where the design is saved; empty until it is
/// @param opened what was read from or last written to `file`
public record Snapshot(
    TabId tab, Optional<Path> file, Optional<Opened> opened, History history, Outcome outcome) {
  public Design design() {
    return history.present();
  }

  public boolean isModified() {
    return history.isModified();
  }

  /// Whether nothing was done to the design since it came.
  public boolean isUntouched() {
    return history.past().isEmpty() && history.future().isEmpty();
  }

  /// Whether it holds nothing that anybody would miss, so that another design may have its place.
  boolean isVacant() {
    return isUntouched()
        && !isModified()
        && file.isEmpty()
        && opened.isEmpty()
        && design().topology().elements().isEmpty();
  }

  /// Whether this design came in the place of that of `before`; read again from its file, it is the
  /// same.
  public boolean replaces(Snapshot before) {
    return isUntouched()
        && !(file.isPresent() ? file.equals(before.file()) : design().equals(before.design()));
  }

  /// Whether the design may only be looked at, because a newer designer made it.
  public boolean readOnly() {
    return opened.isPresent() && opened.get().readOnly();
  }
}
