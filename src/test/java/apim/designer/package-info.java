/// Tests of the whole house: its walls and its format.
@NullMarked
package apim.designer;

import org.jspecify.annotations.NullMarked;
