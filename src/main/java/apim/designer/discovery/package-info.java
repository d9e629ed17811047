/// What others wrote, read back: configurations of load balancers and deployment.toml files as they
/// stand on servers, what is wrong in them, and what they say.
@NullMarked
package apim.designer.discovery;

import org.jspecify.annotations.NullMarked;
