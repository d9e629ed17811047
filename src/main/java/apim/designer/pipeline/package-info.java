/// From a design to findings and files, in one pure call.
@NullMarked
package apim.designer.pipeline;

import org.jspecify.annotations.NullMarked;
