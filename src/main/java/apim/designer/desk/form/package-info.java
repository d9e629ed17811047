/// The properties of what is selected, each with the edit that changes it.
@NullMarked
package apim.designer.desk.form;

import org.jspecify.annotations.NullMarked;
