/// What belongs to the window as a whole: its files, its notices, its panes, what is remembered.
@NullMarked
package apim.designer.desk.window;

import org.jspecify.annotations.NullMarked;
