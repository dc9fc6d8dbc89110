package se.besked.platform.api;

/** Addresses of the public API; the major version stands in them. */
final class ApiPaths {
  static final String ROOT = "/api/v1";
  static final String MUNICIPALITY = ROOT + "/{municipality}";
  static final String ASSESSMENTS = MUNICIPALITY + "/{service}/assessments";
  static final String DEADLINES = MUNICIPALITY + "/appeal-deadlines";
  static final String CALCULATIONS = MUNICIPALITY + "/{topic}/calculations";
  static final String FEES = MUNICIPALITY + "/childcare-fees/calculations";
  static final String TERMINATIONS = MUNICIPALITY + "/placement-terminations/calculations";
  static final String PRESCHOOL = MUNICIPALITY + "/preschool-applications/assessments";
  static final String OPENAPI = ROOT + "/openapi";

  private ApiPaths() {}
}
