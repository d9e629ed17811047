package apim.designer.diagram;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a picture can be written as.
public enum PictureFormat {
  SVG("svg", "SVG"),
  PNG("png", "PNG"),
  PDF("pdf", "PDF"),
  DRAWIO("drawio", "draw.io"),
  MERMAID("mmd", "Mermaid");

  private final String ending;
  private final String label;

  PictureFormat(String ending, String label) {
    this.ending = ending;
    this.label = label;
  }

  /// Of file names, without the dot.
  public String ending() {
    return ending;
  }

  /// As users know it.
  public String label() {
    return label;
  }

  /// The format of a file by the ending of its name.
  public static Optional<PictureFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> name.endsWith("." + one.ending)).findFirst();
  }

  /// Whether a file of this kind carries the design that it shows, and opens as one.
  public boolean carriesDesign() {
    return switch (this) {
      case SVG, PNG, DRAWIO -> true;
      case PDF, MERMAID -> false;
    };
  }

  /// Whether findings can be marked and listed in it.
  public boolean showsFindings() {
    return isPage();
  }

  /// Whether it shows traffic that nobody draws.
  public boolean showsLayers() {
    return isPage();
  }

  /// Whether its ground can be left out.
  public boolean hasGround() {
    return isPage();
  }

  /// Whether it has colours of ours.
  public boolean hasTheme() {
    return this != MERMAID;
  }

  /// Whether it is made of pixels.
  public boolean hasScale() {
    return this == PNG;
  }

  /// Whether cards can be made as wide as their names.
  public boolean widensCards() {
    return isPage();
  }

  private boolean isPage() {
    return switch (this) {
      case SVG, PNG, PDF -> true;
      case DRAWIO, MERMAID -> false;
    };
  }
}
