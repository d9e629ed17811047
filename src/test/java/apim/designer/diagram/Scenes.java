package apim.designer.diagram;

import apim.designer.topology.Ref;
import java.util.List;
import java.util.Optional;

/// Finds what a test looks at in a scene.
final class Scenes {
  private Scenes() {}

  static Ref ref(String path) {
    return Ref.parse(path);
  }

  /// A card without any text.
  static Scene.Box card(Area area) {
    return new Scene.Box(
        ref("card"),
        Scene.Kind.NODE,
        "",
        Hue.GREY,
        area,
        "",
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  static Scene.Box box(Scene scene, String id) {
    return scene.boxes().stream()
        .filter(box -> box.ref().equals(ref(id)))
        .findFirst()
        .orElseThrow();
  }
}
