package apim.designer.cli;

import apim.designer.topology.ApimVersion;
import apim.designer.topology.NginxTarget;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `new` is to do: list the templates, or write a design from one.
final class NewDesign {
  @Option(
      names = "--list",
      required = true,
      description = "Print the templates, one a line, id first, and what each is for.")
  private boolean list;

  @ArgGroup(exclusive = false)
  private @Nullable Order order;

  /// Which template, for what, and where to.
  static final class Order {
    @Parameters(paramLabel = "TEMPLATE", description = "See 'new --list'.")
    private @Nullable String template;

    @Option(
        names = "--apim",
        paramLabel = "VERSION",
        converter = Converters.Apim.class,
        description = "The version of API-M, such as 4.2.0; the template's when left out.")
    private @Nullable ApimVersion apim;

    @Option(
        names = "--nginx",
        paramLabel = "EDITION:VERSION",
        converter = Converters.Nginx.class,
        description = "open-source:1.30.4 or plus:R33; the template's when left out.")
    private @Nullable NginxTarget nginx;

    @Option(
        names = "-o",
        required = true,
        paramLabel = "FILE",
        description = "A design file, *.apimtopology.")
    private @Nullable Path out;
  }

  int run(TemplateCommands templates) {
    if (list || order == null || order.template == null || order.out == null) {
      return templates.list();
    }
    return templates.create(order.template, order.apim, order.nginx, order.out);
  }
}
