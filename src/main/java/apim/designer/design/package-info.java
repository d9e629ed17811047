/// A topology with its layout and attachments, the edits a user can make, and the history.
@NullMarked
package apim.designer.design;

import org.jspecify.annotations.NullMarked;
