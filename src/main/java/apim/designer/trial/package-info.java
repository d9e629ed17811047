/// Runs a design for real: its load balancers on loopback in front of stand-in API-M nodes.
@NullMarked
package apim.designer.trial;

import org.jspecify.annotations.NullMarked;
