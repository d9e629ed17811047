/// The files of the bundle as lines: their colours, their reasons, what changed and what is found.
@NullMarked
package apim.designer.desk.files;

import org.jspecify.annotations.NullMarked;
