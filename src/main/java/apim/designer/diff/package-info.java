/// What differs between two texts.
@NullMarked
package apim.designer.diff;

import org.jspecify.annotations.NullMarked;
