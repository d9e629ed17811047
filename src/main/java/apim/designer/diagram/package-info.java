/// The picture of a design: boxes, routes and labels, drawn as SVG and PNG.
@NullMarked
package apim.designer.diagram;

import org.jspecify.annotations.NullMarked;
