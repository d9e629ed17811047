/// The door of the house: wires the rooms together and starts the window or the command line.
@NullMarked
package apim.designer;

import org.jspecify.annotations.NullMarked;
