package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.chain.ChainBreak;
import se.besked.casework.chain.ChainBreak.What;
import se.besked.casework.chain.CheckChain;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.jobs.Job;
import se.besked.kernel.law.AppealRoute;

/** A decision with two homes has a letter for each, beside the common one. */
class ChainedLettersIT {
  @Test
  void everyPartysOwnLetterIsARowOfItsOwnInTheChainAlsoWhenCorrected() {
    try (var world = new World()) {
      world.host.own =
          Map.of(
              world.anna.person(), "Annas brev".getBytes(StandardCharsets.UTF_8),
              world.bo.person(), "Bos brev".getBytes(StandardCharsets.UTF_8));
      var decision = world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
      var version =
          world
              .jdbc
              .sql("select version from decision where id = :id")
              .param("id", decision.id().value())
              .query(Integer.class)
              .single();
      var unused =
          world
              .get(CorrectDecision.class)
              .correct(World.OFFICER, decision.id(), version, "Fel datum.", "Rätt skäl.", "Olle");
      world.run(Job.PUBLISH_DECISION, decision.id() + "/2");
      world.run(Job.ADVANCE_CHAIN, "recurring");
      assertThat(world.count("decision_document where kind = 'PART'")).isEqualTo(4);
      assertThat(breaks(world)).isEmpty();
      for (var recipient : List.of(world.anna, world.bo)) {
        past(
            world,
            "update decision_document set content = content || '\\x00' where edition = 1"
                + " and recipient = '%s'".formatted(recipient.person()));
      }
      past(world, "delete from decision_document where recipient is null and edition = 2");
      assertThat(breaks(world))
          .extracting(ChainBreak::what)
          .containsExactlyInAnyOrder(What.CHANGED, What.CHANGED, What.MISSING);
    }
  }

  private static List<ChainBreak> breaks(World world) {
    return new CheckChain(world.dataSource)
        .run().stream().flatMap(report -> report.breaks().stream()).toList();
  }

  /** Past the triggers, as somebody with the disk or the superuser's password. */
  private static void past(World world, String sql) {
    JdbcClient.create(world.database.administrator())
        .sql("set session_replication_role = replica; " + sql)
        .update();
  }
}
