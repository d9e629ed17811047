/// The design as a tree, which can be edited like the drawing.
@NullMarked
package apim.designer.ui.outline;

import org.jspecify.annotations.NullMarked;
