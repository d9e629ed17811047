package apim.designer.cli;

import apim.designer.bundle.EditedToml;
import apim.designer.bundle.UnreadableToml;
import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.deployment.TomlKind;
import apim.designer.diff.UnifiedDiff;
import apim.designer.topology.ElementId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Applies a design's changes to a real deployment.toml.
final class Patch {
  private static final long LARGEST = 10L * 1024 * 1024;

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
      terminal.err().println(toml + ": nothing to change");
      return 0;
    }
    Path backup = backup(toml);
    Designs.write(backup, bytes(original), true);
    Designs.write(toml, bytes(edited), false);
    terminal.err().println(toml + ": changed; the old file is " + backup);
    return 0;
  }

  int diff(Path design, String node, Path toml) {
    String original = text(toml);
    terminal
        .out()
        .print(
            UnifiedDiff.of(
                "a/" + toml.getFileName(),
                "b/" + toml.getFileName(),
                original,
                edited(design, node, toml, original)));
    return 0;
  }

  private String edited(Path design, String node, Path toml, String original) {
    Deployment deployment = designs.judged(design).outcome().deployment();
    try {
      String edited = EditedToml.of(deployment, server(deployment, design, node), original).text();
      TomlKind.objection(original)
          .ifPresent(objection -> terminal.err().println(toml + ": the file " + objection));
      return edited;
    } catch (UnreadableToml unreadable) {
      throw new Refusal(
          toml + ":" + unreadable.line() + ": " + unreadable.getMessage(), unreadable);
    }
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
    for (int number = 2; Files.exists(backup); number++) {
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
      if (Files.size(toml) > LARGEST) {
        throw new Refusal(toml + ": a deployment.toml has at most 10 MB; check the name");
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(toml)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(toml + ": the file is not UTF-8; save it as UTF-8", e);
    } catch (IOException e) {
      throw new Refusal(toml + ": the file cannot be read; check the name and its rights", e);
    }
  }
}
