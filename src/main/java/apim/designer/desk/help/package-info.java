/// The manual, the topics of the window and the steps of its tour.
@NullMarked
package apim.designer.desk.help;

import org.jspecify.annotations.NullMarked;
