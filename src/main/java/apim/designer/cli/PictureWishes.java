package apim.designer.cli;

import apim.designer.diagram.PictureFormat;
import apim.designer.diagram.PictureOptions;
import apim.designer.diagram.PictureTheme;
import apim.designer.diagram.TrafficView;
import apim.designer.topology.ElementId;
import apim.designer.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is asked of a picture on the command line. An option that its format has no use for is
/// refused: whoever gives one believes that it does something.
final class PictureWishes {
  enum Ground {
    WHITE,
    TRANSPARENT
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "One of ${COMPLETION-CANDIDATES}; by the ending of the file's name when left out.")
  private @Nullable PictureFormat format;

  @Option(names = "--findings", description = "Mark what is wrong, and list it below.")
  private boolean findings;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "One of ${COMPLETION-CANDIDATES}; light when left out.")
  private @Nullable PictureTheme theme;

  @Option(
      names = "--background",
      paramLabel = "GROUND",
      description = "One of ${COMPLETION-CANDIDATES}; that of the theme when left out.")
  private @Nullable Ground ground;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "Pixels of a PNG for each of the drawing's, above 0 to 16; 2 when left out.")
  private @Nullable Double scale;

  @Option(
      names = "--select",
      paramLabel = "ID",
      split = ",",
      description = "Show only these elements, and what a zone among them holds.")
  private List<String> selected = new ArrayList<>();

  @Option(
      names = "--short-names",
      description = "Leave cards as wide as they are drawn, and cut names that are longer.")
  private boolean shortNames;

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      description =
          "The traffic that it shows, one of ${COMPLETION-CANDIDATES}: as it is drawn, that of"
              + " clients, what nodes begin by themselves with ports, or whose certificates they"
              + " trust; drawn when left out.")
  private @Nullable TrafficView layer;

  PictureFormat format(Path out) {
    String name = String.valueOf(out.getFileName());
    Optional<PictureFormat> named = PictureFormat.ofName(name);
    if (format == null) {
      return named.orElseThrow(
          () ->
              new Refusal(
                  out
                      + ": a picture ends in "
                      + Arrays.stream(PictureFormat.values())
                          .map(one -> "." + one.ending())
                          .collect(Collectors.joining(", "))
                      + "; name it so, or say --format"));
    }
    if (named.isPresent() && named.get() != format) {
      throw new Refusal(
          out
              + ": --format "
              + format.name().toLowerCase(Locale.ROOT)
              + " contradicts the ending of the name; change one of them");
    }
    return format;
  }

  PictureOptions options(PictureFormat wanted, Topology topology) {
    requireUse(wanted);
    PictureOptions options =
        PictureOptions.DOCUMENT
            .withFindings(findings)
            .withTheme(theme == null ? PictureTheme.LIGHT : theme)
            .withTransparent(ground == Ground.TRANSPARENT)
            .withFullNames(!shortNames)
            .withTraffic(layer == null ? TrafficView.DRAWN : layer)
            .withOnly(elements(topology));
    try {
      return scale == null ? options : options.withScale(scale);
    } catch (IllegalArgumentException e) {
      throw new Refusal("--scale " + scale + ": " + e.getMessage(), e);
    }
  }

  private void requireUse(PictureFormat wanted) {
    require(!findings || wanted.showsFindings(), "--findings", wanted, "has no place for findings");
    require(theme == null || wanted.hasTheme(), "--theme", wanted, "has the colours of its page");
    require(
        ground == null || wanted.hasGround(), "--background", wanted, "has the ground of its page");
    require(scale == null || wanted.hasScale(), "--scale", wanted, "is sharp at every size");
    require(
        !shortNames || wanted.widensCards(), "--short-names", wanted, "has names in full anyway");
    require(
        layer == null || wanted.showsLayers(), "--layer", wanted, "has the lines that are drawn");
    if (ground == Ground.WHITE && theme == PictureTheme.DARK) {
      throw new Refusal(
          "--background white: the dark theme is not legible on white; leave one of them out");
    }
  }

  private static void require(boolean used, String option, PictureFormat format, String because) {
    if (!used) {
      throw new Refusal(option + " has no effect: " + thing(format) + because + "; leave it out");
    }
  }

  private static String thing(PictureFormat format) {
    return switch (format) {
      case SVG -> "an SVG picture ";
      case PNG, PDF -> "a " + format.label() + " picture ";
      case DRAWIO -> "a draw.io file ";
      case MERMAID -> "a Mermaid flowchart ";
    };
  }

  private Set<ElementId> elements(Topology topology) {
    Set<ElementId> elements = new LinkedHashSet<>();
    for (String one : selected) {
      Optional<ElementId> known =
          topology.ids().filter(id -> id.value().equals(one.strip())).findFirst();
      elements.add(
          known.orElseThrow(
              () ->
                  new Refusal(
                      "--select "
                          + one
                          + ": the design has no such element; it has "
                          + topology
                              .ids()
                              .map(ElementId::value)
                              .collect(Collectors.joining(", ")))));
    }
    return elements;
  }
}
