package apim.designer.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Attachments;
import apim.designer.design.Design;
import apim.designer.design.Position;
import apim.designer.design.RandomDesigns;
import apim.designer.diagram.PictureFormat;
import apim.designer.diagram.PictureOptions;
import apim.designer.project.DesignFile;
import apim.designer.project.DesignFileException;
import apim.designer.project.Opened;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import apim.designer.topology.ElementId;
import apim.designer.topology.FileName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pictures for documents, and the designs that they carry.
final class DesignPictureTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final PictureOptions SMALL = PictureOptions.DOCUMENT.withScale(0.02);

  @TempDir private Path folder;

  private static byte[] picture(Design design, PictureFormat format, PictureOptions options) {
    return Outcome.of(design, TODAY)
        .picture(format, options, DesignFile.print(design, Optional.empty()));
  }

  private Opened opened(byte[] picture, PictureFormat format)
      throws IOException, DesignFileException {
    return DesignFile.read(Files.write(folder.resolve("picture." + format.ending()), picture));
  }

  private void assertOpensAgain(Design design, PictureFormat format) throws Exception {
    Opened opened = opened(picture(design, format, SMALL), format);
    assertEquals(design.topology(), opened.design().topology());
    assertEquals(design.layout(), opened.design().layout());
    assertTrue(opened.carried());
  }

  @ParameterizedTest
  @EnumSource(
      value = PictureFormat.class,
      names = {"SVG", "PNG", "DRAWIO"})
  void everyTemplateOpensAgainFromItsPicture(PictureFormat format) throws Exception {
    for (Template template : Templates.all()) {
      assertOpensAgain(Templates.design(template.id()), format);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = PictureFormat.class,
      names = {"SVG", "PNG", "DRAWIO"})
  void twoHundredRandomDesignsOpenAgainFromTheirPictures(PictureFormat format) throws Exception {
    for (long seed = 0; seed < 200; seed++) {
      assertOpensAgain(RandomDesigns.design(seed), format);
    }
  }

  @Test
  void aDrawioFileWithFullNamesOpensAsTheSameDesign() throws Exception {
    Design design = Templates.design("p4-internal-and-external");
    byte[] picture =
        picture(design, PictureFormat.DRAWIO, PictureOptions.DOCUMENT.withFullNames(true));
    assertEquals(design.layout(), opened(picture, PictureFormat.DRAWIO).design().layout());
  }

  @Test
  void aBoxThatWasMovedInDrawioStandsThere() throws Exception {
    Design design = Templates.design("active-active");
    ElementId moved = new ElementId("apim-1");
    Position at = design.layout().of(moved).orElseThrow();
    String drawio =
        new String(
            picture(design, PictureFormat.DRAWIO, PictureOptions.DOCUMENT), StandardCharsets.UTF_8);
    String before = "<mxGeometry x=\"%d\" y=\"%d\"".formatted(at.x(), at.y());
    assertTrue(drawio.contains(before));
    String edited =
        drawio.replace(
            before, "<mxGeometry x=\"%s\" y=\"%d\"".formatted(at.x() + 39.6, at.y() - 8));
    Opened opened = opened(edited.getBytes(StandardCharsets.UTF_8), PictureFormat.DRAWIO);
    assertEquals(
        design.layout().with(moved, new Position(at.x() + 40, at.y() - 8)),
        opened.design().layout());
    assertEquals(design.topology(), opened.design().topology());
  }

  @Test
  void aDesignFileThatWasWrittenElsewhereIsCarriedAsItIs() throws Exception {
    Design design = Templates.design("single-node");
    String text =
        "\uFEFF"
            + DesignFile.print(design, Optional.empty())
                .replace("\n", "\r\n")
                .replaceFirst(
                    "\"name\": \"[^\"]*\"", "\"name\": \"a<b>&'\\u0007\uFFFF\uFEFF\\t]]>\"");
    Design odd = DesignFile.read(Files.writeString(folder.resolve("odd"), text)).design();
    for (PictureFormat format :
        List.of(PictureFormat.SVG, PictureFormat.PNG, PictureFormat.DRAWIO)) {
      byte[] picture = Outcome.of(odd, TODAY).picture(format, SMALL, text);
      assertEquals(odd, opened(picture, format).design(), format.label());
    }
  }

  @Test
  void aPictureCarriesNoFileThatTheDesignNames() {
    Design design = Templates.design("active-active");
    Design withFiles =
        design.withAttachments(
            Attachments.NONE.with(new FileName("server.key"), "-----BEGIN PRIVATE KEY-----"));
    for (PictureFormat format : PictureFormat.values()) {
      assertTrue(
          Arrays.equals(picture(design, format, SMALL), picture(withFiles, format, SMALL)),
          format.label());
    }
  }

  @Test
  void aPictureOfAPartCarriesThatPartAlone() throws Exception {
    Design design = Templates.design("p4-internal-and-external");
    PictureOptions part =
        SMALL.withOnly(Set.of(new ElementId("internal"), new ElementId("lb-internal")));
    for (PictureFormat format :
        List.of(PictureFormat.SVG, PictureFormat.PNG, PictureFormat.DRAWIO)) {
      Design opened = opened(picture(design, format, part), format).design();
      assertEquals(
          Set.of("internal", "internal-1", "internal-2", "lb-internal"),
          opened.topology().ids().map(ElementId::value).collect(Collectors.toSet()));
    }
    String svg = new String(picture(design, PictureFormat.SVG, part), StandardCharsets.UTF_8);
    assertFalse(svg.contains("external-1"));
    assertFalse(svg.contains("Data</text>"));
  }

  @Test
  void findingsAreMarkedOnlyWhereTheyAreAskedFor() {
    Design design = RandomDesigns.design(4);
    Outcome outcome = Outcome.of(design, TODAY);
    String rule = outcome.findings().getFirst().rule().id();
    assertFalse(outcome.diagram().contains(rule));
    for (boolean wanted : new boolean[] {true, false}) {
      byte[] svg =
          outcome.picture(PictureFormat.SVG, PictureOptions.DOCUMENT.withFindings(wanted), "");
      assertEquals(wanted, new String(svg, StandardCharsets.UTF_8).contains(rule));
    }
  }

  @Test
  void equalDesignsGiveEqualPictures() {
    Design design = Templates.design("p3-distributed");
    for (PictureFormat format : PictureFormat.values()) {
      assertTrue(
          Arrays.equals(picture(design, format, SMALL), picture(design, format, SMALL)),
          format.label());
    }
    assertNotEquals(
        new String(picture(design, PictureFormat.SVG, SMALL), StandardCharsets.UTF_8),
        new String(
            picture(
                design,
                PictureFormat.SVG,
                SMALL.withTheme(apim.designer.diagram.PictureTheme.DARK)),
            StandardCharsets.UTF_8));
  }
}
