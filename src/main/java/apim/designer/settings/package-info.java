/// What the designer remembers of its user: recent files, the window's state, the theme.
@NullMarked
package apim.designer.settings;

import org.jspecify.annotations.NullMarked;
