/// The window: shows a snapshot of the open design and sends edits.
@NullMarked
package apim.designer.ui;

import org.jspecify.annotations.NullMarked;
