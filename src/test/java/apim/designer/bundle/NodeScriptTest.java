package apim.designer.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import apim.designer.Command;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// install.sh of a node, with the keytool of the Java that runs the tests.
@Tag("slow")
final class NodeScriptTest {
  private static final String PASSWORD = "wso2carbon";
  private static final String ALIAS = "apim-lb-1";
  private static final String STORE = "repository/resources/security/client-truststore.jks";

  @TempDir Path folder;
  private Path bundle = Path.of("");

  @BeforeEach
  void export() {
    bundle = Sample.write(Sample.exported(Sample.SELF_SIGNED), folder.resolve("bundle"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JKS", "PKCS12"})
  void aSecondRunChangesNothing(String type) throws Exception {
    Path store = store(type, PASSWORD);
    byte[] before = Files.readAllBytes(store);
    Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-r-----"));
    trusts();
    byte[] once = Files.readAllBytes(store);
    Command.Ended second = trusts();
    assertTrue(second.said().contains("apim-1 trusts lb-1.crt already."), second.said());
    assertArrayEquals(once, Files.readAllBytes(store));
    KeyStore opened = opened(type, store);
    assertEquals(
        List.of(ALIAS, "others"), Collections.list(opened.aliases()).stream().sorted().toList());
    assertTrue(opened.isCertificateEntry(ALIAS));
    assertEquals(certificate("nodes/apim-1/trust/lb-1.crt"), opened.getCertificate(ALIAS));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(store)));
    assertArrayEquals(
        before, Files.readAllBytes(store.resolveSibling("client-truststore.jks.before-apim")));
    assertFalse(Files.exists(store.resolveSibling("client-truststore.jks.apim-new")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JKS", "PKCS12"})
  void aNewCertificateTakesThePlaceOfTheOldOne(String type) throws Exception {
    Path store = store(type, PASSWORD);
    byte[] before = Files.readAllBytes(store);
    trusts();
    Certificate old = opened(type, store).getCertificate(ALIAS);
    bundle = Sample.write(Sample.exported(Sample.PRIVATE_CA), folder.resolve("newer"));
    trusts();
    KeyStore opened = opened(type, store);
    assertEquals(2, opened.size());
    assertNotEquals(old, opened.getCertificate(ALIAS));
    assertEquals(certificate("ca/ca.crt"), opened.getCertificate(ALIAS));
    assertArrayEquals(
        before, Files.readAllBytes(store.resolveSibling("client-truststore.jks.before-apim")));
  }

  @Test
  void aLinkToTheTrustStoreStaysOne() throws Exception {
    Path store = store("PKCS12", PASSWORD);
    Path shared = folder.resolve("shared.jks");
    Files.move(store, shared);
    Files.createSymbolicLink(store, shared);
    trusts();
    assertTrue(Files.isSymbolicLink(store));
    assertTrue(opened("PKCS12", shared).isCertificateEntry(ALIAS));
    assertTrue(Files.exists(folder.resolve("shared.jks.before-apim")));
  }

  @Test
  void anotherPasswordIsAskedForAndLeavesTheStoreAlone() throws Exception {
    Path store = store("PKCS12", "something else");
    byte[] before = Files.readAllBytes(store);
    Command.Ended ended = install().run();
    assertEquals(1, ended.status());
    assertTrue(ended.said().contains("set STORE_PASSWORD"), ended.said());
    assertArrayEquals(before, Files.readAllBytes(store));
    assertEquals(0, install().with("STORE_PASSWORD", "something else").run().status());
  }

  @Test
  void everyRefusalIsASentence() throws Exception {
    assertRefuses("there is no trust store at");
    Path store = store("JKS", PASSWORD);
    byte[] before = Files.readAllBytes(store);
    Path trusted = bundle.resolve("nodes/apim-1/trust/lb-1.crt");
    Files.writeString(trusted, "no certificate");
    assertRefuses("keytool refuses trust/lb-1.crt");
    Files.delete(trusted);
    assertRefuses("there is no certificate in trust/ yet");
    assertArrayEquals(before, Files.readAllBytes(store));
    assertFalse(Files.exists(store.resolveSibling("client-truststore.jks.apim-new")));
  }

  private void assertRefuses(String sentence) {
    Command.Ended ended = install().run();
    assertEquals(1, ended.status(), ended.said());
    assertTrue(ended.said().contains("install.sh: " + sentence), ended.said());
  }

  private Command.Ended trusts() {
    Command.Ended ended = install().run();
    assertEquals(0, ended.status(), ended.said());
    return ended;
  }

  private Command install() {
    String keytool = Path.of(System.getProperty("java.home", ""), "bin").toString();
    return Command.of("sh", bundle.resolve("nodes/apim-1/install.sh").toString())
        .with("PATH", keytool + File.pathSeparator + System.getenv().getOrDefault("PATH", ""))
        .with("JAVA_HOME", "")
        .with("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        .with("STORE", "")
        .with("APIM_HOME", folder.resolve("wso2 am").toString());
  }

  /// A trust store with one certificate of somebody else's.
  private Path store(String type, String password) throws Exception {
    Path file = folder.resolve("wso2 am").resolve(STORE);
    Files.createDirectories(file.getParent());
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    store.setCertificateEntry("others", certificate("load-balancers/lb-1/ssl/lb-1.crt"));
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    return file;
  }

  private static KeyStore opened(String type, Path file) throws Exception {
    KeyStore store = KeyStore.getInstance(type);
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private Certificate certificate(String path) throws Exception {
    String pem = Files.readString(bundle.resolve(path));
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }
}
