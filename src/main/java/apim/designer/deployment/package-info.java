/// A topology with every default worked out: hosts, ports, names of files and upstreams.
@NullMarked
package apim.designer.deployment;

import org.jspecify.annotations.NullMarked;
