/// JSON in which every value knows its place; one reader, one printer. Jackson stays inside.
@NullMarked
package apim.designer.json;

import org.jspecify.annotations.NullMarked;
