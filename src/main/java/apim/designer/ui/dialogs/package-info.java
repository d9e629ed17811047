/// Questions to the architect that stop everything else.
@NullMarked
package apim.designer.ui.dialogs;

import org.jspecify.annotations.NullMarked;
