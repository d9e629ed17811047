package apim.designer.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Edit;
import apim.designer.design.RandomDesigns;
import apim.designer.topology.ElementId;
import apim.designer.topology.Label;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DesignFilePrintTest {
  private static final String FULL =
      """
      {
        "x-first": "kept",
        "name": "Full",
        "format": "apim-topology",
        "schemaVersion": 1,
        "apim": "4.2",
        "nodes": [
          { "id": "apim-1", "x-rack": 7.50, "profile": "all-in-one", "portOffset": 0 },
          { "id": "apim-2", "profile": "gateway", "x-rack": [1, {"deep": null}] }
        ],
        "loadBalancers": [
          {
            "id": "lb-1",
            "nginx": { "edition": "plus", "version": "R33", "x-licence": "a" },
            "certificate": { "x-by": "ops" },
            "sites": [
              { "id": "portals", "hostname": "a.example.com", "listener": "management", "x-site": 1,
                "affinity": { "method": "ip-hash", "cookie": "OLD", "x-why": "nat" },
                "members": [ { "node": "apim-1", "x-weight": 5 } ] }
            ]
          }
        ],
        "links": [ { "from": "apim-1", "to": "apim-2", "x-link": true } ],
        "layout": { "apim-1": { "x": 1, "y": 2, "z": 3 } }
      }
      """;

  @Test
  void whatIsPrintedIsReadBackAsTheSameDesign() {
    for (long seed = 0; seed < 1_000; seed++) {
      Design design = RandomDesigns.design(seed);
      String text = DesignFile.print(design, Optional.empty());
      assertEquals(design, opened(text).design(), "seed " + seed);
      assertEquals(text, DesignFile.print(opened(text).design(), Optional.empty()), "seed " + seed);
    }
  }

  @Test
  void anUnchangedDesignKeepsEveryByte() {
    String windows = "\uFEFF" + FULL.replace("\n", "\r\n").stripTrailing();
    Opened opened = opened(windows);
    assertEquals(windows, DesignFile.print(opened.design(), Optional.of(opened)));
  }

  @Test
  void unknownPropertiesSurviveAChange() {
    String saved = renamed(opened(FULL));
    for (String kept :
        List.of(
            "\"x-first\": \"kept\"",
            "\"x-rack\": 7.50",
            "\"deep\": null",
            "\"x-licence\": \"a\"",
            "\"x-by\": \"ops\"",
            "\"x-site\": 1",
            "\"x-why\": \"nat\"",
            "\"x-weight\": 5",
            "\"x-link\": true",
            "\"z\": 3")) {
      assertTrue(saved.contains(kept), () -> kept + " in " + saved);
    }
  }

  @Test
  void unknownPropertiesFollowARenamedElement() {
    Opened opened = opened(FULL);
    Edit rename = new Edit.Rename(Ref.of(new ElementId("apim-1")), new ElementId("web-1"));
    String saved = DesignFile.print(rename.applyTo(opened.design()), Optional.of(opened));
    int node = saved.indexOf("\"id\": \"web-1\"");
    int rack = saved.indexOf("\"x-rack\": 7.50");
    assertTrue(0 < node && node < rack && rack < saved.indexOf("\"id\": \"apim-2\""), saved);
    assertTrue(saved.contains("\"x-weight\": 5"), saved);
  }

  @Test
  void unknownPropertiesGoWithARemovedElement() {
    Opened opened = opened(FULL);
    Edit remove = Edit.Remove.of(new ElementId("apim-2"));
    String saved = DesignFile.print(remove.applyTo(opened.design()), Optional.of(opened));
    assertTrue(!saved.contains("deep") && saved.contains("7.50"), saved);
  }

  @Test
  void aDefaultThatWasWrittenOutStaysAndOthersAreLeftOut() {
    String saved = renamed(opened(FULL));
    assertEquals(1, saved.split("\"portOffset\": 0", -1).length - 1, saved);
    assertTrue(!saved.contains("\"ipv6\""), saved);
  }

  @Test
  void aPropertyThatItsNeighboursMakePointlessDoesNotComeBack() {
    String saved = renamed(opened(FULL));
    assertTrue(!saved.contains("OLD"), saved);
  }

  @Test
  void aChangedDesignIsReadBackAsItWasChanged() {
    Opened opened = opened(FULL);
    Design changed = new Edit.SetName(new Label("Other")).applyTo(opened.design());
    String saved = DesignFile.print(changed, Optional.of(opened));
    assertEquals(changed, opened(saved).design());
    assertEquals(saved, DesignFile.print(changed, Optional.of(opened(saved))));
  }

  @Test
  void keysStandInTheirFixedOrderOnePropertyALine() {
    assertEquals(
        """
        {
          "format": "apim-topology",
          "schemaVersion": 2,
          "name": "N",
          "apim": "4.2",
          "nodes": [
            {
              "id": "apim-1",
              "profile": "all-in-one",
              "address": "10.0.0.1",
              "portOffset": 3
            }
          ],
          "layout": {
            "apim-1": {
              "x": 1,
              "y": 2
            }
          }
        }
        """,
        DesignFile.print(
            opened(
                    """
                    {"layout":{"apim-1":{"y":2,"x":1}},"nodes":[{"portOffset":3,"address":"10.0.0.1",
                    "profile":"all-in-one","id":"apim-1"}],"apim":"4.2","name":"N",
                    "schemaVersion":1,"format":"apim-topology"}
                    """)
                .design(),
            Optional.empty()));
  }

  @Test
  void randomEditsOfAFileWithUnknownPropertiesAreReadBackAsTheyWereMade() {
    for (long seed = 0; seed < 500; seed++) {
      Opened opened = opened(DesignFile.print(RandomDesigns.design(seed), Optional.empty()));
      Design other = RandomDesigns.design(seed + 1);
      String saved = DesignFile.print(other, Optional.of(opened));
      assertEquals(other, opened(saved).design(), "seed " + seed);
    }
  }

  private static String renamed(Opened opened) {
    Design changed = new Edit.SetName(new Label("Other")).applyTo(opened.design());
    return DesignFile.print(changed, Optional.of(opened));
  }

  static Opened opened(String text) {
    return switch (DesignFile.parse("d.apimtopology", text)) {
      case ParseResult.Parsed parsed -> parsed.opened();
      case ParseResult.Faulty faulty -> throw new AssertionError(faulty.problems() + "\n" + text);
    };
  }
}
