package apim.designer.deployment;

import apim.designer.topology.FileName;
import apim.designer.topology.Ref;

/// The certificates that a load balancer trusts on one side of a site.
///
/// @param site whose clients or nodes they have issued the certificates of
/// @param file as it is called beside the design
/// @param name as it is called on the host of the load balancer
public record Authorities(Ref site, FileName file, String name) {}
