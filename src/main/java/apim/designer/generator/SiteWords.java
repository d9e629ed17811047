package apim.designer.generator;

import static apim.designer.generator.Scribe.fixed;
import static apim.designer.generator.Scribe.joined;
import static apim.designer.generator.Scribe.text;
import static apim.designer.generator.Scribe.word;

import apim.designer.deployment.NginxInstance;
import apim.designer.deployment.VirtualHost;
import apim.designer.nginx.Argument;
import apim.designer.nginx.Directive;
import apim.designer.nginx.Statement;

/// A site, and what several of its blocks say of it.
///
/// @param scribe who writes on behalf of the site
/// @param ofBoth who writes on behalf of the load balancer, too
/// @param name the site's own name, since whatever a client sends may arrive where no other server
///     takes it; of a name that begins with `*.` only nginx knows which one was asked for
/// @param authority host name and port as clients write them: without the port where it is the
///     scheme's
record SiteWords(
    VirtualHost host,
    Scribe scribe,
    Scribe ofBoth,
    Statement serverName,
    Argument name,
    Argument authority) {
  private static final Directive SERVER_NAME = fixed("server_name");

  static SiteWords of(VirtualHost host, NginxInstance instance) {
    Scribe scribe = Scribe.of(host.ref());
    Argument hostname = text(host.hostname().value());
    Argument name = host.hostname().isWildcard() ? word("$host") : hostname;
    return new SiteWords(
        host,
        scribe,
        Scribe.of(instance.ref(), host.ref()),
        scribe.sign(SERVER_NAME.and(hostname)),
        name,
        host.onDefaultPort() ? name : joined(name, word(":" + host.port())));
  }
}
