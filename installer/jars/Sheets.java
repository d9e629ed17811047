import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import javafx.css.Stylesheet;

/// Puts beside each style sheet in a jar the same in JavaFX's own form, which it takes first and need not parse.
///
///     java --module-path JAVAFX --add-modules javafx.graphics Sheets.java JAR
public final class Sheets {
  private Sheets() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    FileTime time = Files.getLastModifiedTime(jar);
    File css = File.createTempFile("sheet", ".css");
    File bss = File.createTempFile("sheet", ".bss");
    try (FileSystem content = FileSystems.newFileSystem(jar)) {
      for (Path sheet : sheets(content.getPath("/"))) {
        Files.write(css.toPath(), Files.readAllBytes(sheet));
        Stylesheet.convertToBinary(css, bss);
        Path binary = sheet.resolveSibling(sheet.getFileName().toString().replaceFirst("[.]css$", ".bss"));
        Files.write(binary, Files.readAllBytes(bss.toPath()));
        Files.setLastModifiedTime(binary, Files.getLastModifiedTime(sheet));
      }
    } finally {
      css.delete();
      bss.delete();
    }
    Files.setLastModifiedTime(jar, time);
  }

  private static List<Path> sheets(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
  }
}
