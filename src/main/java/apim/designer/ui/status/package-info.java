/// The line below everything: findings, release, zoom.
@NullMarked
package apim.designer.ui.status;

import org.jspecify.annotations.NullMarked;
