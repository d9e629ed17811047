/// Light and dark: the style sheets and which of them is on.
@NullMarked
package apim.designer.ui.theme;

import org.jspecify.annotations.NullMarked;
