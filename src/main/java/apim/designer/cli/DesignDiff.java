package apim.designer.cli;

import apim.designer.comparison.ComparedDesigns;
import java.nio.file.Path;

/// Says what differs between two designs.
final class DesignDiff {
  private static final int DIFFERENT = 1;

  private final Terminal terminal;
  private final Designs designs;

  DesignDiff(Terminal terminal, Designs designs) {
    this.terminal = terminal;
    this.designs = designs;
  }

  int run(Path before, Path after, DiffFormat format) {
    ComparedDesigns compared =
        ComparedDesigns.of(designs.judged(before).outcome(), designs.judged(after).outcome());
    terminal
        .out()
        .print(
            switch (format) {
              case TEXT -> DiffText.of(before, after, compared);
              case MARKDOWN -> DiffMarkdown.of(before, after, compared);
              case JSON -> DiffJson.of(before, after, compared);
            });
    return compared.isEmpty() ? 0 : DIFFERENT;
  }
}
