package apim.designer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.project.DesignFile;
import apim.designer.project.ParseResult;
import apim.designer.topology.ElementId;
import apim.designer.validation.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A design that hands wrote, in which ids stand twice and names lead nowhere, at work in the
/// window.
@Tag("window")
final class SharedIdsTest {
  private static final String TEXT =
      """
      {
        "format": "apim-topology", "schemaVersion": 1, "apim": "4.8.0",
        "nodes": [
          { "id": "apim-1", "profile": "all-in-one" },
          { "id": "apim-1", "profile": "gateway" },
          { "id": "lb-1", "profile": "gateway" }
        ],
        "loadBalancers": [
          {
            "id": "lb-1",
            "nginx": { "edition": "plus", "version": "R33" },
            "sites": [
              { "id": "portals", "hostname": "a.example.com", "listener": "management",
                "members": [ { "node": "apim-1" }, { "node": "apim-9" } ] },
              { "id": "portals", "hostname": "b.example.com", "listener": "gateway-https",
                "members": [ { "node": "apim-1" }, { "node": "apim-1" } ] }
            ]
          },
          { "id": "lb-1", "nginx": { "edition": "open-source", "version": "1.30.4" } }
        ],
        "zones": [
          { "id": "apim-1", "elements": [ "lb-1", "zone-9", "apim-1" ] },
          { "id": "apim-1", "elements": [ "apim-1" ] }
        ],
        "notes": [ { "id": "lb-1", "text": "A remark" } ],
        "externals": [ { "id": "db-1", "kind": "database" }, { "id": "db-1", "kind": "clients" } ],
        "links": [
          { "from": "apim-1", "to": "db-1" },
          { "from": "apim-1", "to": "db-9" },
          { "from": "db-8", "to": "db-9" }
        ],
        "layout": { "apim-1": { "x": 400, "y": 80 } }
      }
      """;

  @TempDir Path state;
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private final List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());

  @SuppressWarnings("NullAway.Init")
  private WindowUnderTest window;

  @BeforeEach
  void open() throws Exception {
    ParseResult.Parsed parsed =
        assertInstanceOf(ParseResult.Parsed.class, DesignFile.parse("shared", TEXT));
    window = robot.open(parsed.opened().design(), state);
    robot.run(
        () -> Thread.currentThread().setUncaughtExceptionHandler((_, one) -> thrown.add(one)));
  }

  private List<ElementId> ids() {
    return window.session.snapshot().design().topology().ids().toList();
  }

  private List<Finding> findings(String rule) {
    return window.session.snapshot().outcome().findings().stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .toList();
  }

  @Test
  void everythingIsShownAndTheFixSeparatesThem() throws Exception {
    for (String name : List.of("apim-1", "lb-1", "db-1")) {
      robot.click("box-" + name);
      assertEquals(name, robot.subject());
    }
    assertEquals(3, findings("duplicate-id").size());
    assertEquals(1, findings("unknown-release").size());
    assertTrue(robot.has("palette-control-plane"), "the palette offers what 4.7 has");
    assertFalse(robot.has("palette-gateway-manager"), "the palette offers what 4.7 has not");
    robot.click("left-outline");
    Finding first = findings("duplicate-id").getFirst();
    robot.run(() -> window.session.apply(first.fixes().getFirst().edit()));
    assertEquals(ids().size(), new HashSet<>(ids()).size());
    assertEquals(List.of(), findings("duplicate-id"));
    assertEquals(List.of(), findings("upstream-name-twice"));
    assertEquals(List.of(), thrown);
  }

  @Test
  void itCanBeWorkedOnBeforeItIsMended() throws Exception {
    int before = ids().size();
    for (String command :
        List.of("edit.select-all", "edit.duplicate", "edit.undo", "edit.redo", "design.tidy")) {
      robot.command(command);
    }
    assertTrue(ids().size() > before, "nothing was duplicated");
    robot.command("edit.select-all");
    robot.press(KeyCode.DELETE);
    assertEquals(List.of(), ids());
    robot.command("edit.undo");
    assertTrue(ids().size() > before);
    assertEquals(List.of(), thrown);
  }
}
