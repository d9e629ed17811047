/// Two designs side by side: what differs by meaning, in the drawing, in findings and in files.
@NullMarked
package apim.designer.comparison;

import org.jspecify.annotations.NullMarked;
