/// The language of deployment.toml: changes that keep every other byte.
@NullMarked
package apim.designer.toml;

import org.jspecify.annotations.NullMarked;
