package apim.designer.project;

import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.disk.AtomicSave;
import apim.designer.disk.BoundedFile;
import apim.designer.disk.DiskReason;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.FileName;
import apim.designer.topology.LoadBalancer;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The folder `<design>.files` beside a design, in which the files lie that the design names.
final class AttachmentFolder {
  /// No deployment.toml or certificate comes near this size.
  private static final int LARGEST = BoundedFile.MEGABYTE;

  private final Path folder;

  private AttachmentFolder(Path folder) {
    this.folder = folder;
  }

  static AttachmentFolder of(Path designFile) {
    String name = String.valueOf(designFile.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return new AttachmentFolder(designFile.resolveSibling(stem + ".files"));
  }

  /// Where a file of that name lies.
  Path place(FileName name) {
    return folder.resolve(name.value());
  }

  /// Reads what `design` names. A file that is not there has no text; one that is there and cannot
  /// be read has a remark too.
  Attachments read(Design design, List<Problem> remarks) {
    Map<FileName, String> texts = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    for (FileName name : design.topology().files().toList()) {
      Path file = place(name);
      if (!Files.exists(file)) {
        continue;
      }
      try {
        requireInside(file);
        texts.put(name, text(file));
      } catch (CharacterCodingException e) {
        remarks.add(
            Problem.ofFile(
                file.toString(), "this is not UTF-8 text; put a text file in its place"));
      } catch (IOException e) {
        remarks.add(
            Problem.ofFile(file.toString(), "this file cannot be read: " + DiskReason.of(e)));
      }
    }
    return new Attachments(texts);
  }

  static String text(Path file) throws IOException {
    return BoundedFile.text(file, LARGEST);
  }

  /// A design comes from anywhere; a link beside it must not bring a file of its reader into a
  /// bundle, nor a save out of the folder.
  private void requireInside(Path file) throws IOException {
    if (Files.isSymbolicLink(folder)) {
      throw new FileSystemException(
          file.toString(),
          null,
          "the folder that it is in is a link; make it a folder with the files in it");
    }
    if (Files.isSymbolicLink(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
      throw new FileSystemException(
          file.toString(),
          null,
          "it is a link that leads out of the design's folder; put the file itself in its place");
    }
  }

  /// Writes the texts that the folder does not hold yet.
  void write(Design design, AtomicSave save) throws IOException {
    Set<String> keys = keyFiles(design);
    for (Map.Entry<FileName, String> entry : design.attachments().texts().entrySet()) {
      byte[] bytes = entry.getValue().getBytes(StandardCharsets.UTF_8);
      Path file = place(entry.getKey());
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        requireInside(file);
      }
      if (Files.isRegularFile(file)
          && Arrays.equals(BoundedFile.head(file, bytes.length + 1), bytes)) {
        continue;
      }
      Files.createDirectories(folder);
      save.write(file, bytes, keys.contains(entry.getKey().value()));
    }
  }

  private static Set<String> keyFiles(Design design) {
    return design.topology().loadBalancers().stream()
        .map(LoadBalancer::certificate)
        .filter(CertificatePlan.Provided.class::isInstance)
        .map(plan -> ((CertificatePlan.Provided) plan).keyFile().value())
        .collect(Collectors.toSet());
  }
}
