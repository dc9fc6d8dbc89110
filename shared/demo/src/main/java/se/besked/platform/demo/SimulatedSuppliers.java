package se.besked.platform.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.besked.integrations.attendance.simulated.SimulatedAttendance;
import se.besked.integrations.bankid.simulated.PhoneOwner;
import se.besked.integrations.bankid.simulated.SimulatedBankId;
import se.besked.integrations.digitalpost.simulated.SimulatedDigitalPost;
import se.besked.integrations.eplatform.simulated.SimulatedEPlatform;
import se.besked.integrations.navet.simulated.SimulatedNavet;
import se.besked.integrations.notices.simulated.SimulatedElks;
import se.besked.integrations.notices.simulated.SimulatedMailbox;
import se.besked.integrations.registry.simulated.SimulatedRegistry;
import se.besked.integrations.stafflogin.simulated.HavrelundaStaff;
import se.besked.integrations.stafflogin.simulated.SimulatedEid;
import se.besked.integrations.stafflogin.simulated.SimulatedIdentityProvider;
import se.besked.integrations.studentregistry.simulated.SimulatedSs12000;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.simulation.HavrelundaPeople;
import se.besked.simulation.SimulatorServer;

/**
 * Every supplier, simulated over its real wire.
 *
 * @param server where they are mounted, on one port
 */
public record SimulatedSuppliers(
    SimulatorServer server,
    HavrelundaPeople people,
    SimulatedBankId bankId,
    SimulatedNavet navet,
    SimulatedSs12000 studentRegistry,
    SimulatedMailbox mailbox,
    SimulatedElks sms,
    SimulatedEPlatform ePlatform,
    SimulatedRegistry registry,
    SimulatedIdentityProvider staffLogin,
    SimulatedIdentityProvider eid,
    SimulatedDigitalPost digitalPost,
    SimulatedAttendance attendance)
    implements AutoCloseable {
  private static final Set<String> ON_PAPER = Set.of("upper", "island");

  static SimulatedSuppliers start(int port, Clock clock) {
    var people = HavrelundaPeople.load();
    var bankId = new SimulatedBankId(owners(people), clock);
    var navet = new SimulatedNavet(people, clock);
    var students = new SimulatedSs12000(people, clock);
    var mailbox = new SimulatedMailbox(0);
    var sms = new SimulatedElks();
    var ePlatform = new SimulatedEPlatform();
    var registry = new SimulatedRegistry();
    var staffLogin =
        new SimulatedIdentityProvider(
            "idp", "Havrelunda kommun, inloggning", HavrelundaStaff.people(), clock);
    var eid = SimulatedEid.provider(people, clock);
    var digitalPost = new SimulatedDigitalPost(mailboxOwners(people), clock);
    var attendance = new SimulatedAttendance();
    var server =
        new SimulatorServer(
            port,
            List.of(
                bankId,
                navet,
                students,
                mailbox,
                sms,
                ePlatform,
                registry,
                staffLogin,
                eid,
                digitalPost,
                attendance));
    staffLogin.mountedAt(server.url("idp"));
    eid.mountedAt(server.url("eid"));
    return new SimulatedSuppliers(
        server,
        people,
        bankId,
        navet,
        students,
        mailbox,
        sms,
        ePlatform,
        registry,
        staffLogin,
        eid,
        digitalPost,
        attendance);
  }

  /** Everybody who can log in, except those whose letters go on paper. */
  private static List<String> mailboxOwners(HavrelundaPeople people) {
    return people.personas().stream()
        .filter(p -> p.persona() != null && !ON_PAPER.contains(p.persona().id()))
        .map(HavrelundaPeople.Inhabitant::number)
        .toList();
  }

  private static List<PhoneOwner> owners(HavrelundaPeople people) {
    return people.personas().stream()
        .map(
            p ->
                new PhoneOwner(
                    PersonalNumber.of(p.number()),
                    new PersonName(calledName(p), p.surname()),
                    p.persona() == null ? "" : p.persona().title()))
        .toList();
  }

  /** The given name that the register's two-digit mark points out, as Navet writes it. */
  private static String calledName(HavrelundaPeople.Inhabitant person) {
    var given = person.givenNames().split(" ");
    int first = Math.clamp(person.callName().charAt(0) - '1', 0, given.length - 1);
    return given[first];
  }

  /** The settings that point the real clients here. */
  Map<String, Object> properties() {
    var all = new java.util.HashMap<String, Object>();
    all.putAll(SimulatedNavet.properties(server.url("navet")));
    all.putAll(SimulatedSs12000.properties(server.url("ss12000")));
    all.putAll(SimulatedElks.properties(server.url("sms")));
    all.putAll(SimulatedEPlatform.properties(server.url("eplatform")));
    all.putAll(SimulatedRegistry.properties(server.url("registry")));
    all.putAll(digitalPost.properties(server.url("digital-post")));
    all.putAll(SimulatedAttendance.properties(server.url("attendance")));
    all.put("besked.bankid.url", server.url("bankid") + "/rp/v6.0");
    all.put("besked.bankid.trusted-roots[0]", bankId.rootPem());
    all.put("besked.bankid.app-link-base", server.url("bankid") + "/phone");
    all.put("besked.bankid.scheme-base", server.url("bankid") + "/phone");
    all.put("spring.mail.host", "localhost");
    all.put("spring.mail.port", mailbox.port());
    all.put("besked.simulators.url", server.url(""));
    return all;
  }

  @Override
  public void close() {
    server.close();
    mailbox.close();
  }
}
