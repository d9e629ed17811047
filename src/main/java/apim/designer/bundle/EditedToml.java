package apim.designer.bundle;

import apim.designer.deployment.ApimServer;
import apim.designer.deployment.Deployment;
import apim.designer.generator.EncryptionKey;
import apim.designer.generator.TomlChanges;
import apim.designer.toml.Edited;
import apim.designer.toml.Range;
import apim.designer.toml.TomlEditor;
import apim.designer.toml.TomlRefusal;
import apim.designer.topology.Ref;
import java.util.ArrayList;
import java.util.List;

/// A customer's deployment.toml with what the topology asks of its node; every other byte is the
/// customer's.
///
/// @param changed the pieces that differ, in the order of the text
public record EditedToml(String text, List<ArtifactLine> lines, List<Changed> changed) {
  /// A piece of the new text, and what stood there before.
  ///
  /// @param offset in UTF-16 units of the new text
  /// @param length in UTF-16 units of the new text
  public record Changed(int offset, int length, String replaced) {}

  public EditedToml {
    lines = List.copyOf(lines);
    changed = List.copyOf(changed);
  }

  /// The file counts as the one that is attached to the node, whether it is or not.
  ///
  /// @throws UnreadableToml where API-M would not read the file, or would not read the result
  public static EditedToml of(Deployment deployment, ApimServer server, String original) {
    try {
      Deployment judged = deployment.withFile(server.id(), original);
      ApimServer with = judged.server(server.id()).orElseThrow();
      return of(new TomlChanges(judged), with, original, new EncryptionKey.LeftOut());
    } catch (TomlRefusal refusal) {
      throw new UnreadableToml(refusal.line(), refusal.reason(), refusal);
    }
  }

  /// @param server whose file is `original`
  /// @throws UnreadableToml where API-M would not read the file, or would not read the result
  static EditedToml of(TomlChanges changes, ApimServer server, String original, EncryptionKey key) {
    try {
      Edited edited = TomlEditor.apply(original, changes.of(server, key));
      return new EditedToml(
          edited.text(), lines(edited), edited.ranges().stream().map(EditedToml::changed).toList());
    } catch (TomlRefusal refusal) {
      throw new UnreadableToml(refusal.line(), refusal.reason(), refusal);
    }
  }

  /// The lines as toml tells them, each with the line ending that it has in the text.
  private static List<ArtifactLine> lines(Edited edited) {
    List<ArtifactLine> lines = new ArrayList<>();
    int start = 0;
    for (apim.designer.toml.TomlLine line : TomlEditor.lines(edited)) {
      int newline = edited.text().indexOf('\n', start);
      int end = newline < 0 ? edited.text().length() : newline + 1;
      lines.add(
          new ArtifactLine(
              edited.text().substring(start, end),
              line.refs().stream().map(Ref::parse).toList(),
              line.reason()));
      start = end;
    }
    return lines;
  }

  private static Changed changed(Range range) {
    return new Changed(range.offset(), range.length(), range.replaced());
  }
}
