package apim.designer.cli;

import apim.designer.bundle.Artifact;
import apim.designer.bundle.EarlierBundle;
import apim.designer.bundle.Issuance;
import apim.designer.bundle.Zip;
import apim.designer.cli.Designs.Judged;
import apim.designer.deployment.NginxInstance;
import apim.designer.diagram.DrawingException;
import apim.designer.diagram.PictureFormat;
import apim.designer.diagram.PictureOptions;
import apim.designer.topology.CertificatePlan;
import apim.designer.validation.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes bundles, folders and pictures.
final class Exports {
  private static final int REFUSED = 1;

  private final Terminal terminal;
  private final Designs designs;

  Exports(Terminal terminal, Designs designs) {
    this.terminal = terminal;
    this.designs = designs;
  }

  int render(Path file, Path folder) {
    Judged judged = designs.judged(file);
    Set<String> others =
        new RenderedFolder(folder).write(judged.outcome().artifacts(judged.text()));
    if (!others.isEmpty()) {
      terminal.say(RenderedFolder.staying(folder, others));
    }
    return 0;
  }

  int export(
      Path file, Path out, boolean force, @Nullable Path passphraseFile, @Nullable Path authority) {
    Judged judged = designs.judged(file);
    requireUse(file, judged, passphraseFile, authority);
    if (judged.outcome().hasErrors() && !force) {
      return refused(file, judged);
    }
    Issuance issuance =
        new Issuance(
            terminal.now(),
            terminal.random().get(),
            Optional.ofNullable(passphraseFile).map(Passphrases::passphrase),
            Optional.ofNullable(authority).map(Passphrases::authority),
            EarlierBundle.encryptionKey(out));
    Designs.write(out, Zip.of(bundle(judged, issuance, authority)), true);
    return 0;
  }

  /// Whoever gives a passphrase believes that the keys will be under it, and must not be left to.
  private static void requireUse(
      Path file, Judged judged, @Nullable Path passphraseFile, @Nullable Path authority) {
    List<CertificatePlan> plans =
        judged.outcome().deployment().instances().stream()
            .filter(NginxInstance::endsTls)
            .map(instance -> instance.loadBalancer().certificate())
            .toList();
    if (passphraseFile != null
        && plans.stream()
            .noneMatch(plan -> plan instanceof CertificatePlan.Made made && made.encryptedKey())) {
      throw new Refusal(
          file
              + ": --passphrase-file has no effect, because no load balancer of this design has"
              + " \"encryptedKey\": true in its certificate; set it there, or leave the option"
              + " out");
    }
    if (authority != null
        && plans.stream().noneMatch(CertificatePlan.PrivateCa.class::isInstance)) {
      throw new Refusal(
          file
              + ": --ca has no effect, because no load balancer of this design has a certificate"
              + " with \"source\": \"private-ca\"; set it there, or leave the option out");
    }
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
    terminal.say("Nothing was exported: repair these first, or export all the same with --force.");
    return REFUSED;
  }

  int draw(Path file, Path out, PictureWishes wishes) {
    PictureFormat format = wishes.format(out);
    Judged judged = designs.judged(file);
    PictureOptions options = wishes.options(format, judged.outcome().design().topology());
    Designs.write(out, picture(judged, format, options), false);
    return 0;
  }

  /// The picture comes first: a document never names one that is not there.
  int document(Path file, Path out) {
    String name = String.valueOf(out.getFileName());
    if (!name.toLowerCase(Locale.ROOT).endsWith(".md")) {
      throw new Refusal(out + ": a document ends in .md; name it so");
    }
    String picture = name.substring(0, name.length() - ".md".length()) + ".svg";
    Judged judged = designs.judged(file);
    Path beside = out.resolveSibling(picture);
    Designs.write(beside, picture(judged, PictureFormat.SVG, PictureOptions.DOCUMENT), false);
    Designs.write(out, judged.outcome().document(picture).getBytes(StandardCharsets.UTF_8), false);
    return 0;
  }

  private static byte[] picture(Judged judged, PictureFormat format, PictureOptions options) {
    try {
      return judged.outcome().picture(format, options, judged.text());
    } catch (DrawingException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
