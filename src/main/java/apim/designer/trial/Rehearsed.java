package apim.designer.trial;

import apim.designer.topology.CertificatePlan;
import apim.designer.topology.CertificatePlan.KeyAlgorithm;
import apim.designer.topology.Days;
import apim.designer.topology.LoadBalancer;
import apim.designer.topology.Topology;

/// What of a design is another in a trial: its keys are of the kind that is made quickest, and
/// certificates that come from elsewhere are made here.
public final class Rehearsed {
  private Rehearsed() {}

  public static Topology of(Topology topology) {
    return topology.map(
        LoadBalancer.class,
        loadBalancer ->
            loadBalancer.withCertificate(
                new CertificatePlan.SelfSigned(
                    KeyAlgorithm.EC_P256,
                    new Days(2),
                    loadBalancer.certificate() instanceof CertificatePlan.Made made
                        && made.encryptedKey())));
  }

  /// Whether clients will see another certificate than in the trial.
  static boolean differs(CertificatePlan plan) {
    return !(plan instanceof CertificatePlan.Issued);
  }
}
