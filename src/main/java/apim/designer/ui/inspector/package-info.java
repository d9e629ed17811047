/// The properties of what is selected.
@NullMarked
package apim.designer.ui.inspector;

import org.jspecify.annotations.NullMarked;
