package breach.design;

import apim.designer.topology.ApimVersion;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.difflib.DiffUtils;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.seeded.Control;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bouncycastle.asn1.ASN1Integer;
import picocli.CommandLine;

/// Has every bad manner that a wall forbids in this room.
public final class Manners {
  static String remembered = "";

  String getName() {
    return remembered;
  }

  List<Object> libraries() throws Exception {
    return List.of(
        new ObjectMapper(),
        new CommandLine(this),
        new ASN1Integer(1),
        DiffUtils.diff(List.of(), List.of()),
        new ZipArchiveEntry("entry"),
        Color.RED,
        ImageIO.getCacheDirectory(),
        new SVGLoader(),
        new PDRectangle());
  }

  void act() throws Exception {
    System.out.println(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
    new Control().setStyle("-fx-text-fill: red");
    Files.delete(Path.of("x"));
    System.out.println(Files.getFileStore(Path.of("x")));
    System.out.println(ApimVersion.of("4.2").isAtLeast(4, 0));
  }

  /// Its name says nothing.
  static final class MannersUtil {}
}
