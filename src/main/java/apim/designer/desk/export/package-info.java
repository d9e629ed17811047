/// What the export dialog asks and shows.
@NullMarked
package apim.designer.desk.export;

import org.jspecify.annotations.NullMarked;
