package apim.designer.desk.files;

import java.util.List;

/// Lines that are listed, each made into a row when it comes into view.
public interface Listing {
  Listing NOTHING =
      new Listing() {
        @Override
        public int size() {
          return 0;
        }

        @Override
        public String text(int line) {
          throw new IndexOutOfBoundsException(line);
        }

        @Override
        public PreviewRow row(int line, List<PreviewRow.Span> hits) {
          throw new IndexOutOfBoundsException(line);
        }
      };

  int size();

  /// A line as it is seen.
  ///
  /// @param line counted from 0
  String text(int line);

  PreviewRow row(int line, List<PreviewRow.Span> hits);

  /// Whether a secret in it is not seen.
  default boolean masks() {
    return false;
  }

  /// Whether a long line goes on below itself, as in a text that is read.
  default boolean wraps() {
    return false;
  }

  /// Tabs take the place of four letters.
  static String seen(String line) {
    int end = line.length();
    if (end > 0 && line.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > 0 && end < line.length() && line.charAt(end - 1) == '\r') {
      end--;
    }
    String text = line.substring(0, end);
    return text.indexOf('\t') < 0 ? text : text.replace("\t", "    ");
  }
}
