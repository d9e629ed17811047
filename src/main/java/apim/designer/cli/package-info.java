/// The same work from a terminal.
@NullMarked
package apim.designer.cli;

import org.jspecify.annotations.NullMarked;
