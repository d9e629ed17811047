/// How a design is recovered from configurations that stand on servers, and what becomes of each of
/// their statements.
@NullMarked
package apim.designer.discovery.recovery;

import org.jspecify.annotations.NullMarked;
