/// What can be placed on the canvas.
@NullMarked
package apim.designer.desk.palette;

import org.jspecify.annotations.NullMarked;
