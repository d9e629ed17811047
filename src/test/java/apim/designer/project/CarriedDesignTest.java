package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures that carry a design, whole, edited elsewhere and broken.
final class CarriedDesignTest {
  private static final Design DESIGN = Templates.design("active-active");
  private static final String TEXT = DesignFile.print(DESIGN, Optional.empty());
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n</svg>\n";
  private static final String DRAWIO =
      "<mxfile><diagram><mxGraphModel><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>"
          + "</root></mxGraphModel></diagram></mxfile>";

  @TempDir private Path folder;

  private Opened read(byte[] file) throws IOException, DesignFileException {
    return DesignFile.read(Files.write(folder.resolve("picture"), file));
  }

  private Opened read(String file) throws IOException, DesignFileException {
    return read(file.getBytes(StandardCharsets.UTF_8));
  }

  private String refusal(byte[] file) {
    DesignFileException refused = assertThrows(DesignFileException.class, () -> read(file));
    assertEquals(1, refused.problems().size());
    return refused.problems().getFirst().message();
  }

  private String refusal(String file) {
    return refusal(file.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_ARGB), "png", out);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  @Test
  void aPngStaysAPictureAndEveryChunkHasItsChecksum() throws IOException {
    byte[] carrying = CarriedDesign.inPng(png(), TEXT);
    assertEquals(3, ImageIO.read(new ByteArrayInputStream(carrying)).getWidth());
    ByteBuffer chunks = ByteBuffer.wrap(carrying).position(8);
    int texts = 0;
    while (chunks.hasRemaining()) {
      byte[] typed = new byte[chunks.getInt() + 4];
      chunks.get(typed);
      CRC32 checksum = new CRC32();
      checksum.update(typed);
      assertEquals((int) checksum.getValue(), chunks.getInt());
      texts += new String(typed, 0, 4, StandardCharsets.US_ASCII).equals("iTXt") ? 1 : 0;
    }
    assertEquals(1, texts);
  }

  @Test
  void aSaveAfterwardsIsTheTextOfTheDesignAndNotThePicture() throws Exception {
    for (Opened opened :
        new Opened[] {
          read(CarriedDesign.inSvg(SVG, TEXT)),
          read(CarriedDesign.inPng(png(), TEXT)),
          read(CarriedDesign.inDrawio(DRAWIO, TEXT))
        }) {
      assertEquals(DESIGN, opened.design());
      assertEquals(TEXT, DesignFile.print(opened.design(), Optional.of(opened)));
    }
  }

  @Test
  void aDrawioPageThatIsPackedIsRead() throws Exception {
    String carrying = CarriedDesign.inDrawio(DRAWIO, TEXT);
    int from = carrying.indexOf("<mxGraphModel>");
    int to = carrying.indexOf("</diagram>");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
      out.write(
          URLEncoder.encode(carrying.substring(from, to), StandardCharsets.UTF_8)
              .replace("+", "%20")
              .getBytes(StandardCharsets.US_ASCII));
    }
    String page = Base64.getEncoder().encodeToString(packed.toByteArray());
    assertEquals(
        DESIGN, read(carrying.substring(0, from) + page + carrying.substring(to)).design());
  }

  @Test
  void aBoxInAGroupOfDrawioStandsWhereTheGroupHasIt() throws Exception {
    String carrying =
        CarriedDesign.inDrawio(DRAWIO, TEXT)
            .replace(
                "</root>",
                """
                <mxCell id="g" vertex="1" parent="1"><mxGeometry x="100" y="50" as="geometry"/></mxCell>
                <object id="apim-1" label="" at="100 60"><mxCell vertex="1" parent="g"><mxGeometry x="8" y="16" as="geometry"/></mxCell></object>
                <object id="no such" label="" at="1 2"><mxCell vertex="1" parent="1"><mxGeometry x="8" as="geometry"/></mxCell></object>
                <object id="apim-2" label="" at="far"><mxCell vertex="1" parent="apim-2"><mxGeometry x="1e300" y="x" as="geometry"/></mxCell></object>
                </root>\
                """);
    assertEquals(
        DESIGN
            .layout()
            .with(
                new apim.designer.topology.ElementId("apim-1"),
                new apim.designer.design.Position(
                    DESIGN
                            .layout()
                            .of(new apim.designer.topology.ElementId("apim-1"))
                            .orElseThrow()
                            .x()
                        + 8,
                    DESIGN
                            .layout()
                            .of(new apim.designer.topology.ElementId("apim-1"))
                            .orElseThrow()
                            .y()
                        + 6)),
        read(carrying).design().layout());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<svg xmlns='http://www.w3.org/2000/svg'/> | SVG picture carries no design",
        "<svg><design>{}</design></svg> | SVG picture carries no design",
        "<mxfile><diagram>zzz</diagram></mxfile> | XML breaks off or is faulty",
        "<mxfile/> | draw.io file carries no design",
        "<svg> | XML breaks off or is faulty at line 1",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><svg>&a;</svg> | XML breaks off",
        "<html></html> | carries no design",
      })
  void aPictureWithoutADesignIsOneSentence(String file, String sentence) {
    assertTrue(refusal(file).contains(sentence), refusal(file));
  }

  @Test
  void aPngWithoutADesignOrWithHalfOfOneIsOneSentence() {
    assertTrue(refusal(png()).contains("PNG picture carries no design"));
    byte[] carrying = CarriedDesign.inPng(png(), TEXT);
    assertTrue(refusal(Arrays.copyOf(carrying, 100)).contains("ends before its end"));
    byte[] damaged = carrying.clone();
    Arrays.fill(damaged, 70, 90, (byte) 7);
    assertTrue(refusal(damaged).contains("is damaged"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "png", "drawio"})
  void aDesignThatNobodyNeedsIsNotUnpacked(String kind) {
    String large = " ".repeat(DesignFile.LARGEST + 10);
    byte[] file =
        switch (kind) {
          case "svg" -> CarriedDesign.inSvg(SVG, large).getBytes(StandardCharsets.UTF_8);
          case "png" -> CarriedDesign.inPng(png(), large);
          default -> CarriedDesign.inDrawio(DRAWIO, large).getBytes(StandardCharsets.UTF_8);
        };
    assertTrue(refusal(file).contains("larger than 10 MB"), refusal(file));
  }

  @Test
  void whatIsWrongInTheDesignIsSaidWithItsLine() {
    DesignFileException refused =
        assertThrows(
            DesignFileException.class,
            () -> read(CarriedDesign.inSvg(SVG, TEXT.replace("\"3.1.0\"", "\"x\""))));
    assertTrue(refused.problems().getFirst().line() > 1);
    assertEquals("apim", refused.problems().getFirst().field());
  }
}
