/// What explains the window to the architect: the tour, the topics behind F1, and About.
@NullMarked
package apim.designer.ui.help;

import org.jspecify.annotations.NullMarked;
