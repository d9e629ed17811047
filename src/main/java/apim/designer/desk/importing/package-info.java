/// What the dialog shows that takes over files of running systems.
@NullMarked
package apim.designer.desk.importing;

import org.jspecify.annotations.NullMarked;
