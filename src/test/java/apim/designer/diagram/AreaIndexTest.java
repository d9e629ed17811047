package apim.designer.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AreaIndexTest {
  @Test
  void whatIsFoundIsWhatOverlapsInTheOrderOfAdding() {
    Random random = new Random(7);
    List<Area> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      all.add(any(random, 900));
    }
    AreaIndex index = AreaIndex.of(all);
    for (int i = 0; i < 200; i++) {
      Area reach = any(random, 1500);
      assertEquals(all.stream().filter(reach::overlaps).toList(), index.overlapping(reach));
    }
  }

  private static Area any(Random random, int size) {
    return new Area(
        random.nextInt(4000) - 2000,
        random.nextInt(4000) - 2000,
        random.nextInt(size),
        random.nextInt(size));
  }
}
