package se.besked.casework;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The role that the application is in the database. It does not own what it writes, or it could
 * rewrite what has happened; a host that is told of one that does never starts.
 */
record ApplicationRole(String name) {
  private static final String OWNS =
      """
      select r.rolsuper or exists (select 1 from pg_class c
          where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
            and pg_has_role(c.relowner, 'MEMBER'))
      from pg_roles r where r.rolname = current_user
      """;

  static ApplicationRole of(JdbcClient jdbc) {
    var name = jdbc.sql("select current_user").query(String.class).single();
    if (jdbc.sql(OWNS).query(Boolean.class).single()) {
      throw new IllegalStateException(
          "Besked would run as the database role "
              + name
              + ", which owns the tables or is a superuser and could rewrite what has happened."
              + " Name the application's own role in spring.datasource.username, and the one that"
              + " migrates in spring.flyway.user. See docs/operations.md, Database.");
    }
    return new ApplicationRole(name);
  }
}
