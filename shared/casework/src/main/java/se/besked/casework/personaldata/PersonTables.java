package se.besked.casework.personaldata;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.besked.casework.personaldata.PersonTable.Seal;
import se.besked.casework.personaldata.PersonTable.Sealed;

/**
 * Every table with people in it: how their rows are handed out, or why they are not. The minute is
 * told of what the person did themselves, and of what staff did. Of what follows from somebody
 * else's act, as a decision by rule when the other guardian has signed, it is the day.
 */
public final class PersonTables {
  /** A file that the person sent, or that staff sent the person; {@code a} is the file. */
  static final String FILE_OF_PERSON =
      """
      (a.added_by = :person and %o or a.added_by is null and %s and exists (
        select 1 from case_message_attachment s join case_message m on m.id = s.message_id
        where s.attachment_id = a.id and m.party_id = :person))
      """;

  /** What such a file is called in the extract, apart from how its name ends. */
  static final String FILE_IN_EXTRACT =
      "c.number || '-bilaga-' || row_number() over (order by a.added_at, a.id)";

  /**
   * What the registers said of the child. To the child, that is to every guardian, and about a case
   * that somebody else sent in, with the day they were asked and without the minute; hours of a
   * place are in no case's open part any more, and never handed out.
   */
  private static String childrenIn(String facts) {
    return """
        (select jsonb_agg(case when c.applicant_id = :person then k else
            regexp_replace(k::text, '"(\\d{4}-\\d\\d-\\d\\d)T[0-9:.]+Z?"', '"\\1"', 'g')::jsonb end)
          from (
            select case when jsonb_typeof(one -> 'placements') <> 'array' then one
              else jsonb_set(one, '{placements}', (
                select coalesce(jsonb_agg(p #- '{value,schedules}' #- '{value,weeklyHours}'), '[]')
                from jsonb_array_elements(one -> 'placements') p)) end as k
            from jsonb_array_elements(FACTS -> 'children') one
          ) children)
        """
        .replace("FACTS", facts);
  }

  private PersonTables() {}

  /** Tables that point at people and are left out, each with its reason. */
  public static final Map<String, String> LEFT_OUT =
      Map.of(
          "decision_document",
              "Personens egen utgåva av ett beslutsbrev; brevet hämtas på Min sida när beslutet är"
                  + " bekräftat.",
          "person_key", "En krypteringsnyckel säger ingenting om personen.",
          "income_key", "En krypteringsnyckel säger ingenting om personen.",
          "partner_now", "Samma uppgift finns i partner_link.",
          "attendance_change",
              "Säger när en placering fördes över; placeringen själv finns i attendance_placement.",
          "eid_order",
              "Finns i högst ett dygn, och det som blev av den finns i login och case_signature.",
          "contact_code", "En engångskod finns i ett dygn; adressen finns i contact_address.",
          "post_control_row",
              "Raden står i en fil från en annan myndighet och är förseglad med filens nyckel. Den"
                  + " lämnas ut av avgiftshandläggaren.",
          "audit_search", "Tillsynens egna frågor; vem som har läst vad finns i audit_log.",
          "person_protection",
              "Lämnas ut av den särskilda gruppen vid personligt besök (offentlighets- och"
                  + " sekretesslagen 22 kap. 1 §).");

  /** The names of the tables whose rows are handed out. */
  public static Set<String> handedOut() {
    return ALL.stream().map(PersonTable::table).collect(Collectors.toUnmodifiableSet());
  }

  static final List<PersonTable> ALL =
      List.of(
          new PersonTable(
              "person",
              "Personnummer",
              """
              select p.personal_number as "Personnummer"
              from person p where p.id = :person
              """),
          new PersonTable(
              "contact_address",
              "Adresser för meddelanden",
              """
              select channel as "Sätt", address as "Adress", source as "Källa",
                given_at as "Lämnad", verified_at as "Bekräftad", failed_at as "Misslyckades"
              from contact_address where person_id = :person order by channel
              """),
          new PersonTable(
              "person_contact",
              "Val om meddelanden",
              """
              select channel as "Sätt", language as "Språk", updated_at as "Ändrat"
              from person_contact where person_id = :person
              """),
          new PersonTable(
              "login",
              "Inloggningar",
              """
              select given_name || ' ' || surname as "Namn", opened_at as "Loggade in",
                last_seen_at as "Senast sedd", ended_at as "Avslutad", ended_because as "Därför"
              from login where person_id = :person order by opened_at
              """),
          new PersonTable(
              "draft",
              "Utkast",
              """
              select d.id as "~id", d.content as "~content", d.service as "Tjänst",
                d.state as "Läge", d.started_at as "Påbörjat", d.saved_at as "Sparat",
                d.expires_at as "Raderas"
              from draft d where d.owner_id = :person and (:m::text is null or d.municipality = :m)
              order by d.started_at
              """,
              new Sealed("content", "Svar", Seal.PERSON)),
          new PersonTable(
              "case_file",
              "Ärenden om eller av personen",
              """
              select c.id as "~id", c.id as "~case",
                case when c.applicant_id = :person then c.summary end as "~summary",
                case when c.applicant_id <> :person then c.summary end as "~shared",
                case when c.applicant_id = :person then c.application end as "~application",
                c.number as "Ärende", c.service as "Tjänst",
                case when c.state in ('APPEALED', 'FINAL')
                    and awaits_service(c.id, :person, 'infinity')
                  then 'DECIDED' else c.state end as "Läge",
                case when c.child_id = :person then 'Barn' else 'Sökande' end as "Del i ärendet",
                (c.arrived_at at time zone 'Europe/Stockholm')::date as "Kom in",
                case when c.facts #>> '{guardian,handle}' = :person::text then c.sealed end
                  as "~sealed",
              """
                  + childrenIn("c.facts")
                  + """
               as "Om barnet ur registren",
                c.assessment ->> 'headline' as "Bedömning"
              from case_file c where (c.applicant_id = :person or c.child_id = :person) and %s
              order by c.arrived_at
              """,
              new Sealed("summary", "Sammanfattning", Seal.CASE),
              new Sealed("summary", "Om barnet", Seal.CASE, "shared", "/sharedRows"),
              new Sealed("application", "Svar i ansökan", Seal.CASE, "application", "/answers"),
              new Sealed(
                  "sealed",
                  "Om den sökande ur registren",
                  Seal.CASE,
                  "sealed",
                  "/factsJson /guardian")),
          new PersonTable(
              "case_file",
              "Egna ansökningar i ärenden som inte är öppna för personen",
              """
              select c.id as "~id", c.id as "~case", c.summary as "~summary",
                c.application as "~application", c.number as "Ärende", c.service as "Tjänst",
                c.arrived_at as "Kom in"
              from case_file c where c.applicant_id = :person and %o and not %s
              order by c.arrived_at
              """,
              new Sealed("summary", "Sammanfattning", Seal.CASE),
              new Sealed("application", "Svar i ansökan", Seal.CASE, "application", "/answers")),
          new PersonTable(
              "case_party",
              "Del i ärenden",
              """
              select p.person_id as "~id", p.case_id as "~case", p.objection as "~objection",
                c.number as "Ärende", p.role as "Roll",
                p.given_name || ' ' || p.surname as "Namn", p.email as "E-post",
                p.phone as "Telefon", p.language as "Språk", p.signing as "Underskrift",
                (p.asked_at at time zone 'Europe/Stockholm')::date as "Tillfrågad", p.answered_at as "Svarade",
                (p.ended_at at time zone 'Europe/Stockholm')::date as "Avslutad"
              from case_party p join case_file c on c.id = p.case_id
              where p.person_id = :person and %o order by c.arrived_at
              """,
              new Sealed("objection", "Invändning", Seal.CASE)),
          new PersonTable(
              "case_signature",
              "Underskrifter",
              """
              select s.person_id as "~id", s.case_id as "~case", s.evidence as "~evidence",
                c.number as "Ärende", s.signed_at as "Skrev under"
              from case_signature s join case_file c on c.id = s.case_id
              where s.person_id = :person and %o order by s.signed_at
              """,
              new Sealed("evidence", "Bevis", Seal.CASE)),
          new PersonTable(
              "case_attachment",
              "Bilagor",
              """
              select a.id as "~id", a.case_id as "~case", a.file_name as "~file_name",
                c.number as "Ärende", a.question as "Fråga",
                case when a.added_by is null then 'Kommunen' else 'Personen' end as "Från",
                a.media_type as "Slag", a.size as "Storlek i byte", a.added_at as "Kom in",
              """
                  + FILE_IN_EXTRACT
                  + """
               as "Fil i utdraget"
              from case_attachment a join case_file c on c.id = a.case_id
              where
              """
                  + FILE_OF_PERSON
                  + " order by a.added_at, a.id",
              new Sealed("file_name", "Filens namn", Seal.CASE)),
          new PersonTable(
              "case_event",
              "Händelser",
              """
              select c.number as "Ärende", e.type as "Händelse", (e.at at time zone 'Europe/Stockholm')::date as "Dag"
              from case_event e join case_file c on c.id = e.case_id
              where e.person_id = :person and not (e.type in (%t)
                and awaits_service(e.case_id, :person, e.at)) and %s order by e.id
              """),
          new PersonTable(
              "case_amendment",
              "Ändrade önskemål",
              """
              select a.case_id as "~id", a.case_id as "~case", 'case_file' as "~place",
                a.summary_before as "~summary", a.application_before as "~application",
                c.number as "Ärende", a.amended_at as "Ändrades",
                case when c.applicant_id = :person then
              """
                  + childrenIn("a.facts_before")
                  + """
               end as "Om barnet ur registren före",
                case when c.applicant_id = :person then a.assessment_before ->> 'headline' end
                  as "Bedömning före"
              from case_amendment a join case_file c on c.id = a.case_id
              where a.person_id = :person and a.as_it_stood and %o order by a.amended_at
              """,
              new Sealed("summary", "Sammanfattning före", Seal.CASE),
              new Sealed("application", "Svar före", Seal.CASE, "application", "/answers")),
          new PersonTable(
              "case_amendment",
              "Ändrade önskemål från tidigare versioner",
              """
              select a.id as "~id", a.case_id as "~case", a.summary_before as "~summary_before",
                a.application_before as "~application_before",
                c.number as "Ärende", a.amended_at as "Ändrades"
              from case_amendment a join case_file c on c.id = a.case_id
              where a.person_id = :person and not a.as_it_stood and %o order by a.amended_at
              """,
              new Sealed("summary_before", "Sammanfattning före", Seal.CASE),
              new Sealed(
                  "application_before", "Svar före", Seal.CASE, "application_before", "/answers")),
          new PersonTable(
              "reported_value",
              "Uppgifter som personen har anmält som fel",
              """
              select r.id as "~id", r.case_id as "~case", r.register_said as "~register_said",
                r.person_says as "~person_says", r.field as "Uppgift", r.register as "Register",
                r.reported_at as "Anmäld", case when %s then r.settled_at end as "Avgjord"
              from reported_value r join case_file c on c.id = r.case_id
              where r.reported_by = :person and %o order by r.reported_at
              """,
              new Sealed("register_said", "Registret sade", Seal.CASE),
              new Sealed("person_says", "Personen säger", Seal.CASE)),
          new PersonTable(
              "rectification_note",
              "Rättelser",
              """
              select r.id as "~id", r.case_id as "~case", r.about as "~about", r.says as "~says",
                r.ground as "~ground", c.number as "Ärende", r.written_at as "Skriven"
              from rectification_note r join case_file c on c.id = r.case_id
              where r.person_id = :person and %o
              order by r.written_at
              """,
              new Sealed("about", "Uppgift", Seal.CASE),
              new Sealed("says", "Rätt uppgift", Seal.CASE),
              new Sealed("ground", "Skäl", Seal.CASE)),
          new PersonTable(
              "decision",
              "Beslut som personen är part i",
              """
              select c.number as "Ärende", d.number as "Beslut", d.outcome as "Utgång",
                d.headline as "Beslutet", d.reasons_text as "Skäl", d.automated as "Automatiskt",
                (d.decided_at at time zone 'Europe/Stockholm')::date as "Fattades"
              from decision d join case_file c on c.id = d.case_id
              where d.published_at is not null and served(d.id, :person) and %s
              order by d.decided_at
              """),
          new PersonTable(
              "decision_receipt",
              "När beslut nådde personen",
              """
              select c.number as "Ärende", (r.made_available_at at time zone 'Europe/Stockholm')::date as "Fanns",
                (r.notified_at at time zone 'Europe/Stockholm')::date as "Meddelades", r.opened_at as "Öppnades",
                r.acknowledged_at as "Bekräftades", r.method as "Sätt",
                case when served(r.decision_id, :person) then r.window_last_day end
                  as "Sista dag att överklaga"
              from decision_receipt r join decision d on d.id = r.decision_id
                join case_file c on c.id = d.case_id
              where r.person_id = :person and %s order by r.made_available_at
              """),
          new PersonTable(
              "appeal",
              "Överklaganden",
              """
              select a.id as "~id", a.case_id as "~case", a.wanted_change as "~wanted_change",
                a.reasons as "~reasons", case when %s then a.court_outcome end as "~court_outcome",
                c.number as "Ärende", a.arrived_at as "Kom in",
                case when %s then a.timeliness end as "I tid",
                case when not %s then null
                  when a.state = 'DISMISSED' and not served(a.dismissal_id, :person)
                  then 'RECEIVED' else a.state end as "Läge"
              from appeal a join case_file c on c.id = a.case_id
              where a.person_id = :person and %o order by a.arrived_at
              """,
              new Sealed("wanted_change", "Ändring", Seal.CASE),
              new Sealed("reasons", "Skäl", Seal.CASE),
              new Sealed("court_outcome", "Avgörande", Seal.CASE)),
          new PersonTable(
              "offer_answer",
              "Svar på erbjudanden om plats",
              """
              select c.number as "Ärende", o.unit_name as "Plats", o.starts_on as "Från",
                a.choice as "Svar", a.answered_at as "Svarade"
              from offer_answer a join place_offer o on o.id = a.offer_id
                join case_file c on c.id = o.case_id
              where a.person_id = :person and %o order by o.made_at
              """),
          new PersonTable(
              "offer_signature",
              "Underskrivna svar på erbjudanden",
              """
              select s.id as "~id", c.id as "~case", s.evidence as "~evidence",
                c.number as "Ärende", s.choice as "Svar", s.signed_at as "Skrev under"
              from offer_signature s join place_offer o on o.id = s.offer_id
                join case_file c on c.id = o.case_id
              where s.person_id = :person and %o order by s.signed_at
              """,
              new Sealed("evidence", "Bevis", Seal.CASE)),
          new PersonTable(
              "income_statement",
              "Inkomstuppgifter",
              """
              select i.id as "~id", i.content as "~content", c.number as "Ärende",
                i.from_month as "Från", i.last_month as "Till och med", i.stated_at as "Lämnad"
              from income_statement i join case_file c on c.id = i.case_id
              where i.person_id = :person and %o order by i.from_month, i.stated_at
              """,
              new Sealed("content", "Inkomster", Seal.INCOME)),
          new PersonTable(
              "partner_link",
              "Uppgift om sambo",
              """
              select case when l.named_by = :person then 'Personen angav en sambo'
                  else 'Personen angavs som sambo' end as "Uppgift",
                l.state as "Läge", (l.named_at at time zone 'Europe/Stockholm')::date as "Angavs",
                (l.confirmed_at at time zone 'Europe/Stockholm')::date as "Bekräftades",
                (l.ended_at at time zone 'Europe/Stockholm')::date as "Upphörde"
              from partner_link l where (l.named_by = :person or l.partner_id = :person)
                and (:m::text is null or l.municipality = :m)
                and not exists (select 1 from person_protection x where x.closed_since is not null
                  and x.person_id in (l.named_by, l.partner_id))
              order by l.named_at
              """),
          new PersonTable(
              "notice",
              "Meddelanden till personen",
              """
              select n.kind as "Slag", n.state as "Läge", (n.queued_at at time zone 'Europe/Stockholm')::date as "Köades",
                (n.settled_at at time zone 'Europe/Stockholm')::date as "Klart", n.last_answer as "Svar"
              from notice n left join case_file c on c.id = n.case_id
              where n.person_id = :person and (c.id is null or %s)
                and (:m::text is null or n.municipality = :m) order by n.queued_at
              """),
          new PersonTable(
              "case_message",
              "Meddelanden i ärenden",
              """
              select m.id as "~id", m.case_id as "~case", m.body as "~body", c.number as "Ärende",
                coalesce(m.sender, 'Personen') as "Från", m.sent_at as "Skickat",
                case when %s then m.read_at end as "Läst"
              from case_message m join case_file c on c.id = m.case_id
              where m.party_id = :person and (%s or m.sender is null and %o) order by m.seq
              """,
              new Sealed("body", "Meddelande", Seal.CASE)),
          new PersonTable(
              "communication_party",
              "Yttranden före beslut",
              """
              select 'communication_party/' || p.communication_id as "~place",
                p.person_id as "~id", m.case_id as "~case", p.answer as "~answer",
                c.number as "Ärende", p.opened_at as "Öppnades", p.answered_at as "Svarade"
              from communication_party p join communication m on m.id = p.communication_id
                join case_file c on c.id = m.case_id
              where p.person_id = :person and (%s or p.answered_at is not null and %o)
              order by p.answered_at
              """,
              new Sealed("answer", "Yttrande", Seal.CASE)),
          new PersonTable(
              "delay_request",
              "Begäran om att ett ärende avgörs",
              """
              select c.number as "Ärende", r.asked_at as "Begärde", r.decide_by as "Avgörs senast",
                case when not %s then null when r.state = 'REFUSED' and not served(r.refusal_id, :person)
                  then 'OPEN' else r.state end as "Läge",
                case when %s and (r.state <> 'REFUSED' or served(r.refusal_id, :person))
                  then r.settled_at end as "Klart"
              from delay_request r join case_file c on c.id = r.case_id
              where r.person_id = :person and %o order by r.asked_at
              """),
          new PersonTable(
              "letter",
              "Beslut som brev",
              """
              select c.number as "Ärende", l.reason as "Därför", l.state as "Läge",
                (l.planned_at at time zone 'Europe/Stockholm')::date as "Planerades", l.operator as "Brevlåda",
                (l.delivered_at at time zone 'Europe/Stockholm')::date as "Levererades", l.posted_on as "Postades"
              from letter l join case_file c on c.id = l.case_id
              where l.person_id = :person and %s order by l.planned_at
              """),
          new PersonTable(
              "digital_post_choice",
              "Val av digital post",
              """
              select chosen_at as "Valdes" from digital_post_choice where person_id = :person
              """),
          new PersonTable(
              "attendance_placement",
              "Placeringar i närvarosystemet",
              """
              select given_name || ' ' || surname as "Namn", unit_name as "Enhet",
                school_type as "Skolform", starts_on as "Från", ends_on as "Till och med",
                weekly_hours as "Timmar i veckan", (accepted_at at time zone 'Europe/Stockholm')::date as "Fördes över"
              from attendance_placement
              where person_id = :person and (:m::text is null or municipality = :m)
              order by starts_on
              """),
          new PersonTable(
              "audit_log",
              "Vem som har läst eller ändrat",
              """
              select a.at as "Tid", case a.actor_kind when 'STAFF' then 'Personal vid kommunen'
                  else 'Personen själv' end as "Av",
                case when a.action ~ '^(appeal|delay)[.]|^decision[.]announce'
                    and awaits_service(c.id, :person, 'infinity')
                  then 'case' else a.action end as "Åtgärd", c.number as "Ärende", a.result as "Resultat"
              from (
                  select null::uuid as case_id, l.* from audit_log l
                  where l.subject_kind = 'person' and l.subject = :person::text
                  union all
                  select p.case_id, l.* from case_party p
                    join audit_log l on l.subject_kind = 'case' and l.subject = p.case_id::text
                  where p.person_id = :person
                ) a left join case_file c on c.id = a.case_id
              where (c.id is null or %s)
                and (:m::text is null or a.municipality is null or a.municipality = :m)
                and (a.actor_kind = 'STAFF' or a.actor = :person::text)
              order by a.id desc limit 5000
              """));
}
