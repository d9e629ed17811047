package apim.designer.desk.window;

import apim.designer.desk.NewElements;
import apim.designer.desk.Questions.Kind;
import apim.designer.diagram.PictureFormat;
import apim.designer.disk.Shown;
import apim.designer.session.Snapshot;
import apim.designer.topology.Label;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What files of a design are called.
public final class FileNames {
  /// The endings of pictures that may carry a design.
  public static final List<String> PICTURES =
      Arrays.stream(PictureFormat.values())
          .filter(PictureFormat::carriesDesign)
          .map(PictureFormat::ending)
          .toList();

  private FileNames() {}

  /// How a file for the design is suggested to be named, without its ending.
  public static String suggested(Snapshot snapshot) {
    return snapshot
        .file()
        .map(FileNames::suggested)
        .orElseGet(() -> slug(snapshot.design().topology().name().oneLine()));
  }

  private static String suggested(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith("." + Kind.DESIGN.ending()) ? stem(name) : name;
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String slug(String title) {
    String slug =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "design" : slug;
  }

  /// What the design is called once it is saved in `file`: as the file, until somebody names it. While
  /// steps can be redone it keeps its name, since another one would be a step that ends them.
  static Label named(Snapshot snapshot, Path file) {
    Label name = snapshot.design().topology().name();
    boolean follows =
        name.equals(NewElements.UNTITLED)
            || snapshot.file().filter(before -> name.value().equals(suggested(before))).isPresent();
    String own = suggested(file);
    boolean redoable = !snapshot.history().future().isEmpty();
    return follows && !redoable && Shown.of(own).equals(own) ? new Label(own) : name;
  }

  /// The picture that goes with a document.
  public static Path pictureBeside(Path document) {
    String name = String.valueOf(document.getFileName());
    int dot = name.lastIndexOf('.');
    return document.resolveSibling(
        (dot > 0 ? name.substring(0, dot) : name) + "." + PictureFormat.SVG.ending());
  }

  /// What a file is called where a person reads it.
  public static String name(Path file) {
    return Shown.name(file);
  }

  /// What the design is called where a person reads it.
  public static String title(Snapshot snapshot) {
    return snapshot
        .file()
        .map(FileNames::name)
        .orElse(snapshot.design().topology().name().oneLine());
  }

  /// The design among files that were dropped on the window, or a picture that may carry one.
  public static Optional<Path> design(List<Path> dropped) {
    return dropped.stream()
        .filter(file -> ends(file, Kind.DESIGN.ending()))
        .findFirst()
        .or(() -> dropped.stream().filter(FileNames::mayCarryDesign).findFirst());
  }

  private static boolean mayCarryDesign(Path file) {
    return PICTURES.stream().anyMatch(ending -> ends(file, ending));
  }

  private static boolean ends(Path file, String ending) {
    return name(file).toLowerCase(Locale.ROOT).endsWith("." + ending);
  }
}
