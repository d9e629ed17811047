/// The design as a tree, and what can be done in it.
@NullMarked
package apim.designer.desk.tree;

import org.jspecify.annotations.NullMarked;
