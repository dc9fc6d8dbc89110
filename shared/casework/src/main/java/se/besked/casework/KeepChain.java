package se.besked.casework;

import java.lang.System.Logger.Level;
import se.besked.casework.chain.AdvanceChain;
import se.besked.casework.chain.ChainReport;
import se.besked.casework.chain.CheckChain;
import se.besked.casework.crypto.ReplacedKeys;

/** The jobs that keep the chain over what has happened. */
public record KeepChain(AdvanceChain advance, CheckChain check, ReplacedKeys replaced) {
  private static final System.Logger LOG = System.getLogger(KeepChain.class.getName());

  /** As far as it goes. */
  void advanceNow() {
    advance.run();
  }

  /** Fails when anything is not as it was, so that operations are told. */
  void checkNow() {
    var broken = check.run().stream().filter(report -> !report.isWhole()).toList();
    if (!broken.isEmpty()) {
      broken.forEach(report -> LOG.log(Level.ERROR, "The chain is broken. {0}", report));
      throw new IllegalStateException(
          "The chain is broken: "
              + String.join("; ", broken.stream().map(ChainReport::toString).toList()));
    }
    // Every key opens as it is, so what it was before is needed no longer.
    replaced.forget();
  }
}
