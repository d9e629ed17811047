/// What is wrong in a configuration that somebody else wrote, and what that does to API-M.
@NullMarked
package apim.designer.discovery.lint;

import org.jspecify.annotations.NullMarked;
