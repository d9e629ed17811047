package apim.designer.desk.export;

import apim.designer.diagram.PictureFormat;
import apim.designer.diagram.PictureOptions;
import apim.designer.diagram.PictureTheme;
import apim.designer.diagram.TrafficView;
import apim.designer.topology.ElementId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the dialog that exports the diagram shows: what the picture is to be and how it is to look.
///
/// @param wanted how it is to look, where the format can
/// @param selection what is selected on the canvas
/// @param part whether only that is shown
public record PictureState(
    PictureFormat format, PictureOptions wanted, Set<ElementId> selection, boolean part) {
  /// Pixels of a PNG for each of the drawing's.
  public static final List<Integer> SCALES = List.of(1, 2, 3, 4);

  public PictureState {
    selection = Set.copyOf(selection);
  }

  /// As the last picture was exported, of the whole design.
  ///
  /// @param remembered what [#remembered] gave then; what is not understood is as at first
  public static PictureState of(Map<String, String> remembered, Set<ElementId> selection) {
    PictureOptions first = PictureOptions.DOCUMENT;
    return new PictureState(
        Arrays.stream(PictureFormat.values())
            .filter(one -> one.name().equals(remembered.get("format")))
            .findFirst()
            .orElse(PictureFormat.SVG),
        first
            .withFindings(flag(remembered, "findings", first.findings()))
            .withFullNames(flag(remembered, "fullNames", first.fullNames()))
            .withTransparent(flag(remembered, "transparent", first.transparent()))
            .withTheme(flag(remembered, "dark", false) ? PictureTheme.DARK : PictureTheme.LIGHT)
            .withTraffic(
                TrafficView.of(remembered.getOrDefault("traffic", "")).orElse(first.traffic()))
            .withScale(
                SCALES.stream()
                    .filter(scale -> scale.toString().equals(remembered.get("scale")))
                    .findFirst()
                    .map(Integer::doubleValue)
                    .orElse(PictureOptions.SHARP)),
        selection,
        false);
  }

  private static boolean flag(Map<String, String> remembered, String name, boolean otherwise) {
    return Boolean.parseBoolean(remembered.getOrDefault(name, String.valueOf(otherwise)));
  }

  /// What the next picture begins with; what was selected belongs to this one alone.
  public Map<String, String> remembered() {
    return Map.of(
        "format",
        format.name(),
        "findings",
        String.valueOf(wanted.findings()),
        "fullNames",
        String.valueOf(wanted.fullNames()),
        "transparent",
        String.valueOf(wanted.transparent()),
        "dark",
        String.valueOf(isDark()),
        "traffic",
        wanted.traffic().id(),
        "scale",
        String.valueOf((int) wanted.scale()));
  }

  public boolean isDark() {
    return wanted.theme() == PictureTheme.DARK;
  }

  /// What the picture is drawn with: wishes that the format can fulfil.
  public PictureOptions options() {
    PictureOptions first = PictureOptions.DOCUMENT;
    return wanted
        .withFindings(format.showsFindings() && wanted.findings())
        .withTransparent(format.hasGround() && wanted.transparent())
        .withTraffic(format.showsLayers() ? wanted.traffic() : first.traffic())
        .withTheme(format.hasTheme() ? wanted.theme() : first.theme())
        .withOnly(part ? selection : Set.of());
  }

  /// What the format is good for, in a sentence.
  public String purpose() {
    return switch (format) {
      case SVG -> "Sharp at every size. It carries the design: File › Open opens it again.";
      case PNG ->
          "Pixels, for anything that shows pictures. It carries the design: File › Open opens it"
              + " again.";
      case PDF -> "One page of vectors, for print. Its texts can be found and copied.";
      case DRAWIO ->
          "For draw.io: boxes and lines stand as they do here and can be edited. File › Open takes"
              + " over which boxes were moved.";
      case MERMAID ->
          "A flowchart as text, for the pages of a repository, which draw it in a way of their"
              + " own.";
    };
  }

  /// Whether there is a picture to look at beforehand; a flowchart is text.
  public boolean isText() {
    return format == PictureFormat.MERMAID;
  }

  /// How many elements are selected, in words.
  public String selected() {
    return selection.size() == 1
        ? "Only the selected element"
        : "Only the " + selection.size() + " selected elements";
  }

  public PictureState withFormat(PictureFormat newFormat) {
    return new PictureState(newFormat, wanted, selection, part);
  }

  public PictureState withWanted(PictureOptions newWanted) {
    return new PictureState(format, newWanted, selection, part);
  }

  public PictureState withPart(boolean onlySelection) {
    return new PictureState(format, wanted, selection, onlySelection);
  }
}
