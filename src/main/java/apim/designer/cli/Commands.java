package apim.designer.cli;

import apim.designer.topology.NginxTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/// The commands as users type them; each hands its arguments to the class that does the work.
@Command(
    name = "topology-designer",
    mixinStandardHelpOptions = true,
    description = "Draws WSO2 API Manager behind NGINX and makes a bundle that works.",
    synopsisSubcommandLabel = "COMMAND",
    addMethodSubcommands = false)
final class Commands {
  private static final String DESIGN = "A design file, *.apimtopology.";

  private final Terminal terminal;
  private final Designs designs;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "On failure, also print where in the program it happened.")
  private boolean verbose;

  Commands(Terminal terminal) {
    this.terminal = terminal;
    this.designs = new Designs(terminal);
  }

  boolean verbose() {
    return verbose;
  }

  @Command(
      name = "templates",
      mixinStandardHelpOptions = true,
      description = "Lists the templates, what each is and what it is for.")
  int templates() {
    return new TemplateCommands(terminal).list();
  }

  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = "Writes a design from a template, or lists the templates.")
  int create(@ArgGroup(multiplicity = "1") NewDesign wanted) {
    return wanted.run(new TemplateCommands(terminal));
  }

  @Command(
      name = "validate",
      mixinStandardHelpOptions = true,
      description = "Prints what is wrong with designs; status 1 when an ERROR stands.")
  int validate(
      @Parameters(arity = "1..*", paramLabel = "FILE", description = DESIGN) List<Path> files,
      @Option(
              names = "--format",
              defaultValue = "text",
              description = "One of ${COMPLETION-CANDIDATES}.")
          FindingFormat format) {
    return new Validation(terminal, designs).run(files, format);
  }

  @Command(
      name = "lint",
      mixinStandardHelpOptions = true,
      description =
          "Prints what is wrong in configurations that others wrote: nginx.conf with what it"
              + " includes, conf.d, the output of nginx -T, deployment.toml; status 1 when an ERROR"
              + " stands.")
  int lint(
      @Parameters(
              arity = "1..*",
              paramLabel = "FILE|DIR|-",
              description = "A file, a folder, a bundle, or - for standard input.")
          List<String> names,
      @Option(
              names = "--target",
              paramLabel = "nginx:open-source:1.30.4|nginx:plus:R33",
              converter = Converters.LintTarget.class,
              description =
                  "The nginx that runs it; else what the files name, or the newest stable one.")
          @Nullable NginxTarget target,
      @Option(
              names = "--format",
              defaultValue = "text",
              description = "One of ${COMPLETION-CANDIDATES}.")
          LintFormat format) {
    return new Lints(terminal).run(names, Optional.ofNullable(target), format);
  }

  @Command(name = "rules", mixinStandardHelpOptions = true, description = "Prints the rule book.")
  int rules(
      @Option(
              names = "--format",
              defaultValue = "text",
              description = "One of ${COMPLETION-CANDIDATES}.")
          RuleFormat format) {
    terminal.out().print(format.print());
    return 0;
  }

  @Command(
      name = "render",
      mixinStandardHelpOptions = true,
      description = "Writes every file of the bundle but keys and certificates into a folder.")
  int render(
      @Parameters(paramLabel = "FILE", description = DESIGN) Path file,
      @Option(names = "-o", required = true, paramLabel = "DIR", description = "The folder.")
          Path out) {
    return new Exports(terminal, designs).render(file, out);
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes the bundle, keys included; refused while an ERROR stands.")
  int export(
      @Parameters(paramLabel = "FILE", description = DESIGN) Path file,
      @Option(names = "-o", required = true, paramLabel = "BUNDLE.zip", description = "The bundle.")
          Path out,
      @Option(names = "--force", description = "Export although an ERROR stands.") boolean force,
      @Option(
              names = "--passphrase-file",
              paramLabel = "F",
              description = "The first line is the passphrase of encrypted keys.")
          @Nullable Path passphraseFile,
      @Option(
              names = "--ca",
              paramLabel = "DIR",
              description = "The folder ca of an earlier bundle, whose authority signs again.")
          @Nullable Path authority) {
    return new Exports(terminal, designs).export(file, out, force, passphraseFile, authority);
  }

  @Command(
      name = "draw",
      mixinStandardHelpOptions = true,
      description = "Draws the design; an SVG, a PNG and a draw.io file open as the design again.")
  int draw(
      @Parameters(paramLabel = "FILE", description = DESIGN) Path file,
      @Option(
              names = "-o",
              required = true,
              paramLabel = "OUT.svg|.png|.pdf|.drawio|.mmd",
              description = "The picture.")
          Path out,
      @Mixin PictureWishes wishes) {
    return new Exports(terminal, designs).draw(file, out, wishes);
  }

  @Command(
      name = "document",
      mixinStandardHelpOptions = true,
      description = "Writes the design as a document, and its picture beside it.")
  int document(
      @Parameters(paramLabel = "FILE", description = DESIGN) Path file,
      @Option(
              names = "-o",
              required = true,
              paramLabel = "OUT.md",
              description = "The document; the picture is OUT.svg.")
          Path out) {
    return new Exports(terminal, designs).document(file, out);
  }

  @Command(
      name = "trial",
      mixinStandardHelpOptions = true,
      description =
          "Runs the design on loopback, with stand-ins for its nodes; status 1 when an expectation"
              + " fails.")
  int trial(
      @Parameters(paramLabel = "FILE", description = DESIGN) Path file,
      @Mixin TrialWishes wishes,
      @Option(
              names = "--format",
              defaultValue = "text",
              description = "One of ${COMPLETION-CANDIDATES}.")
          TrialFormat format) {
    return new Trials(terminal, designs).run(file, wishes, format);
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Reads existing files back into a design; says what became of every statement.")
  int importFiles(@Mixin Import wanted) {
    return wanted.run(terminal);
  }

  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = {
        "Prints what differs between two designs: elements, findings, generated lines.",
        "Status 0 when nothing does, 1 when something does. Where boxes stand makes no difference."
      })
  int diff(
      @Parameters(index = "0", paramLabel = "A", description = "The earlier design.") Path before,
      @Parameters(index = "1", paramLabel = "B", description = "The later design.") Path after,
      @Option(
              names = "--format",
              defaultValue = "text",
              description = "One of ${COMPLETION-CANDIDATES}; markdown is fit for a pull request.")
          DiffFormat format) {
    return new DesignDiff(terminal, designs).run(before, after, format);
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Compares a design with what is deployed, by meaning; it changes nothing.",
        "Status 0 without drift, 1 with, 2 when it could not be compared."
      })
  int check(
      @Parameters(paramLabel = "FILE", description = DESIGN) Path file,
      @Option(
              names = "--against",
              required = true,
              paramLabel = "DIR|ZIP|DUMP",
              description =
                  "What is deployed: a folder (such as collect.sh writes), a bundle, or the output"
                      + " of nginx -T.")
          Path deployed,
      @Option(
              names = "--format",
              defaultValue = "text",
              description = "One of ${COMPLETION-CANDIDATES}.")
          FindingFormat format) {
    return new Checking(terminal, designs).run(file, deployed, format);
  }

  @Command(
      name = "patch",
      mixinStandardHelpOptions = true,
      description = "Applies the design's changes to a real deployment.toml.")
  int patch(
      @Parameters(paramLabel = "FILE", description = DESIGN) Path file,
      @Option(
              names = "--node",
              required = true,
              paramLabel = "ID",
              description = "Whose file it is.")
          String node,
      @Option(
              names = "--toml",
              required = true,
              paramLabel = "deployment.toml",
              description = "The file; it is only read, except with --in-place.")
          Path toml,
      @ArgGroup @Nullable PatchTarget target) {
    Patch patch = new Patch(terminal, designs);
    return target == null
        ? patch.toStandardOutput(file, node, toml)
        : target.apply(patch, file, node, toml);
  }
}
