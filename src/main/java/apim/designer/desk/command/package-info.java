/// What the architect can have done, and the search that finds it.
@NullMarked
package apim.designer.desk.command;

import org.jspecify.annotations.NullMarked;
