package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.LabelSpot;
import apim.designer.design.LineShape;
import apim.designer.topology.Label;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What hands have done to lines, in the design file.
final class LineFileTest {
  private static final String FILE =
      """
      {
        "format": "apim-topology",
        "schemaVersion": VERSION,
        "apim": "4.5.0",
        "nodes": [
          {
            "id": "apim-1",
            "profile": "all-in-one"
          }
        ],
        "layout": {
          "apim-1": {
            "x": 520,
            "y": 80
          },
          "lb-1": {
            "x": 240,
            "y": 160,
            "lines": LINES
          }
        }
      }
      """;

  private static String file(int version, String lines) {
    return FILE.replace("VERSION", Integer.toString(version)).replace("LINES", lines);
  }

  private static Opened opened(String text) {
    return switch (DesignFile.parse("d", text)) {
      case ParseResult.Parsed parsed -> parsed.opened();
      case ParseResult.Faulty faulty -> throw new AssertionError(faulty.problems().toString());
    };
  }

  private static String problem(String lines) {
    return switch (DesignFile.parse("d", file(2, lines))) {
      case ParseResult.Parsed _ -> throw new AssertionError("was read: " + lines);
      case ParseResult.Faulty faulty -> faulty.problems().getFirst().message();
    };
  }

  private static final String LINES =
      """
      [
              {
                "of": "lb-1/portals",
                "label": {
                  "along": 40,
                  "dy": -20
                }
              },
              {
                "of": "lb-1/portals/apim-1",
                "bends": [
                  120,
                  -8,
                  300
                ],
                "x-mine": true
              }
            ]\
      """;

  @Test
  void theyAreReadFromWhereTheirBoxStandsAndWrittenByteForByte() {
    Opened opened = opened(file(2, LINES));
    assertEquals(
        Map.of(
            Ref.parse("lb-1/portals"),
            new LineShape(List.of(), Optional.of(new LabelSpot(40, 0, -20))),
            Ref.parse("lb-1/portals/apim-1"),
            new LineShape(List.of(120, -8, 300), Optional.empty())),
        opened.design().layout().lines());
    assertEquals(file(2, LINES), DesignFile.print(opened.design(), Optional.of(opened)));
    Design named = new Edit.SetName(new Label("Named")).applyTo(opened.design());
    String saved = DesignFile.print(named, Optional.of(opened));
    assertTrue(saved.contains("\"x-mine\": true"), saved);
    assertEquals(named, opened(saved).design());
  }

  @Test
  void aLineThatIsLetGoLeavesNothingBehind() {
    Opened opened = opened(file(2, LINES));
    Design plain =
        new Edit.ShapeLines(
                "Reset",
                Map.of(
                    Ref.parse("lb-1/portals"), LineShape.NONE,
                    Ref.parse("lb-1/portals/apim-1"), LineShape.NONE))
            .applyTo(opened.design());
    String saved = DesignFile.print(plain, Optional.of(opened));
    assertFalse(saved.contains("portals"), saved);
    assertEquals(plain, opened(saved).design());
  }

  @Test
  void inVersion1TheWordMeantNothingAndGoesOnMeaningNothing() {
    Opened opened = opened(file(1, "[ { \"of\": 7 } ]"));
    assertEquals(Map.of(), opened.design().layout().lines());
    Design named = new Edit.SetName(new Label("Named")).applyTo(opened.design());
    assertTrue(DesignFile.print(named, Optional.of(opened)).contains("\"x-lines\": ["));
  }

  @Test
  void whatCannotBeALineIsRefusedWithWhatToWrite() {
    assertTrue(problem("[ { \"bends\": [1] } ]").contains("\"of\""));
    assertTrue(problem("[ { \"of\": \"lb-2/portals\" } ]").contains("starts at lb-1"));
    assertTrue(problem("[ { \"of\": \"lb-1\" } ]").contains("starts at lb-1"));
    assertTrue(
        problem("[ { \"of\": \"lb-1/portals/apim-1\", \"bends\": [1, 2] } ]")
            .contains("odd number"));
    assertTrue(
        problem("[ { \"of\": \"lb-1/portals/apim-1\", \"bends\": [900000] } ]")
            .contains("between -100000 and 100000"));
    assertTrue(problem("[ { \"of\": \"lb-1/portals\", \"label\": {} } ]").contains("\"along\""));
  }
}
