/// Files on disk: written whole or not at all, read within bounds.
@NullMarked
package apim.designer.disk;

import org.jspecify.annotations.NullMarked;
