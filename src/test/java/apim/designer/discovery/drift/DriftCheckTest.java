package apim.designer.discovery.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.design.Design;
import apim.designer.design.RandomDesigns;
import apim.designer.discovery.ExistingConfiguration;
import apim.designer.discovery.GivenFiles;
import apim.designer.pipeline.Outcome;
import apim.designer.project.Template;
import apim.designer.project.Templates;
import apim.designer.topology.Accepted;
import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.FileName;
import apim.designer.topology.Label;
import apim.designer.topology.LoadBalancer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DriftCheckTest {
  /// `-Ddrift.budget=10` looks at ten times as many.
  private static final int BUDGET = Integer.getInteger("drift.budget", 1);

  @Test
  void whatWasExportedFromATemplateHasNotDrifted() {
    for (Template template : Templates.all()) {
      DriftReport report = Deployed.exported(Templates.design(template.id())).checked();
      assertEquals(List.of(), report.standing(), template.id());
      assertEquals(List.of(), report.notCompared(), template.id());
      assertFalse(report.compared().isEmpty());
    }
  }

  @Test
  void whatARandomDesignWritesHasNotDrifted() {
    int balancers = 0;
    for (long seed = 0; seed < 200L * BUDGET; seed++) {
      Design design = RandomDesigns.design(seed);
      DriftReport report = Deployed.of(design).checked();
      assertEquals(List.of(), report.standing(), "seed " + seed);
      balancers += (int) report.compared().stream().filter(one -> one.startsWith("lb")).count();
    }
    assertTrue(balancers > 100, balancers + " load balancers");
  }

  @Test
  void anotherWayOfWritingTheSameIsNoDrift() {
    int seen = 0;
    for (long seed = 0; seed < 1_000L * BUDGET; seed++) {
      Deployed deployed = DEPLOYED.get((int) seed % DEPLOYED.size());
      Deployed other = Reformatting.of(deployed, new Random(seed));
      DriftReport report = other.checked();
      assertEquals(List.of(), report.standing(), () -> "written " + other.files());
      seen += report.compared().isEmpty() ? 0 : 1;
    }
    assertTrue(seen > 900, seen + " of them were compared");
  }

  @Test
  void everySeededEditIsFoundAndNamed() {
    int edits = 0;
    List<String> unseen = new ArrayList<>();
    for (long seed = 0; seed < 1_100L * BUDGET; seed++) {
      Deployed deployed = DEPLOYED.get((int) seed % DEPLOYED.size());
      Optional<DeployedEdit> edit = DeployedEdit.of(deployed, new Random(seed));
      if (edit.isPresent()) {
        DriftReport report = edit.get().after().checked();
        if (!edit.get().isIn(report)) {
          unseen.add(edit.get().what() + " in " + report.standing());
        }
        edits++;
      }
    }
    assertEquals(List.of(), unseen);
    assertTrue(edits >= 1_000, edits + " edits");
  }

  private static Deployed active() {
    return Deployed.of(Templates.design("active-active"));
  }

  /// The one drift after an edit of the sites.
  private static Drift only(String from, String to) {
    List<Drift> drifts = edited(from, to).checked().standing();
    assertEquals(1, drifts.size(), drifts.toString());
    return drifts.getFirst();
  }

  private static Deployed edited(String from, String to) {
    Map<String, String> files = new TreeMap<>(active().files());
    String conf = files.getOrDefault(SITES, "");
    assertTrue(conf.contains(from), conf);
    files.put(SITES, conf.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    return active().with(files);
  }

  private static final String SITES = "load-balancers/lb-1/conf.d/apim.conf";
  private static final String MEMBER = "server 10.0.0.11:9443 max_fails=3 fail_timeout=10s;";

  @Test
  void aChangedValueLeadsToItsLineAndItsSite() {
    Drift drift = only("client_max_body_size 100m", "client_max_body_size 1m");
    assertEquals(Drift.Kind.CHANGED, drift.kind());
    assertEquals("lb-1/portals", drift.elements().getFirst().path());
    assertEquals("drift-client-max-body-size", drift.rule().value());
    assertEquals(SITES, drift.at().orElseThrow().file());
    assertTrue(
        drift.sentence().endsWith("client_max_body_size 1m; instead of client_max_body_size 100m;"),
        drift.sentence());
  }

  @Test
  void membersAreASetWithTheirParameters() {
    String second = "server 10.0.0.12:9443 max_fails=3 fail_timeout=10s;";
    assertEquals(
        List.of(),
        edited(MEMBER + "\n    " + second, second + "\n" + "server 10.0.0.11:9443 max_fails=3;")
            .checked()
            .standing());
    assertEquals(Drift.Kind.CHANGED, only(MEMBER, MEMBER.replace("=3", "=9")).kind());
    assertEquals(Drift.Kind.MISSING, only(MEMBER, "").kind());
    Drift added = only(MEMBER, MEMBER + " server 10.0.0.99:9443;");
    assertEquals(Drift.Kind.ADDED, added.kind());
    assertEquals("lb-1/portals", added.elements().getFirst().path());
  }

  @Test
  void orderCountsOnlyWhereNginxReadsInOrder() {
    String timeouts = "proxy_connect_timeout 5s;\n        proxy_read_timeout 5m;";
    assertEquals(
        List.of(),
        edited(timeouts, "proxy_read_timeout 5m; proxy_connect_timeout 5s;").checked().standing());
    Map<String, String> files =
        new TreeMap<>(Deployed.of(Templates.design("active-active-ip-hash")).files());
    List<String> members =
        files
            .getOrDefault(SITES, "")
            .lines()
            .filter(line -> line.contains("server 10.0.0"))
            .toList();
    files.put(
        SITES,
        files
            .getOrDefault(SITES, "")
            .replaceFirst(
                Pattern.quote(members.get(0) + "\n" + members.get(1)),
                members.get(1) + "\n" + members.get(0)));
    DriftReport report = new Deployed(Templates.design("active-active-ip-hash"), files).checked();
    assertEquals(List.of(Drift.Kind.MOVED), report.standing().stream().map(Drift::kind).toList());
  }

  @Test
  void aSecondServerForAHostOfOursIsTold() {
    Map<String, String> files = new TreeMap<>(active().files());
    files.put(
        "load-balancers/lb-1/conf.d/other.conf",
        "server { listen 443 ssl; server_name API.am.wso2.com; return 403; }\n");
    List<Drift> drifts = active().with(files).checked().standing();
    assertEquals(1, drifts.size(), drifts.toString());
    assertEquals(Drift.Kind.ADDED, drifts.getFirst().kind());
  }

  @Test
  void whatElseAnNginxServesIsNoDriftOfTheSites() {
    String sites = active().files().getOrDefault(SITES, "");
    Map<String, String> files = new TreeMap<>();
    files.put(
        "lb-1/nginx.conf",
        "events {} http { log_format main a; server { listen 8080 default_server; return 404; }"
            + " upstream theirs { server 10.1.1.1; } include conf.d/*.conf; }");
    files.put("lb-1/conf.d/apim.conf", sites);
    DriftReport report = active().with(files).checked();
    assertEquals(List.of(), report.standing());
    assertTrue(report.compared().contains("lb-1"));
  }

  @Test
  void aDumpIsReadLikeTheFiles() {
    StringBuilder dump = new StringBuilder("nginx: configuration file is ok\n");
    dump.append("# configuration file /etc/nginx/nginx.conf:\n")
        .append(active().files().get("load-balancers/lb-1/nginx.conf"))
        .append("# configuration file /etc/nginx/mime.types:\ntypes { text/html html; }\n")
        .append("# configuration file /etc/nginx/conf.d/apim.conf:\n")
        .append(active().files().getOrDefault(SITES, "").replace("100m", "5m"));
    DriftReport report =
        DriftCheck.of(
            Outcome.of(active().design(), Deployed.TODAY).deployment(),
            ExistingConfiguration.of(GivenFiles.text("dump.txt", dump.toString())),
            Deployed.TODAY);
    assertEquals(
        List.of("client_max_body_size", "client_max_body_size"),
        report.standing().stream().map(Drift::subject).toList());
    assertEquals("dump.txt", report.standing().getFirst().at().orElseThrow().file());
  }

  @Test
  void acceptedDriftHasAReasonAndAnEnd() {
    Deployed edited = edited("client_max_body_size 100m", "client_max_body_size 1m");
    Drift drift = edited.checked().standing().getFirst();
    Design accepting = accepting(edited.design(), drift, Optional.of(Deployed.TODAY));
    DriftReport report = edited.checked(accepting);
    assertEquals(List.of(), report.standing());
    assertEquals(
        "Accepted until 2026-06-01: until the upload service moves",
        report.accepted().getFirst().because());
    Design over = accepting(edited.design(), drift, Optional.of(Deployed.TODAY.minusDays(1)));
    DriftReport after = edited.checked(over);
    assertEquals(1, after.standing().size());
    assertEquals(
        List.of("drift-client-max-body-size was accepted until 2026-05-31"), after.remarks());
    DriftReport vain = active().checked(accepting);
    assertEquals(1, vain.remarks().size(), vain.toString());
    assertTrue(
        Outcome.of(accepting, Deployed.TODAY).findings().stream()
            .noneMatch(one -> one.rule().id().equals("accepted-without-finding")));
  }

  private static Design accepting(Design design, Drift drift, Optional<LocalDate> until) {
    return design.mapTopology(
        topology ->
            topology.withAccepted(
                List.of(
                    new Accepted(
                        drift.rule(),
                        drift.elements(),
                        new Label("until the upload service moves"),
                        until))));
  }

  @Test
  void aCertificateOfOtherNamesOrAnotherKeyHasDrifted() {
    Design design = Templates.design("active-active");
    Deployed exported = Deployed.exported(design);
    Design wanted =
        design.mapTopology(
            topology ->
                topology.map(
                    LoadBalancer.class,
                    lb ->
                        lb.withCertificate(
                            new CertificatePlan.SelfSigned(
                                KeyAlgorithm.EC_P384, Days.YEAR, false))));
    assertEquals(
        List.of("certificate_key_kind"),
        exported.checked(wanted).standing().stream().map(Drift::subject).toList());
    FileName file = new FileName("own.crt");
    Design provided =
        design
            .mapTopology(
                topology ->
                    topology.map(
                        LoadBalancer.class,
                        lb ->
                            lb.withCertificate(
                                new CertificatePlan.Provided(file, new FileName("own.key")))))
            .withAttachments(
                design
                    .attachments()
                    .with(
                        file,
                        Deployed.exported(design)
                            .files()
                            .getOrDefault("load-balancers/lb-1/ssl/lb-1.crt", "")));
    assertTrue(
        exported.checked(provided).standing().stream()
            .map(Drift::subject)
            .toList()
            .contains("certificate_public_key"));
    Map<String, String> files = new TreeMap<>(exported.files());
    files.put(
        "load-balancers/lb-1/ssl/lb-1.crt",
        Deployed.exported(Templates.design("gateway-single-manager"))
            .files()
            .getOrDefault("load-balancers/lb-1/ssl/lb-1.crt", ""));
    assertTrue(
        exported.with(files).checked().standing().stream()
            .anyMatch(drift -> drift.subject().equals("certificate_names")));
  }

  @Test
  void aSecretThatSomebodyAddedIsNotShown() {
    Drift drift =
        only(
            "proxy_connect_timeout 5s;",
            "proxy_connect_timeout 5s; proxy_set_header Authorization \"Basic aHVudGVyMg==\";");
    assertEquals(Drift.Kind.ADDED, drift.kind());
    assertFalse(drift.toString().contains("aHVudGVyMg"), drift.toString());
  }

  private static final List<Deployed> DEPLOYED =
      Stream.concat(
              Templates.all().stream().map(template -> Templates.design(template.id())),
              LongStream.range(0, 60)
                  .filter(seed -> RandomDesigns.kind(seed) == RandomDesigns.Kind.SOUND)
                  .mapToObj(RandomDesigns::design))
          .map(Deployed::of)
          .toList();
}
