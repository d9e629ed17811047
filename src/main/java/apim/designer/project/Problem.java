package apim.designer.project;

import apim.designer.disk.Shown;

/// One thing that is wrong with a design file: where it is and what to do about it.
///
/// @param line counted from 1; 0 where the file as a whole is meant
/// @param column counted from 1; 0 where the file as a whole is meant
/// @param field the path of the value, such as `nodes[1].address`
/// @param message one sentence that says what is wrong and what to do
public record Problem(String file, int line, int column, String field, String message) {
  /// The field of a problem that concerns everything in the file.
  public static final String WHOLE_FILE = "design file";

  /// A problem of the file as a whole.
  static Problem ofFile(String file, String message) {
    return new Problem(file, 0, 0, WHOLE_FILE, message);
  }

  @Override
  public String toString() {
    String place = line == 0 ? "" : ":" + line + ":" + column;
    return Shown.of(file + place + ": " + field + ": " + message);
  }
}
