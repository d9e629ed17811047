package apim.designer.catalog;

import apim.designer.topology.Listener;

/// A request that a healthy node answers with status 200.
///
/// @param path with its leading slash
/// @param tells what the answer shows, as the rest of a sentence
public record HealthCheck(Listener listener, String path, String tells, String source) {}
