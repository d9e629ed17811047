/// The menu bar, the search for everything and the sheet of keys.
@NullMarked
package apim.designer.ui.command;

import org.jspecify.annotations.NullMarked;
