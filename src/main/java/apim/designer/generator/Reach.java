package apim.designer.generator;

import apim.designer.deployment.VirtualHost;
import apim.designer.topology.Ref;
import java.util.List;
import java.util.stream.Stream;

/// How a node calls a group of servers: by the site in front of them, else the first one itself.
///
/// @param url scheme, host, port and path as clients see them, the port always written, as WSO2's own files do
///   (<https://github.com/wso2/product-apim/blob/v3.2.0/modules/distribution/product/src/main/resources/conf/deployment-templates/gateway-worker.toml>)
/// @param remark what an architect should know of it, as the rest of a sentence; often empty
record Reach(String url, boolean bySite, List<Ref> refs, String remark) {
  Reach {
    refs = List.copyOf(refs);
  }

  /// With more that it goes with.
  Reach because(List<Ref> causes) {
    return new Reach(
        url, bySite, Stream.concat(refs.stream(), causes.stream()).distinct().toList(), remark);
  }

  static Reach bySite(VirtualHost host) {
    return new Reach(
        host.publicSide().scheme()
            + "://"
            + host.hostname()
            + ":"
            + host.publicSide().port()
            + host.path().prefix(),
        true,
        List.of(host.ref()),
        "");
  }
}
