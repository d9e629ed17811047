package apim.designer.project;

import apim.designer.design.LabelSpot;
import apim.designer.design.LineShape;
import apim.designer.topology.ElementId;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what hands have done to the lines that start at a box, from where the box stands.
final class LineReader {
  private LineReader() {}

  /// What was done to lines that are not there does no harm and is kept until an edit.
  static void read(Section box, ElementId start, Map<Ref, LineShape> into) {
    for (Section line : box.sections("lines")) {
      line.require("of", "\"lb-1/portals/apim-1\"");
      Optional<Ref> of = line.text("of", path -> line(path, start));
      List<Integer> bends = line.numbers("bends", number -> new LabelSpot(number, 0, 0).along());
      Optional<LabelSpot> label = line.section("label").flatMap(LineReader::label);
      of.ifPresent(ref -> shape(line, bends, label).ifPresent(shape -> into.put(ref, shape)));
    }
  }

  private static Ref line(String path, ElementId start) {
    Ref ref = Ref.parse(path);
    if (ref instanceof Ref.OfElement || !ref.element().equals(start)) {
      throw new IllegalArgumentException("write a site or a line that starts at " + start);
    }
    return ref;
  }

  private static Optional<LabelSpot> label(Section section) {
    section.require("along", "40");
    Optional<Integer> along = section.number("along", n -> new LabelSpot(n, 0, 0).along());
    int dx = section.number("dx", n -> new LabelSpot(0, n, 0).dx()).orElse(0);
    int dy = section.number("dy", n -> new LabelSpot(0, 0, n).dy()).orElse(0);
    return along.map(known -> new LabelSpot(known, dx, dy));
  }

  private static Optional<LineShape> shape(
      Section line, List<Integer> bends, Optional<LabelSpot> label) {
    try {
      return Optional.of(new LineShape(bends, label));
    } catch (IllegalArgumentException refused) {
      line.fault("bends", refused.getMessage() + "; add or remove one, or leave them out");
      return Optional.empty();
    }
  }
}
