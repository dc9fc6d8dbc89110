package se.besked.platform.setup;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.besked.casework.CaseworkConfiguration;
import se.besked.casework.access.Desk;
import se.besked.casework.automation.CaseGate;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.Considerations;
import se.besked.casework.cases.ReplaceEarlier;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.income.Incomes;
import se.besked.casework.login.EidOrders;
import se.besked.casework.login.Logins;
import se.besked.casework.notices.Notices;
import se.besked.casework.offers.ChangeWishes;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.offers.Offers;
import se.besked.casework.people.Contacts;
import se.besked.casework.people.Persons;
import se.besked.casework.protection.ProtectedPeople;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.journey.assess.StoredCases;
import se.besked.journey.assess.TryStoredCase;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.decide.AskRegisters;
import se.besked.journey.decide.CaseMatters;
import se.besked.journey.decide.ConsiderCase;
import se.besked.journey.decide.DecideByRule;
import se.besked.journey.decide.MunicipalPolicy;
import se.besked.journey.decide.StateIncome;
import se.besked.journey.decide.WhyPerson;
import se.besked.journey.decide.WriteDecisionLetter;
import se.besked.journey.income.ReckonYear;
import se.besked.journey.login.FollowOrder;
import se.besked.journey.login.LogIn;
import se.besked.journey.login.LoginText;
import se.besked.journey.login.SameDevice;
import se.besked.journey.offer.AnswerOffer;
import se.besked.journey.offer.FeeOfOffer;
import se.besked.journey.offer.MakeOffer;
import se.besked.journey.personaldata.ExtractFile;
import se.besked.journey.place.HouseholdIncomes;
import se.besked.journey.prefill.Custody;
import se.besked.journey.prefill.Homes;
import se.besked.journey.prefill.KeptPopulation;
import se.besked.journey.prefill.KeptStudents;
import se.besked.journey.prefill.OncePopulation;
import se.besked.journey.prefill.PagePrefill;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.protect.ClosedHere;
import se.besked.journey.protect.ReadProtection;
import se.besked.journey.register.ApplicationDocument;
import se.besked.journey.sign.FinishSigned;
import se.besked.journey.sign.WaitingSignatures;
import se.besked.journey.submit.CoSign;
import se.besked.journey.submit.RecheckCustody;
import se.besked.journey.submit.SubmitApplication;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.facts.CareUnitDirectory;
import se.besked.kernel.facts.SchoolDirectory;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.AcceptedNumbers;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.AcceptedPlaces;
import se.besked.kernel.registers.AddressRegister;
import se.besked.kernel.registers.ConfirmedPartners;
import se.besked.kernel.registers.PopulationRegister;
import se.besked.kernel.registers.StatedIncomes;
import se.besked.kernel.registers.StudentRegistry;
import se.besked.kernel.registers.WalkingDistances;
import se.besked.kernel.signing.ElectronicId;

/** The use cases, in the order a matter meets them. */
@Configuration(proxyBeanMethods = false)
@Import(CaseworkConfiguration.class)
@EnableConfigurationProperties(TestNumberSettings.class)
class JourneySetup {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZoneId.of("Europe/Stockholm"));
  }

  @Bean
  AcceptedNumbers acceptedNumbers(BeskedProperties besked, TestNumberSettings testNumbers) {
    return new AcceptedNumbers(besked.production(), testNumbers.read());
  }

  @Bean
  LoginText loginText(Municipalities municipalities) {
    return new LoginText(municipalities);
  }

  @Bean
  LogIn logIn(ElectronicId electronicId, EidOrders orders, Logins logins, LoginText text) {
    return new LogIn(electronicId, orders, logins, text);
  }

  @Bean
  FollowOrder followOrder(
      ElectronicId electronicId,
      EidOrders orders,
      Persons persons,
      LoginText loginText,
      @Value("${besked.bankid.same-device:RETURN_ONLY}") SameDevice sameDevice,
      AcceptedNumbers accepted,
      Clock clock) {
    return new FollowOrder(electronicId, orders, persons, loginText, sameDevice, accepted, clock);
  }

  @Bean
  Homes homes(AddressRegister addresses, WalkingDistances distances, SchoolDirectory schools) {
    return new Homes(addresses, distances, schools);
  }

  /** What the registers have said of late, for pages. Not registers that anybody is given. */
  record Lately(KeptPopulation population, KeptStudents students) {}

  @Bean
  Lately lately(
      PopulationRegister population,
      StudentRegistry students,
      @Value("${besked.registers.keep:2m}") Duration keep,
      Clock clock) {
    return new Lately(
        new KeptPopulation(population, keep, clock), new KeptStudents(students, keep, clock));
  }

  /** The forms' facts over some registers, which may keep their answers or not. */
  interface PrefillOver {
    PrefillForm of(
        Function<PersonalNumber, PopulationRegister> population,
        Function<PersonalNumber, StudentRegistry> students);
  }

  @Bean
  PrefillOver prefillOver(
      ProtectedPeople protectedPeople,
      Homes homes,
      SchoolDirectory schools,
      CareUnitDirectory careUnits,
      ConfirmedPartners confirmedPartners,
      StatedIncomes statedIncomes,
      AcceptedPlaces acceptedPlaces,
      Persons persons,
      AcceptedNumbers accepted,
      Clock clock) {
    return (population, students) ->
        new PrefillForm(
            population.andThen(register -> new ClosedHere(register, protectedPeople)),
            students,
            homes,
            schools,
            careUnits,
            confirmedPartners,
            statedIncomes,
            acceptedPlaces,
            persons,
            accepted,
            clock);
  }

  @Bean
  PagePrefill pagePrefill(Lately lately, PrefillOver prefill) {
    return new PagePrefill(prefill.of(lately.population()::lately, lately.students()::lately));
  }

  @Bean
  PrefillForm prefillForm(Lately lately, PrefillOver prefill) {
    return prefill.of(lately.population()::anew, lately.students()::anew);
  }

  @Bean
  SubmitApplication submitApplication(
      ElectronicId electronicId,
      EidOrders orders,
      Persons persons,
      Drafts drafts,
      SubmitCase submitCase,
      ChangeWishes changeWishes,
      PrefillForm prefill) {
    return new SubmitApplication(
        electronicId, orders, persons, drafts, submitCase, changeWishes, prefill);
  }

  @Bean
  CoSign coSign(
      ElectronicId electronicId,
      EidOrders orders,
      Persons persons,
      CaseFiles caseFiles,
      CoGuardians coGuardians,
      PrefillForm prefill,
      ConfirmParties confirmParties) {
    return new CoSign(
        electronicId, orders, persons, caseFiles, coGuardians, prefill, confirmParties);
  }

  @Bean
  Custody custody(PopulationRegister population, ProtectedPeople protectedPeople, Persons persons) {
    return new Custody(new ClosedHere(population, protectedPeople), persons);
  }

  @Bean
  ReadProtection readProtection(PopulationRegister population, Persons persons) {
    return new ReadProtection(population, persons);
  }

  @Bean
  RecheckCustody recheckCustody(Persons persons, Custody custody) {
    return new RecheckCustody(persons, custody);
  }

  @Bean
  CaseMatters caseMatters(
      StoredCases stored, Municipalities municipalities, LetterPress press, Clock clock) {
    return new CaseMatters(stored, municipalities, press, clock);
  }

  @Bean
  WhyPerson whyPerson(Considerations considerations, CaseGate gate, CaseMatters matters) {
    return new WhyPerson(considerations, gate, matters);
  }

  @Bean
  AskRegisters askRegisters(
      PopulationRegister population,
      Lately lately,
      PrefillOver prefill,
      ProtectedPeople protectedPeople,
      Persons persons) {
    return () -> {
      var once = new OncePopulation(population);
      var custody = new Custody(new ClosedHere(once, protectedPeople), persons);
      return new AskRegisters.Once(
          new RecheckCustody(persons, custody),
          prefill.of(person -> once, lately.students()::anew));
    };
  }

  @Bean
  ConsiderCase considerCase(
      CaseFiles caseFiles,
      DecideByRule decideByRule,
      AskRegisters registers,
      ConfirmParties confirmParties,
      OpenWorkItems openWorkItems,
      ReplaceEarlier replaceEarlier,
      StateIncome stateIncome,
      Considerations considerations,
      CaseGate gate,
      CaseMatters matters,
      EServices services,
      Municipalities municipalities,
      Clock clock) {
    return new ConsiderCase(
        caseFiles,
        decideByRule,
        registers,
        confirmParties,
        openWorkItems,
        replaceEarlier,
        stateIncome,
        considerations,
        gate,
        matters,
        services,
        municipalities,
        clock);
  }

  @Bean
  StoredCases storedCases(CaseContents contents, EServices services) {
    return new StoredCases(contents, services);
  }

  @Bean
  TryStoredCase tryStoredCase(CaseContents contents, EServices services) {
    return new TryStoredCase(contents, services);
  }

  @Bean
  StateIncome stateIncome(Incomes incomes, StoredCases stored) {
    return new StateIncome(incomes, stored);
  }

  @Bean
  ReckonYear reckonYear(
      PrefillForm prefill,
      StudentRegistry registry,
      StatedIncomes incomes,
      AcceptedPlaces acceptedPlaces,
      Persons persons,
      Municipalities municipalities) {
    return new ReckonYear(prefill, registry, incomes, acceptedPlaces, persons, municipalities);
  }

  @Bean
  MakeOffer makeOffer(
      MakeOffers offers,
      CaseFiles caseFiles,
      Persons persons,
      Custody custody,
      StudentRegistry registry,
      Clock clock) {
    return new MakeOffer(offers, caseFiles, persons, custody, registry, clock);
  }

  @Bean
  AnswerOffer answerOffer(
      ElectronicId electronicId,
      EidOrders orders,
      Persons persons,
      Offers offers,
      Custody custody,
      ConfirmParties confirmParties) {
    return new AnswerOffer(electronicId, orders, persons, offers, custody, confirmParties);
  }

  @Bean
  FinishSigned finishSigned(
      FollowOrder follow,
      SubmitApplication submit,
      CoSign coSign,
      AnswerOffer answerOffer,
      EServices services,
      Municipalities municipalities,
      EidOrders orders,
      Drafts drafts,
      CaseFiles caseFiles,
      Contacts contacts,
      Notices notices,
      Desk desk) {
    return new FinishSigned(
        follow,
        submit,
        coSign,
        answerOffer,
        services,
        municipalities,
        new FinishSigned.Ground(orders, drafts, caseFiles, contacts, notices, desk));
  }

  @Bean
  WaitingSignatures waitingSignatures(EidOrders orders, FollowOrder follow) {
    return new WaitingSignatures(orders, follow);
  }

  @Bean
  FeeOfOffer feeOfOffer(PrefillForm prefill, Persons persons, HouseholdIncomes incomes) {
    return new FeeOfOffer(prefill, persons, incomes);
  }

  @Bean
  ApplicationDocument applicationDocument(Municipalities municipalities, LetterPress press) {
    return new ApplicationDocument(municipalities, press);
  }

  @Bean
  ExtractFile extractFile(LetterPress press) {
    return new ExtractFile(press);
  }

  @Bean
  DecideByRule decideByRule(
      ReviewCase reviewCase,
      DecideCase decideCase,
      Considerations considerations,
      CaseGate gate,
      CaseMatters matters,
      Persons persons,
      EServices services,
      Clock clock) {
    return new DecideByRule(
        reviewCase, decideCase, considerations, gate, matters, persons, services, clock);
  }

  @Bean
  HouseholdIncomes householdIncomes(StatedIncomes incomes, Persons persons) {
    return new HouseholdIncomes(incomes, persons);
  }

  @Bean
  MunicipalPolicy municipalPolicy(Municipalities municipalities, Clock clock) {
    return new MunicipalPolicy(municipalities, clock);
  }

  @Bean
  WriteDecisionLetter writeDecisionLetter(
      Decisions decisions,
      CorrectDecision corrections,
      CaseFiles caseFiles,
      EServices services,
      Municipalities municipalities,
      LetterPress press) {
    return new WriteDecisionLetter(
        decisions, corrections, caseFiles, services, municipalities, press);
  }
}
