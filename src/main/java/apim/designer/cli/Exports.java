package apim.designer.cli;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.Mode;
import apim.designer.bundle.Zip;
import apim.designer.cli.Designs.Judged;
import apim.designer.diagram.Drawing;
import apim.designer.validation.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes bundles, folders and pictures.
final class Exports {
  private static final int REFUSED = 1;

  /// The scale of a picture in pixels: two for each of the drawing's, for sharp text.
  private static final double SHARP = 2;

  private final Terminal terminal;
  private final Designs designs;

  Exports(Terminal terminal, Designs designs) {
    this.terminal = terminal;
    this.designs = designs;
  }

  int render(Path file, Path folder) {
    Judged judged = designs.judged(file);
    for (Artifact artifact : judged.outcome().artifacts(judged.text())) {
      Path target = folder.resolve(artifact.path());
      Designs.write(target, artifact.bytes(), artifact.mode() == Mode.SECRET);
      if (artifact.mode() == Mode.SCRIPT && !target.toFile().setExecutable(true, false)) {
        throw new Refusal(target + ": the script cannot be made executable; check the folder");
      }
    }
    return 0;
  }

  int export(Path file, Path out, boolean force, @Nullable Path passphraseFile) {
    Judged judged = designs.judged(file);
    if (judged.outcome().hasErrors() && !force) {
      new FindingPrinter(terminal.err())
          .print(
              file,
              judged,
              judged.outcome().findings().stream()
                  .filter(finding -> finding.severity() == Severity.ERROR)
                  .toList());
      terminal
          .err()
          .println(
              "Nothing was exported: repair these first, or export all the same with --force.");
      return REFUSED;
    }
    Optional<String> passphrase = Optional.ofNullable(passphraseFile).map(Exports::firstLine);
    List<Artifact> artifacts =
        judged.outcome().bundle(judged.text(), terminal.now(), terminal.random().get(), passphrase);
    Designs.write(out, Zip.of(artifacts), true);
    return 0;
  }

  int draw(Path file, Path out) {
    String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".svg") && !name.endsWith(".png")) {
      throw new Refusal(out + ": a picture is an .svg or a .png file; name it so");
    }
    String svg = designs.judged(file).outcome().diagram();
    byte[] picture =
        name.endsWith(".svg") ? svg.getBytes(StandardCharsets.UTF_8) : Drawing.png(svg, SHARP);
    Designs.write(out, picture, false);
    return 0;
  }

  private static String firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines
          .findFirst()
          .filter(line -> line.matches("[ -~]+"))
          .orElseThrow(
              () ->
                  new Refusal(
                      file
                          + ":1: the first line is to be the passphrase, in printable ASCII, as"
                          + " nginx's ssl_password_file takes it; write one"));
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new Refusal(file + ": the passphrase cannot be read; check the name and its rights", e);
    }
  }
}
