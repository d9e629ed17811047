/// What the window thinks: what panels show, what gestures and keys make, what can be done. No JavaFX.
@NullMarked
package apim.designer.desk;

import org.jspecify.annotations.NullMarked;
