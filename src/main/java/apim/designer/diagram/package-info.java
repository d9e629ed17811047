/// The picture of a design: boxes, routes and labels, drawn as SVG, PNG, PDF, draw.io and Mermaid.
@NullMarked
package apim.designer.diagram;

import org.jspecify.annotations.NullMarked;
