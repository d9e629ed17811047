/// What is wrong with the design, and the ways out.
@NullMarked
package apim.designer.ui.problems;

import org.jspecify.annotations.NullMarked;
