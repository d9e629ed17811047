/// What is deployed against what a design writes, by meaning.
@NullMarked
package apim.designer.discovery.drift;

import org.jspecify.annotations.NullMarked;
