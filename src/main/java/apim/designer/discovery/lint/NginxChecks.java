package apim.designer.discovery.lint;

import java.util.List;
import java.util.stream.Stream;

/// Every check of nginx configurations, in the order of the page about them.
final class NginxChecks {
  static final List<NginxCheck> ALL =
      Stream.of(
              RefusedChecks.all(),
              HeaderChecks.all(),
              UpstreamChecks.all(),
              ForwardChecks.all(),
              ServerChecks.all(),
              TlsChecks.all(),
              HardeningChecks.all(),
              VulnerabilityCheck.all())
          .flatMap(List::stream)
          .toList();

  private NginxChecks() {}
}
