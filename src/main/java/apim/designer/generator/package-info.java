/// From a deployment to nginx statements, TOML changes and certificate requests; the corrections to WSO2's page.
@NullMarked
package apim.designer.generator;

import org.jspecify.annotations.NullMarked;
