/// The window as a whole: menus, files, and the panels put together.
@NullMarked
package apim.designer.ui.shell;

import org.jspecify.annotations.NullMarked;
