package se.besked.platform.guard;

import java.util.ArrayList;
import java.util.List;

/** What production refuses to start with, and the sentence that says so. */
enum Refused {
  PRACTICE_ACCOUNT(
      "besked.staff.accounts har lösenordskonton",
      "--besked.staff.accounts[0].id=handlaggare",
      "--besked.staff.accounts[0].name=Övningshandläggare",
      "--besked.staff.accounts[0].password="
          + "$2a$10$/iMnjUWAk94Y9ZQfuKwm5u9it.oFpWN/.e7LMQPlLmqd9Qm6e1mdO"),
  PRACTICE_ROBOT(
      "besked.robots.clients[0].secret är övningsrobotens hemlighet",
      "--besked.robots.clients[0].id=robot-registret",
      "--besked.robots.clients[0].municipality=kommunen",
      "--besked.robots.clients[0].secret="
          + "$2a$10$txHJe3Oofp.PbbpS4IX3Pe9lV/z1pmwpKHTxBgAOoJDKoXfGIrgSG"),
  HTTP_SITE(
      "besked.public-url är inte en https-adress",
      "--besked.public-url=http://etjanst.kommunen.example"),
  EMBEDDED_DATABASE(
      "spring.datasource.url saknas: den inbyggda databasen", "--spring.datasource.url=none"),
  SUPERUSER(
      "spring.datasource.username är postgres, databasens superanvändare",
      "--spring.datasource.username=postgres"),
  OPEN_DATABASE(
      "spring.datasource.url är en annan dator, och kryptering krävs inte",
      "--spring.datasource.url=jdbc:postgresql://localhost:5432,db.kommunen.example:5432/besked"),
  OPEN_MAIL(
      "spring.mail.host är en annan dator, och kryptering krävs inte",
      "--spring.mail.host=post.kommunen.example",
      "--spring.mail.properties.mail.smtp.starttls.enable=true"),
  OPEN_SCANNER(
      "besked.attachments.clamd.host är en annan dator, dit bilagor skulle gå okrypterade",
      "--besked.attachments.clamd.host=clamav.kommunen.example"),
  FOREIGN_HEADERS(
      "server.forward-headers-strategy är framework",
      "--server.forward-headers-strategy=framework"),
  NO_SCANNER("besked.attachments.clamd.host saknas", "--besked.attachments.clamd.host="),
  HTTP_SUPPLIER(
      "besked.navet.url är inte en https-adress",
      "--besked.navet.url=http://api.skatteverket.example/navet"),
  SUPPLIER_HERE(
      "besked.digital-post.operators[1].address pekar på den här datorn",
      "--besked.digital-post.operators[1].address=https://127.0.0.2/brev"),
  SUPPLIER_FOR_PRACTICE(
      "besked.bankid.url är leverantörens testmiljö",
      "--besked.bankid.url=https://appapi2.test.bankid.com/rp/v6.0"),
  FICTIONAL_MUNICIPALITY(
      "den påhittade kommunen Havrelunda skulle vara med", "--besked.municipalities.bundled=true"),
  FICTIONAL_MAP("besked.distance.map är från den påhittade kommunen", "--besked.distance.map=demo"),
  SIMULATORS("besked.simulators är påslaget", "--besked.simulators=true", Without.DATABASE),
  MESSAGES_HERE(
      "besked.webhooks.allow-loopback är påslaget", "--besked.webhooks.allow-loopback=true"),
  DEMO_WITH_A_DATABASE(
      "Profilen demo är satt tillsammans med en namngiven databas",
      "--spring.profiles.active=demo"),
  SIMULATORS_WITH_A_DATABASE(
      "besked.simulators är satt tillsammans med en namngiven databas",
      "--besked.simulators=true",
      "--besked.production=false"),
  DEMO_IN_PRODUCTION(
      "Profilen demo är vald, men besked.production är sant",
      "--spring.profiles.active=demo",
      "--besked.production=true",
      Without.DATABASE);

  /** So that only the demo is refused, and not its meeting with a database. */
  private static final class Without {
    static final String DATABASE = "--spring.datasource.url=none";
  }

  /** A start that has nothing to be refused for. */
  static final List<String> REAL =
      List.of(
          "--spring.datasource.url=jdbc:postgresql://db.kommunen.example/besked?sslmode=verify-full",
          "--spring.datasource.username=besked",
          "--besked.public-url=https://etjanst.kommunen.example",
          "--besked.municipalities.bundled=false",
          "--besked.municipalities.host=kommunen",
          "--besked.bankid.url=https://appapi2.bankid.com/rp/v6.0",
          "--besked.navet.url=https://api.skatteverket.example/navet",
          "--besked.attachments.clamd.host=localhost",
          "--besked.distance.map=/srv/karta.osm.pbf");

  final String sentence;
  private final List<String> settings;

  Refused(String sentence, String... settings) {
    this.sentence = sentence;
    this.settings = List.of(settings);
  }

  /** Whether nothing else is wrong with it. */
  boolean alone() {
    return !settings.contains(Without.DATABASE);
  }

  /** The real start with this one thing in it. */
  String[] arguments() {
    var all = new ArrayList<>(REAL);
    for (var setting : settings) {
      var name = setting.substring(0, setting.indexOf('=') + 1);
      all.removeIf(before -> before.startsWith(name));
      if (setting.equals(Without.DATABASE)) {
        all.removeIf(before -> before.startsWith("--spring.datasource."));
      }
      all.add(setting);
    }
    return all.toArray(String[]::new);
  }
}
