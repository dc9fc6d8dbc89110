package se.besked.casework.decisions;

import tools.jackson.databind.json.JsonMapper;

final class Grounds {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Grounds() {}

  static String json(String ground) {
    return JSON.createObjectNode().put("ground", ground).toString();
  }
}
