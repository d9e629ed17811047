/// The window: nodes of the scene graph and their listeners, and nothing that decides.
@NullMarked
package apim.designer.ui;

import org.jspecify.annotations.NullMarked;
