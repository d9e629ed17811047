package apim.designer.generator;

import static apim.designer.generator.StatementWriter.fixed;
import static apim.designer.generator.StatementWriter.joined;
import static apim.designer.generator.StatementWriter.text;
import static apim.designer.generator.StatementWriter.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Directive;

/// A site, and what several of its blocks say of it.
///
/// @param writer who writes on behalf of the site
/// @param ofBoth who writes on behalf of the load balancer, too
/// @param name the site's own name, since whatever a client sends may arrive where no other server
///     takes it; of a name that begins with `*.` only nginx knows which one was asked for
/// @param authority host name and port as clients write them: without the port where it is the
///     scheme's
record SiteWords(
    VirtualHost host,
    StatementWriter writer,
    StatementWriter ofBoth,
    Directive serverName,
    Argument name,
    Argument authority) {
  private static final Directive SERVER_NAME = fixed("server_name");

  /// Whether the certificates of its clients are checked, which only the end of TLS can do.
  boolean asksForCertificates() {
    return host.tls() && host.site().policy().clientCertificates().areAskedFor();
  }

  static SiteWords of(VirtualHost host, NginxInstance instance) {
    StatementWriter writer = StatementWriter.of(host.ref());
    Argument hostname = text(host.hostname().value());
    Argument name = host.hostname().isWildcard() ? word("$host") : hostname;
    return new SiteWords(
        host,
        writer,
        StatementWriter.of(instance.ref(), host.ref()),
        writer.sign(SERVER_NAME.and(hostname)),
        name,
        host.onDefaultPort() ? name : joined(name, word(":" + host.publicSide().port())));
  }
}
