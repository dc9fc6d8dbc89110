package se.besked.bench;

import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.GHRequest;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.util.CustomModel;
import java.nio.file.Path;
import se.besked.kernel.registers.Position;

/** The peer: GraphHopper's own answer to one pair at a time, on the same map and ways. */
final class GraphHopperRoutes implements AutoCloseable {
  private final GraphHopper hopper = new GraphHopper();

  GraphHopperRoutes(Path map, Path folder) {
    var model =
        new CustomModel()
            .addToPriority(
                If("!foot_access || hike_rating >= 2 || road_environment == FERRY", MULTIPLY, "0"))
            .addToSpeed(If("true", LIMIT, "5"));
    hopper
        .setEncodedValuesString("foot_access, hike_rating, road_environment")
        .setProfiles(new Profile("foot").setCustomModel(model))
        .setMinNetworkSize(0)
        .setOSMFile(map.toString())
        .setGraphHopperLocation(folder.toString())
        .importOrLoad();
  }

  /** Metres, or NaN without a route. */
  double metres(Position from, Position to) {
    var answer =
        hopper.route(new GHRequest(from.lat(), from.lon(), to.lat(), to.lon()).setProfile("foot"));
    return answer.hasErrors() ? Double.NaN : answer.getBest().getDistance();
  }

  @Override
  public void close() {
    hopper.close();
  }
}
