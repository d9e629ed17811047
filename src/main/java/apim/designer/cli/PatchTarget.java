package apim.designer.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a patched file goes when it does not go to standard output; one of these.
final class PatchTarget {
  @Option(names = "-o", paramLabel = "OUT", description = "Write the result there.")
  private @Nullable Path out;

  @Option(names = "--in-place", description = "Replace the file; the old one stays beside it.")
  private boolean inPlace;

  @Option(names = "--diff", description = "Print what would change, as a unified diff.")
  private boolean diff;

  int apply(Patch patch, Path design, String node, Path toml) {
    if (out != null) {
      return patch.toFile(design, node, toml, out);
    }
    if (inPlace) {
      return patch.inPlace(design, node, toml);
    }
    return diff ? patch.diff(design, node, toml) : patch.toStandardOutput(design, node, toml);
  }
}
