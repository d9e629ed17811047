/// What can be placed on the canvas.
@NullMarked
package apim.designer.ui.palette;

import org.jspecify.annotations.NullMarked;
