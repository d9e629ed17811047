package apim.designer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import apim.designer.design.Edit;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is selected stays selected under its new id.
final class SelectionTest {
  @Test
  void anElementIsFollowedAsItselfAndAsAMember() {
    assertEquals(
        selection("main", "lb-1/apim-1/main", "lb-1/apim-1"),
        selection("apim-1", "lb-1/apim-1/apim-1", "lb-1/apim-1")
            .renamedBy(new Edit.Rename(Ref.of(new ElementId("apim-1")), new ElementId("main"))));
  }

  @Test
  void aSiteIsFollowedInItsOwnLoadBalancer() {
    assertEquals(
        selection("lb-1/b", "lb-1/b/a", "lb-2/a", "a"),
        selection("lb-1/a", "lb-1/a/a", "lb-2/a", "a")
            .renamedBy(
                new Edit.Rename(
                    Ref.of(new ElementId("lb-1"), new ElementId("a")), new ElementId("b"))));
  }

  @Test
  void whatIsRenamedTogetherWithMoreIsFollowedToo() {
    Edit rename = new Edit.Rename(Ref.of(new ElementId("a")), new ElementId("b"));
    Edit again = new Edit.Rename(Ref.of(new ElementId("b")), new ElementId("c"));
    assertEquals(
        selection("c", "lb-1"),
        selection("a", "lb-1").renamedBy(new Edit.Together("Both", List.of(rename, again))));
  }

  @Test
  void anythingElseChangesNothing() {
    assertEquals(selection("a"), selection("a").renamedBy(Edit.Remove.of(new ElementId("a"))));
  }

  private static Selection selection(String... refs) {
    return Selection.of(Stream.of(refs).map(Ref::parse).toList());
  }
}
