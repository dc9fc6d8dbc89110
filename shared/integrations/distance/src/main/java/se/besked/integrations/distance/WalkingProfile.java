package se.besked.integrations.distance;

import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.util.CustomModel;

/**
 * Which ways a child may walk. Length alone decides among them: every way has the same pace.
 *
 * <p>Left out: ways closed to people on foot (motorways, private ways, {@code foot=no}), mountain
 * trails from {@code sac_scale=mountain_hiking} upwards, and ferries, which are not walked.
 */
final class WalkingProfile {
  /** Raise it when anything below changes: prepared graphs of other versions are not used. */
  static final String VERSION = "gang-1";

  static final String NAME = "foot";

  private static final String CLOSED =
      "!foot_access || hike_rating >= 2 || road_environment == FERRY";

  private WalkingProfile() {}

  static GraphHopper configure(GraphHopper hopper) {
    var model =
        new CustomModel()
            .addToPriority(If(CLOSED, MULTIPLY, "0"))
            .addToSpeed(If("true", LIMIT, "5"));
    hopper.setEncodedValuesString("foot_access, hike_rating, road_environment");
    hopper.setProfiles(new Profile(NAME).setCustomModel(model));
    // An island is a network of its own, however small: its people must not be moved to the shore.
    hopper.setMinNetworkSize(0);
    return hopper;
  }
}
