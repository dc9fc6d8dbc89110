package se.besked.integrations.bankid;

import java.time.Duration;
import java.util.List;
import se.besked.integrations.bankid.simulated.SimulatedBankId;
import se.besked.kernel.signing.ElectronicId;
import se.besked.simulation.SimulatorServer;

/** The real adapter against the simulator over HTTP. */
public final class SimulatedSupplier implements AutoCloseable {
  public final SettableClock clock = new SettableClock();
  public final SimulatedBankId bankId = new SimulatedBankId(People.ALL, clock);
  public final SimulatorServer server = new SimulatorServer(0, List.of(bankId));
  public final ElectronicId electronicId = connect(false, Duration.ofSeconds(10));

  public ElectronicId connect(boolean refuseHighRisk, Duration readTimeout) {
    return connect(url(), refuseHighRisk, Duration.ofSeconds(5), readTimeout);
  }

  /** To another address than the simulator's. */
  public ElectronicId connect(
      String url, boolean refuseHighRisk, Duration connectTimeout, Duration readTimeout) {
    return BankIdConfiguration.connect(
        new BankIdProperties(
            url,
            null,
            List.of(bankId.rootPem()),
            BankIdLaunch.APP_LINK,
            BankIdLaunch.SCHEME_LINK,
            connectTimeout,
            readTimeout,
            refuseHighRisk),
        null,
        clock);
  }

  public String url() {
    return server.url("bankid") + "/rp/v6.0";
  }

  @Override
  public void close() {
    server.close();
  }
}
