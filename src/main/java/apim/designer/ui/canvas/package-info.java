/// The drawing: boxes and lines that are selected, moved and connected.
@NullMarked
package apim.designer.ui.canvas;

import org.jspecify.annotations.NullMarked;
