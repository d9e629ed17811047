package apim.designer.discovery.recovery;

import apim.designer.discovery.DeploymentFile;

/// A deployment.toml and the node that it is said to be of.
///
/// @param node its id, its address, or the first part of that
public record NodeFile(String node, DeploymentFile file) {}
