package apim.designer.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.LabelSpot;
import apim.designer.design.LineShape;
import apim.designer.desk.drawing.Drawn;
import apim.designer.settings.Theme;
import apim.designer.topology.Ref;
import apim.designer.ui.shell.Looking;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Lines that were led by hand, and a label that was moved, in the window.
@Tag("window")
final class LineScreensTest {
  @TempDir Path folder;

  private static Design led() {
    return new Edit.ShapeLines(
            "Bend",
            Map.of(
                Ref.parse("lb-1/portals"),
                new LineShape(List.of(), Optional.of(new LabelSpot(120, 0, -28))),
                Ref.parse("lb-1/portals/apim-2"),
                new LineShape(List.of(344, 200, 600), Optional.empty())))
        .applyTo(Drawn.wide());
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theyCanBeRead(Theme theme) throws Exception {
    try (Looking look = new Looking(led(), theme, folder.resolve("state"))) {
      look.key("box-lb-1", KeyCode.ENTER);
      look.command("view.zoom-100");
      look.command("view.reveal");
      look.at("lines-led", "#canvas");
      assertEquals(List.of(), look.troubles());
    }
  }
}
