package se.besked.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FreshDatabaseIT {
  @Test
  void isPostgres18() throws SQLException {
    var database = TestPostgres.fresh();
    try (var c = DriverManager.getConnection(database.jdbcUrl(), "postgres", "postgres")) {
      assertThat(c.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
      assertThat(c.getCatalog()).isEqualTo(database.name());
    }
  }

  @Test
  void everyDatabaseIsEmptyAndItsOwn() throws SQLException {
    var one = TestPostgres.fresh();
    var other = TestPostgres.fresh();
    run(one, "create table only_here (id int)");
    assertThatThrownBy(() -> run(other, "select * from only_here"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("only_here");
  }

  @Test
  void aDroppedDatabaseIsGoneEvenWithAConnectionOpen() throws SQLException {
    var database = TestPostgres.fresh();
    try (var open = database.dataSource().getConnection()) {
      assertThat(open.isValid(1)).isTrue();
      database.drop();
      assertThat(open.isValid(1)).isFalse();
    }
    assertThatThrownBy(() -> run(database, "select 1")).isInstanceOf(SQLException.class);
  }

  private static void run(TestPostgres.Database database, String sql) throws SQLException {
    try (var c = database.dataSource().getConnection();
        var s = c.createStatement()) {
      s.execute(sql);
    }
  }
}
