/// What the architect draws: nodes, load balancers, sites, members, zones, notes, links.
@NullMarked
package apim.designer.topology;

import org.jspecify.annotations.NullMarked;
