/// What a sound deployment gets right: rules, findings, quick fixes.
@NullMarked
package apim.designer.validation;

import org.jspecify.annotations.NullMarked;
