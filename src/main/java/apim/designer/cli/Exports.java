package apim.designer.cli;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.EarlierBundle;
import apim.designer.bundle.Issuance;
import apim.designer.bundle.Mode;
import apim.designer.bundle.Zip;
import apim.designer.cli.Designs.Judged;
import apim.designer.diagram.Drawing;
import apim.designer.validation.Severity;
import java.nio.charset.StandardCharsets;
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
      Designs.writeWithFolders(target, artifact.bytes(), artifact.mode() == Mode.SECRET);
      if (artifact.mode() == Mode.SCRIPT && !target.toFile().setExecutable(true, false)) {
        throw new Refusal(target + ": the script cannot be made executable; check the folder");
      }
    }
    return 0;
  }

  int export(
      Path file, Path out, boolean force, @Nullable Path passphraseFile, @Nullable Path authority) {
    Judged judged = designs.judged(file);
    if (judged.outcome().hasErrors() && !force) {
      return refused(file, judged);
    }
    Issuance issuance =
        new Issuance(
            terminal.now(),
            terminal.random().get(),
            Optional.ofNullable(passphraseFile).map(Secrets::passphrase),
            Optional.ofNullable(authority).map(Secrets::authority),
            EarlierBundle.encryptionKey(out));
    Designs.write(out, Zip.of(bundle(judged, issuance, authority)), true);
    return 0;
  }

  /// Only an authority from outside can be unfit to issue; ours is made for it.
  private static List<Artifact> bundle(Judged judged, Issuance issuance, @Nullable Path authority) {
    try {
      return judged.outcome().bundle(judged.text(), issuance);
    } catch (IllegalArgumentException e) {
      throw new Refusal((authority == null ? "" : authority + ": ") + e.getMessage(), e);
    }
  }

  private int refused(Path file, Judged judged) {
    new FindingPrinter(terminal.err())
        .print(
            file,
            judged,
            judged.outcome().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList());
    terminal
        .err()
        .println("Nothing was exported: repair these first, or export all the same with --force.");
    return REFUSED;
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
}
