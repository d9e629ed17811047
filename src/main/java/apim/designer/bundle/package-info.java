/// The files that the architect takes away, and the zip that holds them.
@NullMarked
package apim.designer.bundle;

import org.jspecify.annotations.NullMarked;
