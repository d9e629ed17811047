/// The open design: history, outcome, save, recovery and export; it tells its listeners.
@NullMarked
package apim.designer.session;

import org.jspecify.annotations.NullMarked;
