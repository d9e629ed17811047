/// The open design beside another one: what it is compared with, and what is told of it.
@NullMarked
package apim.designer.desk.compare;

import org.jspecify.annotations.NullMarked;
