/// The design file and its attachments: read, written, migrated, atomically; the templates.
@NullMarked
package apim.designer.project;

import org.jspecify.annotations.NullMarked;
