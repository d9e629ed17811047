package apim.designer.golden;

import apim.designer.generator.Correction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// One statement of the samples on WSO2's page, and what became of it.
///
/// @param template the template that follows the sample
/// @param within the blocks that it stands in, outermost first, such as `server 443 api / location /`
/// @param text name and arguments; a server block is named by its port and host
/// @param corrections why ours is not the same; none where it is
/// @param ours what stands in our output instead
/// @param oursWithin where it stands there, if elsewhere
record PageStatement(
    String template,
    boolean block,
    String within,
    String text,
    List<Correction> corrections,
    String ours,
    String oursWithin) {
  private static final int COLUMNS = 7;

  /// Every statement of the page, in its order.
  static List<PageStatement> all() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PageStatement.class.getResourceAsStream("/golden/page-samples.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(PageStatement::of)
          .toList();
    }
  }

  private static PageStatement of(String line) {
    String[] columns = Arrays.copyOf(line.split("\t", -1), COLUMNS);
    return new PageStatement(
        columns[0],
        columns[1].equals("block"),
        columns[2],
        columns[3],
        columns[4].equals("present")
            ? List.of()
            : Arrays.stream(columns[4].split(" ")).map(Correction::valueOf).toList(),
        Objects.requireNonNullElse(columns[5], ""),
        Objects.requireNonNullElse(columns[6], ""));
  }

  boolean present() {
    return corrections.isEmpty();
  }

  @Override
  public String toString() {
    return template + ": " + (within.isEmpty() ? "" : within + " / ") + text;
  }
}
