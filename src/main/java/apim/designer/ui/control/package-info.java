/// What several panels are built of.
@NullMarked
package apim.designer.ui.control;

import org.jspecify.annotations.NullMarked;
