/// The files of the bundle as they would be now.
@NullMarked
package apim.designer.ui.preview;

import org.jspecify.annotations.NullMarked;
