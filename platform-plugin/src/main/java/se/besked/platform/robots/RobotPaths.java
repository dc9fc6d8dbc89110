package se.besked.platform.robots;

/** Addresses of robots, beside the public ones. */
final class RobotPaths {
  private static final String ROOT = "/api/v1/{municipality}";
  static final String WORK_ITEMS = ROOT + "/work-items";
  static final String WORK_ITEM = WORK_ITEMS + "/{id}";
  static final String CLAIM = WORK_ITEM + "/claims/{claim}";
  static final String CASES = ROOT + "/cases";
  static final String CASE = CASES + "/{id}";
  static final String DECISION = ROOT + "/decisions/{id}";
  static final String WEBHOOKS = ROOT + "/webhooks";
  static final String WEBHOOK = WEBHOOKS + "/{id}";

  private RobotPaths() {}
}
