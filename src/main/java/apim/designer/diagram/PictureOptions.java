package apim.designer.diagram;

import apim.designer.topology.ElementId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// How a picture is to look.
///
/// @param findings whether they are marked and listed
/// @param transparent whether it has no ground of its own
/// @param scale pixels for a unit of the drawing, where there are pixels
/// @param fullNames whether cards grow until every name is shown in full, where there are cards
/// @param traffic which of it is shown, where there are layers
/// @param only the elements to show; all of them where it is empty
public record PictureOptions(
    boolean findings,
    PictureTheme theme,
    boolean transparent,
    double scale,
    boolean fullNames,
    TrafficView traffic,
    Set<ElementId> only) {
  /// Two pixels for each of the drawing's, for sharp text.
  public static final double SHARP = 2;

  public static final double LARGEST_SCALE = 16;

  /// For a document: nothing but the design, every name in full, on white.
  public static final PictureOptions DOCUMENT =
      new PictureOptions(
          false, PictureTheme.LIGHT, false, SHARP, true, TrafficView.DRAWN, Set.of());

  public PictureOptions {
    only = Collections.unmodifiableSet(new TreeSet<>(only));
    if (!(scale > 0 && scale <= LARGEST_SCALE)) {
      throw new IllegalArgumentException(
          "the scale of a picture lies above 0 and is at most " + (int) LARGEST_SCALE);
    }
  }

  public PictureOptions withFindings(boolean wanted) {
    return new PictureOptions(wanted, theme, transparent, scale, fullNames, traffic, only);
  }

  public PictureOptions withTheme(PictureTheme newTheme) {
    return new PictureOptions(findings, newTheme, transparent, scale, fullNames, traffic, only);
  }

  public PictureOptions withTransparent(boolean wanted) {
    return new PictureOptions(findings, theme, wanted, scale, fullNames, traffic, only);
  }

  public PictureOptions withScale(double newScale) {
    return new PictureOptions(findings, theme, transparent, newScale, fullNames, traffic, only);
  }

  public PictureOptions withFullNames(boolean wanted) {
    return new PictureOptions(findings, theme, transparent, scale, wanted, traffic, only);
  }

  public PictureOptions withTraffic(TrafficView view) {
    return new PictureOptions(findings, theme, transparent, scale, fullNames, view, only);
  }

  public PictureOptions withOnly(Set<ElementId> elements) {
    return new PictureOptions(findings, theme, transparent, scale, fullNames, traffic, elements);
  }
}
