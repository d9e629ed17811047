package apim.designer.project;

import apim.designer.design.Design;
import apim.designer.disk.AtomicSave;
import apim.designer.disk.BoundedFile;
import apim.designer.disk.Disk;
import apim.designer.disk.DiskReason;
import apim.designer.json.Json;
import apim.designer.json.JsonPrinter;
import apim.designer.topology.FileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A design on disk, `*.apimtopology`, with the folder of files that belong to it.
public final class DesignFile {
  /// The largest design file that is read, in bytes; a thousand nodes take a tenth of it.
  public static final int LARGEST = 10 * 1024 * 1024;

  private DesignFile() {}

  /// The largest picture that is read for the design that it carries, in bytes.
  private static final int LARGEST_PICTURE = 64 * BoundedFile.MEGABYTE;

  /// Reads a design, or one that a picture carries, and the files that it names.
  public static Opened read(Path file) throws DesignFileException {
    byte[] bytes = bytes(file);
    return switch (parsed(file, bytes)) {
      case ParseResult.Faulty faulty -> throw new DesignFileException(faulty.problems());
      case ParseResult.Parsed parsed -> {
        Opened opened = parsed.opened();
        List<Problem> remarks = new ArrayList<>(opened.remarks());
        Design design = opened.design();
        yield opened.withDesign(
            design.withAttachments(AttachmentFolder.of(file).read(design, remarks)), remarks);
      }
    };
  }

  private static ParseResult parsed(Path file, byte[] bytes) throws DesignFileException {
    return switch (CarriedDesign.in(bytes)) {
      case CarriedDesign.Found.NoPicture _ -> parse(file.toString(), bytes);
      case CarriedDesign.Found.Nothing(var sentence) -> throw failure(file, sentence);
      case CarriedDesign.Found.Text(var text, var moved) ->
          switch (parse(file.toString(), text)) {
            case ParseResult.Faulty faulty -> faulty;
            case ParseResult.Parsed(var opened) ->
                new ParseResult.Parsed(
                    opened.outOfPicture(CarriedDesign.moved(opened.design(), moved)));
          };
    };
  }

  /// Where a file lies that belongs to the design in `designFile`.
  public static Path attachment(Path designFile, FileName name) {
    return AttachmentFolder.of(designFile).place(name);
  }

  private static byte[] bytes(Path file) throws DesignFileException {
    if (Files.isDirectory(file)) {
      throw failure(file, "this is a folder; name a design file in it");
    }
    try {
      return BoundedFile.head(file, LARGEST_PICTURE);
    } catch (IOException e) {
      throw failure(file, "the design cannot be read: " + DiskReason.of(e));
    }
  }

  /// Reads the text of a design; its attachments stay unread.
  ///
  /// @param fileName as problems shall name it
  public static ParseResult parse(String fileName, byte[] bytes) {
    return new DesignParser(fileName).parse(bytes);
  }

  public static ParseResult parse(String fileName, String text) {
    return parse(fileName, text.getBytes(StandardCharsets.UTF_8));
  }

  /// The text of a design file. A design that is as it was opened has the text that it was opened
  /// from, of an older schema version, too; otherwise unknown properties stay at their objects.
  public static String print(Design design, Optional<Opened> previous) {
    if (previous.isPresent() && sameText(design, previous.get())) {
      return previous.get().text();
    }
    Optional<Json.Obj> before =
        previous.flatMap(
            opened ->
                DesignParser.tree(opened.text())
                    .map(tree -> Migration.toCurrent(tree, opened.schemaVersion())));
    return JsonPrinter.print(DesignTree.of(design, before));
  }

  /// All that a design says, as its file would hold it were it new.
  public static Json.Obj tree(Design design) {
    return DesignTree.of(design, Optional.empty());
  }

  private static boolean sameText(Design design, Opened previous) {
    return design.topology().equals(previous.design().topology())
        && design.layout().equals(previous.design().layout());
  }

  /// Saves a design and the files that belong to it. On any failure the old file stays as it was.
  ///
  /// @param previous what the design was opened or last saved as
  /// @return what to hand to the next save
  public static Opened write(Path file, Design design, Optional<Opened> previous)
      throws DesignFileException {
    return write(file, design, previous, Disk.REAL);
  }

  static Opened write(Path file, Design design, Optional<Opened> previous, Disk disk)
      throws DesignFileException {
    if (previous.isPresent() && previous.get().readOnly()) {
      throw failure(
          file,
          "the design was made by a newer designer and cannot be saved by this one without loss;"
              + " update the designer");
    }
    String text = print(design, previous);
    AtomicSave save = new AtomicSave(disk);
    try {
      // Before the files beside it are new and it is not.
      AtomicSave.requireReplaceable(file);
      AttachmentFolder.of(file).write(design, save);
      save.write(file, text.getBytes(StandardCharsets.UTF_8), false);
    } catch (IOException e) {
      throw failure(
          file,
          "the design is not saved, and the old file is as it was: "
              + DiskReason.of(e)
              + "; free or change that place, or save under another name");
    }
    return new Opened(design, text, Migration.CURRENT, Optional.empty(), List.of(), false);
  }

  private static DesignFileException failure(Path file, String message) {
    return new DesignFileException(List.of(Problem.ofFile(file.toString(), message)));
  }
}
