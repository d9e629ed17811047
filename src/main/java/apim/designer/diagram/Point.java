package apim.designer.diagram;

/// A place on the drawing, in pixels at 100 % zoom.
public record Point(int x, int y) {}
