package apim.designer.cli;

import apim.designer.bundle.EditedToml;
import apim.designer.bundle.UnreadableToml;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.diff.UnifiedDiff;
import apim.designer.disk.BoundedFile;
import apim.designer.disk.DiskReason;
import apim.designer.disk.Shown;
import apim.designer.disk.WholeFile;
import apim.designer.topology.ElementId;
import apim.designer.validation.Finding;
import apim.designer.validation.Judgement;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/// Applies a design's changes to a real deployment.toml.
final class Patch {
  private static final int LARGEST = BoundedFile.MEGABYTE;

  private final Terminal terminal;
  private final Designs designs;

  Patch(Terminal terminal, Designs designs) {
    this.terminal = terminal;
    this.designs = designs;
  }

  int toStandardOutput(Path design, String node, Path toml) {
    terminal.out().print(edited(design, node, toml, text(toml)));
    return 0;
  }

  int toFile(Path design, String node, Path toml, Path out) {
    Designs.write(out, bytes(edited(design, node, toml, text(toml))), true);
    return 0;
  }

  /// The old file is kept beside the new one, under the first free name.
  int inPlace(Path design, String node, Path toml) {
    String original = text(toml);
    String edited = edited(design, node, toml, original);
    if (edited.equals(original)) {
      terminal.say(toml + ": nothing to change");
      return 0;
    }
    Path backup = backup(toml);
    replace(toml, edited, backup, original);
    terminal.say(toml + ": changed; the old file is " + backup);
    return 0;
  }

  /// Whatever keeps the file from being replaced leaves no backup either.
  private static void replace(Path toml, String edited, Path backup, String original) {
    try {
      WholeFile.requireReplaceable(toml);
      WholeFile.write(backup, bytes(original), true);
      try {
        WholeFile.write(toml, bytes(edited), false);
      } catch (IOException e) {
        Files.deleteIfExists(backup);
        throw e;
      }
    } catch (IOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  int diff(Path design, String node, Path toml) {
    String original = text(toml);
    terminal
        .out()
        .print(
            UnifiedDiff.of(
                "a/" + Shown.of(toml.getFileName()),
                "b/" + Shown.of(toml.getFileName()),
                original,
                edited(design, node, toml, original)));
    return 0;
  }

  private String edited(Path design, String node, Path toml, String original) {
    Deployment deployment = designs.judged(design).outcome().deployment();
    try {
      ApimServer server = server(deployment, design, node);
      String edited = EditedToml.of(deployment, server, original).text();
      Judgement judgement =
          Judgement.ofFile(
              deployment.withFile(server.id(), original), server.id(), terminal.today());
      judgement.standing().forEach(finding -> terminal.say(toml + ": " + said(finding)));
      judgement
          .accepted()
          .forEach(let -> terminal.say(toml + ": " + let.because() + " - " + said(let.finding())));
      return edited;
    } catch (UnreadableToml unreadable) {
      throw new Refusal(
          toml + ":" + unreadable.line() + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private static String said(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message();
  }

  private static ApimServer server(Deployment deployment, Path design, String node) {
    return deployment.servers().stream()
        .filter(server -> server.id().value().equals(node))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    design
                        + ": there is no node '"
                        + node
                        + "'; the nodes are "
                        + deployment.servers().stream()
                            .map(ApimServer::id)
                            .map(ElementId::value)
                            .collect(Collectors.joining(", "))));
  }

  private static Path backup(Path toml) {
    Path backup = toml.resolveSibling(toml.getFileName() + ".bak");
    for (int number = 2; Files.exists(backup, LinkOption.NOFOLLOW_LINKS); number++) {
      backup = toml.resolveSibling(toml.getFileName() + ".bak" + number);
    }
    return backup;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Decoded strictly, so that writing it back gives the same bytes.
  private static String text(Path toml) {
    try {
      return BoundedFile.text(toml, LARGEST);
    } catch (CharacterCodingException e) {
      throw new Refusal(toml + ": the file is not UTF-8; save it as UTF-8", e);
    } catch (IOException e) {
      throw new Refusal(toml + ": the file cannot be read: " + DiskReason.of(e), e);
    }
  }
}
