/// The drawing as it is worked on: what lies where, and what a gesture makes of it.
@NullMarked
package apim.designer.desk.drawing;

import org.jspecify.annotations.NullMarked;
