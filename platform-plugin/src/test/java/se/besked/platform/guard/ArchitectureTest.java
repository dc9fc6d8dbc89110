package se.besked.platform.guard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.lang.annotation.Annotation;
import java.time.Clock;
import se.besked.formkit.vaadin.DayPicker;
import se.besked.formkit.vaadin.FileLines;
import se.besked.formkit.vaadin.TypedArea;
import se.besked.formkit.vaadin.TypedField;
import se.besked.kernel.text.PhoneNumber;
import se.besked.platform.BeskedApplication;
import se.besked.platform.matter.Attachments;
import se.besked.platform.staff.Notices;

/** Who may see whom, and what nobody may do; docs/conventions.md says why. */
@AnalyzeClasses(packages = "se.besked", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** Every package of ours that is not an e-service is named here. */
  private static final String[] NOT_E_SERVICES = {
    "se.besked.kernel..",
    "se.besked.formkit..",
    "se.besked.eservice..",
    "se.besked.childcare..",
    "se.besked.casework..",
    "se.besked.journey..",
    "se.besked.integrations..",
    "se.besked.platform..",
    "se.besked.simulation..",
    "se.besked.testkit..",
    "se.besked.bench.."
  };

  private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("se.besked..");

  private static final DescribedPredicate<JavaClass> E_SERVICES =
      OURS.and(not(resideInAnyPackage(NOT_E_SERVICES))).as("e-services");

  private static final DescribedPredicate<JavaClass> SIMULATORS =
      new DescribedPredicate<>("simulators") {
        @Override
        public boolean test(JavaClass type) {
          var outermost = type.getName().replaceFirst("\\$.*", "");
          return type.getPackageName().contains(".simulat")
              || outermost.contains(".Simulated")
              || type.getPackageName().equals("se.besked.platform.demo");
        }
      };

  /** An e-service knows its question, its rules and its texts, nothing of how they are carried. */
  @ArchTest
  static final ArchRule E_SERVICES_SEE_ONLY_WHAT_THEY_IMPLEMENT =
      noClasses()
          .that(E_SERVICES)
          .should()
          .dependOnClassesThat(
              OURS.and(not(E_SERVICES))
                  .and(
                      not(
                          resideInAnyPackage(
                              "se.besked.kernel..",
                              "se.besked.formkit",
                              "se.besked.eservice..",
                              "se.besked.childcare.."))))
          .because("a line in the host's pom.xml must be all it takes to mount one");

  @ArchTest
  static final ArchRule E_SERVICES_DO_NOT_SEE_EACH_OTHER =
      slices()
          .assignedFrom(
              new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                  return E_SERVICES.test(type)
                      ? SliceIdentifier.of(type.getPackageName().split("\\.")[2])
                      : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                  return "e-services";
                }
              })
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule KERNEL_IS_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAPackage("se.besked.kernel..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.springframework..",
                  "tools.jackson..",
                  "com.fasterxml..",
                  "java.sql..",
                  "javax.sql..",
                  "jakarta..",
                  "com.vaadin..",
                  "feign.."))
          .orShould()
          .dependOnClassesThat(OURS.and(not(resideInAPackage("se.besked.kernel.."))));

  /** What people type is made fit as it comes, by the two fields that are everywhere. */
  @ArchTest
  static final ArchRule TEXT_IS_TYPED_INTO_FIELDS_THAT_MAKE_IT_FIT =
      noClasses()
          .that(OURS.and(not(type(TypedField.class).or(type(TypedArea.class)))))
          .should()
          .callConstructorWhere(target(owner(type(TextField.class).or(type(TextArea.class)))))
          .because("a text with characters that are not seen shows something else than is stored");

  /**
   * Their letters reach us as they were written: the browsers' field for them rewrites a domain.
   */
  @ArchTest
  static final ArchRule ADDRESSES_ARE_TYPED_LIKE_OTHER_TEXT =
      noClasses()
          .that(OURS)
          .should()
          .dependOnClassesThat(type(EmailField.class))
          .because("what comes of an å in a domain there is no longer what somebody wrote");

  /** A day that cannot be read is never taken for none: the one field for days says so. */
  @ArchTest
  static final ArchRule DAYS_ARE_PICKED_IN_THE_FIELD_THAT_READS_THEM =
      noClasses()
          .that(OURS.and(not(type(DayPicker.class))))
          .should()
          .callConstructorWhere(target(owner(type(DatePicker.class))))
          .because("a date picker's value is null both for no day and for what it cannot read");

  /** What a form takes is what can be called: there is one reader of numbers. */
  @ArchTest
  static final ArchRule NUMBERS_TO_CALL_ARE_READ_IN_ONE_PLACE =
      noClasses()
          .that(OURS.and(not(type(PhoneNumber.class))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.google.i18n.phonenumbers..");

  @ArchTest
  static final ArchRule NOBODY_SEES_THE_HOST =
      noClasses()
          .that(OURS.and(not(resideInAPackage("se.besked.platform.."))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("se.besked.platform..");

  @ArchTest
  static final ArchRule ONLY_THE_HOST_SEES_SUPPLIERS =
      noClasses()
          .that(
              OURS.and(
                      not(
                          resideInAnyPackage(
                              "se.besked.platform..",
                              "se.besked.integrations..",
                              "se.besked.bench..")))
                  .and(not(resideInAPackage("se.besked.testkit.."))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("se.besked.integrations..");

  @ArchTest
  static final ArchRule ONLY_PAGES_SEE_VAADIN =
      noClasses()
          .that(
              OURS.and(
                  not(resideInAnyPackage("se.besked.platform..", "se.besked.formkit.vaadin.."))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.vaadin..");

  /** The ready-made handlers know no limits, and one of them keeps whole files in memory. */
  @ArchTest
  static final ArchRule WHAT_BROWSERS_SEND_IS_STREAMED =
      noClasses().that(OURS).should().callMethodWhere(target(owner(type(UploadHandler.class))));

  /** Its lines stay until each file is in, and nothing that closes the step goes on before. */
  @ArchTest
  static final ArchRule FILES_ARE_CHOSEN_IN_ONE_PLACE =
      noClasses()
          .that(OURS)
          .and()
          .doNotHaveFullyQualifiedName(FileLines.class.getName())
          .should()
          .callConstructorWhere(target(owner(type(Upload.class))));

  @ArchTest
  static final ArchRule NOTHING_IS_SENT_WHILE_A_FILE_IS_ON_ITS_WAY =
      classes()
          .that(
              new DescribedPredicate<JavaClass>("take files along") {
                @Override
                public boolean test(JavaClass page) {
                  return page.getConstructorCallsFromSelf().stream()
                      .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Attachments.class));
                }
              })
          .should()
          .callMethodWhere(
              target(name("filesStandOpen"))
                  .or(target(name("standingOpen")))
                  .or(target(owner(type(Notices.class))).and(target(name("attempt")))));

  @ArchTest
  static final ArchRule ONLY_INTEGRATIONS_CALL_OVER_HTTP =
      noClasses()
          .that(OURS.and(not(resideInAPackage("se.besked.integrations.."))))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("feign..");

  /**
   * Annotations on an interface, with the types of their members, and what comes back is all that
   * others see of Feign. Envelopes, which no class name tells, are looked for by {@code
   * OneWayOutTest}.
   */
  @ArchTest
  static final ArchRule SUPPLIERS_ARE_CALLED_IN_ONE_WAY =
      noClasses()
          .that(OURS.and(not(resideInAPackage("se.besked.integrations.http.."))))
          .should()
          .dependOnClassesThat(
              resideInAPackage("feign..")
                  .and(not(assignableTo(Annotation.class)))
                  .and(not(nameMatching("feign\\.(Param|QueryMap|CollectionFormat)(\\$.*)?")))
                  .and(not(nameMatching("feign\\.Response(\\$.*)?"))))
          .orShould()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.net.http..",
                  "jakarta.xml.soap..",
                  "org.springframework.web.client..",
                  "org.springframework.web.reactive.function.client..",
                  "org.springframework.ws..",
                  "org.apache.hc..",
                  "okhttp3.."))
          .orShould()
          .dependOnClassesThat(nameMatching("java\\.net\\.(Http)?URLConnection"))
          .because(
              "limits, certificates and what the log may tell are the same for every supplier");

  @ArchTest
  static final ArchRule TIME_COMES_FROM_A_CLOCK =
      noClasses()
          .that(OURS.and(not(SIMULATORS)).and(not(resideInAPackage("se.besked.bench.."))))
          .should()
          .callMethodWhere(
              target(owner(resideInAPackage("java.time..")))
                  .and(target(name("now")))
                  .and(not(target(rawParameterTypes(Clock.class)))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(java.util.Date.class);

  @ArchTest
  static final ArchRule NOTHING_IS_PRINTED =
      noClasses()
          .that(OURS.and(not(resideInAPackage("se.besked.bench.."))))
          .and()
          .doNotHaveFullyQualifiedName(BeskedApplication.class.getName()) // a command answers there
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .that(OURS)
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils)(\\$.*)?");

  @ArchTest
  static final ArchRule OLD_JACKSON_IS_NOT_USED =
      noClasses()
          .that(OURS)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind.."));

  private ArchitectureTest() {}
}
