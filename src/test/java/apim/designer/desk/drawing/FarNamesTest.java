package apim.designer.desk.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.Layout;
import apim.designer.design.ThreeRegions;
import apim.designer.design.TidyLayout;
import apim.designer.diagram.Scene;
import apim.designer.diagram.TextWidth;
import apim.designer.pipeline.Outcome;
import apim.designer.topology.Ref;
import apim.designer.topology.Topology;
import apim.designer.ui.LargeDesign;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FarNamesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private static Scene sixty() {
    Topology topology = ThreeRegions.topology();
    return scene(Design.of(topology).withLayout(TidyLayout.complete(topology, Layout.EMPTY)));
  }

  private static Scene scene(Design design) {
    return Outcome.of(design, TODAY).scene();
  }

  private static List<FarName> names(Scene scene, double zoom) {
    return FarNames.of(scene, zoom, Set.of());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.14, 0.18, 0.22, 0.27, 0.33, 0.34, 0.4, 0.49, 0.5, 0.6, 0.74})
  void noNameLiesOnAnother(double zoom) {
    for (Scene scene : List.of(sixty(), scene(LargeDesign.of(200, 40)), scene(Drawn.design()))) {
      List<FarName> all = names(scene, zoom);
      assertFalse(all.isEmpty());
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < all.size(); j++) {
          assertFalse(all.get(i).covers(all.get(j)), all.get(i) + " and " + all.get(j));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.14, 0.22, 0.33, 0.4, 0.49})
  void noNameLiesOnAForeignCard(double zoom) {
    Scene scene = scene(LargeDesign.of(200, 40));
    for (FarName name : names(scene, zoom)) {
      if (name.key().kind() == FarName.Kind.CARD) {
        for (int i = 0; i < scene.boxes().size(); i++) {
          Scene.Box box = scene.boxes().get(i);
          boolean covers =
              name.left() < box.area().right() * zoom
                  && name.right() > box.area().x() * zoom
                  && name.top() < box.area().bottom() * zoom
                  && name.bottom() > box.area().y() * zoom;
          assertFalse(i != name.key().number() && covers, name + " on " + box.ref());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.3, 0.4, 0.6})
  void everyCardOfSixtyHasItsNameInFull(double zoom) {
    Scene scene = sixty();
    List<String> shown =
        names(scene, zoom).stream()
            .filter(name -> name.key().kind() == FarName.Kind.CARD)
            .map(FarName::text)
            .sorted()
            .toList();
    assertEquals(scene.boxes().stream().map(Scene.Box::title).sorted().toList(), shown);
  }

  @Test
  void sitesZonesRegionsAndColumnsAreNamedToo() {
    assertEquals(
        List.of("Region fra", "Region lon", "Region nyc"),
        names(sixty(), 0.3).stream()
            .map(FarName::text)
            .filter(text -> text.startsWith("Region"))
            .toList());
    List<String> drawn = names(scene(Drawn.design()), 0.7).stream().map(FarName::text).toList();
    assertTrue(
        drawn.containsAll(List.of("Data centre", "Void", "api.example.com", "Load balancing")),
        drawn.toString());
  }

  @Test
  void whereTwoWouldLieOnEachOtherTheMoreImportantStays() {
    Scene scene = scene(LargeDesign.of(200, 40));
    List<FarName> far = names(scene, 0.13);
    Scene.Box left =
        scene.boxes().stream()
            .filter(box -> far.stream().noneMatch(name -> isOf(scene, name, box.ref())))
            .filter(box -> box.kind() == Scene.Kind.NODE)
            .findFirst()
            .orElseThrow();
    assertTrue(
        FarNames.of(scene, 0.13, Set.of(left.ref())).stream()
            .anyMatch(name -> isOf(scene, name, left.ref())),
        "what is selected is named first");
  }

  private static boolean isOf(Scene scene, FarName name, Ref ref) {
    return name.key().kind() == FarName.Kind.CARD
        && scene.boxes().get(name.key().number()).ref().equals(ref);
  }

  @Test
  void aNameThatHasNoRoomLosesItsMiddle() {
    assertEquals("key-manager-12", TextWidth.shortened("key-manager-12", 10, 200));
    for (int room = 12; room < 80; room++) {
      String text = TextWidth.shortened("key-manager-12", 10, room);
      assertTrue(TextWidth.of(text, 10) <= room, text);
      assertTrue(text.isEmpty() || text.equals("key-manager-12") || text.matches("k.*….*2"), text);
    }
    assertEquals("key-…r-12", TextWidth.shortened("key-manager-12", 10, 54));
    assertEquals("", TextWidth.shortened("key-manager-12", 10, 14));
  }

  @Test
  void whatCanBeReadAsItIsDrawnHasNoOtherName() {
    assertEquals(List.of(), names(sixty(), 0.75));
    assertEquals(List.of(), names(sixty(), 2));
  }

  @Test
  void lettersAreAsLargeAsTheyCanBeReadWhateverTheZoom() {
    assertTrue(FarName.SIZE >= 10);
    assertTrue(
        Stream.of(0.1, 0.3, 0.7)
            .flatMap(zoom -> names(sixty(), zoom).stream())
            .allMatch(name -> name.width() == TextWidth.of(name.text(), FarName.SIZE)));
  }
}
