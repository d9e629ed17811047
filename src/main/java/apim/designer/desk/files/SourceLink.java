package apim.designer.desk.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a fact can be read: a web address, or a file or thread of a public repository.
///
/// @param caption short enough for a line
public record SourceLink(String caption, String url) {
  private static final Pattern FILE = Pattern.compile("([\\w.-]+/[\\w.-]+):(.+)@([\\w.-]+)");
  private static final Pattern THREAD = Pattern.compile("([\\w.-]+/[\\w.-]+)#(\\d+)");
  private static final String SCHEME = "https://";
  private static final String GITHUB = SCHEME + "github.com/";

  public static SourceLink of(String source) {
    Matcher file = FILE.matcher(source);
    if (!source.startsWith(SCHEME) && file.matches()) {
      String path = file.group(2);
      return new SourceLink(
          file.group(1) + ": " + path.substring(path.lastIndexOf('/') + 1) + " of " + file.group(3),
          GITHUB + file.group(1) + "/blob/" + file.group(3) + "/" + path);
    }
    Matcher thread = THREAD.matcher(source);
    if (thread.matches()) {
      return new SourceLink(source, GITHUB + thread.group(1) + "/issues/" + thread.group(2));
    }
    return new SourceLink(
        source.startsWith(SCHEME) ? source.substring(SCHEME.length()) : source, source);
  }
}
