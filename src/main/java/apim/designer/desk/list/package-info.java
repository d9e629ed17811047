/// The list of what is wrong with the design.
@NullMarked
package apim.designer.desk.list;

import org.jspecify.annotations.NullMarked;
